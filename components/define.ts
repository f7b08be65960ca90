/** The script tag: registers both elements. */
// The room before the lobby: a lobby borrows the session of the room that it leads to.
import './register-room.ts';
import './register-lobby.ts';

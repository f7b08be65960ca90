/** Registers `<room-lobby>` alone, for a page that leads to a room elsewhere (`href`). */
import './register-lobby.ts';

export { RoomLobby } from './elements/room-lobby/room-lobby.ts';

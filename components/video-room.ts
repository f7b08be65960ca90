/** Registers `<video-room>`, and `<room-lobby>` with it: where nobody has given an e-mail, a room shows a lobby inside. */
import './define.ts';

export { VideoRoom } from './elements/video-room/video-room.ts';

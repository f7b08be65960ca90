/** The engine without an interface. Importing this brings no element and registers none. */
import './room/reasons.ts';

export { RoomSession } from './room/room-session.ts';
export type {
  JoinOptions,
  MediaWishes,
  Session,
  SessionEvents,
  SessionOptions,
  SoundName,
} from './room/session-api.ts';
export type * from './room/room-state.ts';
export type * from './room/diagnosis/diagnosis.ts';
export type { MovedDevice } from './media/device-keeper.ts';
export type { DeviceErrorType } from './media/device-errors.ts';

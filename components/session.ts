/** The engine without an interface. Importing this brings no element and registers none. */
import { explainRefusals } from './room/reasons.ts';
import { RoomSession as Engine } from './room/room-session.ts';

/** A room without an interface: who is in it, what is said, and everybody's tracks. Its refusals say what they mean. */
export class RoomSession extends Engine {
  static {
    explainRefusals();
  }
}

export type {
  AppMessageOptions,
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
export type { DeviceErrorType, DeviceTrouble } from './media/device-errors.ts';
export type { TrackProcessor, TrackProcessorContext } from './media/track-processor.ts';
export type { IceProbe } from './rtc/ice-probe.ts';
export type { CodedError } from './utils/coded-error.ts';

import {
  RoomErrorEvent,
  VideoRoom,
  type AppMessageOptions,
  type CodedError,
  type RoomState,
  type TextOverrides,
  type TrackProcessor,
} from 'roomlet';
import 'roomlet/define';
import 'roomlet/room-lobby';
import { LIMITS, type WireParticipant } from 'roomlet/protocol';
import { RoomSession } from 'roomlet/session';
import { VideoRoom as SameRoom } from 'roomlet/video-room';

const room: VideoRoom = document.createElement('video-room');
room.addEventListener('participant-joined', ({ participant }) => console.log(participant.name.length));
document.addEventListener('room-error', (event: RoomErrorEvent) => console.log(event.code));
room.layout = 'grid';
room.texts = { join: 'Come in' } satisfies TextOverrides;
const toOne: AppMessageOptions = { to: 'ada' };
const processor: TrackProcessor = (track) => track.clone();
room.setTrackProcessor('camera', processor).catch(({ code }: CodedError) => console.log(code, toOne.to));
// @ts-expect-error: there is no such layout.
room.layout = 'heap';
const same: typeof SameRoom = VideoRoom;
const session = new RoomSession({ server: 'https://meet.example.org' });
const state: RoomState = session.state;
// @ts-expect-error: state is to be read only.
state.participants = [];
export const seen: readonly unknown[] = [same, LIMITS.chatText satisfies number, {} as WireParticipant];

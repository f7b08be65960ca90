import type {
  ChatEntry,
  LocalState,
  ParticipantState,
  RoleName,
  RoomError,
  RoomPhase,
  RoomState,
} from '../../room/room-state.ts';
import { refused } from '../../room/room-errors.ts';
import type { Session } from '../../room/session-api.ts';
import { RoomAttributes } from './room-attributes.ts';
import { refusing } from './admission.ts';

export const isInCall = (phase: RoomPhase): boolean => phase === 'joined' || phase === 'reconnecting';

/** What `<video-room>` tells of a room, and of the states in which something can be done in it. */
export abstract class RoomStatus extends RoomAttributes {
  /** The engine underneath, a `RoomSession`; there is a new one after the element was removed. */
  abstract get session(): Session;
  /** The state to show. */
  protected abstract get snapshot(): RoomState;
  /** A refusal that never reached the session. */
  protected refusal: RoomError | null = null;

  /** Where the person is, from `idle` over the `lobby` and a call that is `joined` to one that has `ended`. */
  get state(): RoomPhase {
    return this.snapshot.phase;
  }

  /** The others, in the order in which they came. */
  get participants(): readonly ParticipantState[] {
    return this.snapshot.participants;
  }

  /** The person at this page: name, devices, own picture. */
  get localParticipant(): LocalState {
    return this.snapshot.local;
  }

  /** The chat, oldest first, 500 messages at most. */
  get messages(): readonly ChatEntry[] {
    return this.snapshot.messages;
  }

  /** What the person may do in the room; `null` until joined. */
  get participantRole(): RoleName | null {
    const { id, role } = this.snapshot.local;
    return id === null ? null : role;
  }

  /** Why the last join or call failed; `null` when all is well. */
  get error(): RoomError | null {
    return this.refusal ?? this.snapshot.error;
  }

  /** A join is under way, or there is a call. */
  protected get busy(): boolean {
    return !['idle', 'lobby', 'ended'].includes(this.state);
  }

  /** Out of a page a session would never end. */
  protected get here(): Session {
    return this.isConnected ? this.session : refusing('detached');
  }

  /** Nothing would show what is done before there is a lobby, or after the end. */
  protected get inside(): Session {
    return this.state === 'idle' || this.state === 'ended' ? refusing('not-joined') : this.session;
  }

  /** @throws {CodedError} `not-joined`; and `no-such-participant` where nobody has the id, not even oneself */
  protected requireCall(id?: string | null): void {
    if (!isInCall(this.state)) throw refused('not-joined');
    const { local, participants } = this.snapshot;
    if (id && ![local, ...participants].some((one) => one.id === id)) throw refused('no-such-participant');
  }
}

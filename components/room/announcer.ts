import type { LeaveReason } from '../../protocol/index.ts';
import { participantChanges } from './participant-changes.ts';
import type { RoomState } from './room-state.ts';
import type { SessionEvents } from './session-api.ts';

/** Tells what is different between two states, as events. */
export class Announcer {
  readonly #emit: <E extends keyof SessionEvents>(event: E, data: SessionEvents[E]) => void;
  readonly #leaveReasons = new Map<string, LeaveReason>();

  constructor(emit: <E extends keyof SessionEvents>(event: E, data: SessionEvents[E]) => void) {
    this.#emit = emit;
  }

  /** Why a participant is about to disappear from the state. */
  explain(id: string, reason: LeaveReason): void {
    this.#leaveReasons.set(id, reason);
  }

  announce(state: RoomState, previous: RoomState): void {
    this.#emit('state', state);
    if (state.phase !== previous.phase) {
      this.#emit('phase', { phase: state.phase, previous: previous.phase });
    }
    if (previous.phase === 'connecting' && state.phase === 'joined')
      this.#emit('joined', { room: state.room, id: state.local.id ?? '' });
    // The end of one's own visit is not everyone else's leaving.
    if (state.phase === 'ended' || state.phase === 'connecting') {
      this.#leaveReasons.clear();
      return;
    }
    if (state.participants !== previous.participants) this.#announceParticipants(state, previous);
    // What was said before one came is no news; what was said while the connection was away is.
    if (previous.phase !== 'connecting') this.#announceMessages(state, previous);
  }

  #announceMessages({ messages }: RoomState, previous: RoomState): void {
    if (messages === previous.messages) return;
    const known = new Set(previous.messages);
    for (const message of messages) {
      if (message.status === 'sent' && !known.has(message)) this.#emit('chat-message', { message });
    }
  }

  #announceParticipants(state: RoomState, previous: RoomState): void {
    const { joined, left, updated } = participantChanges(previous.participants, state.participants);
    for (const participant of joined) this.#emit('participant-joined', { participant });
    for (const participant of left) {
      const reason = this.#leaveReasons.get(participant.id) ?? 'timeout';
      this.#leaveReasons.delete(participant.id);
      this.#emit('participant-left', { participant, reason });
    }
    for (const change of updated) this.#emit('participant-updated', change);
  }
}

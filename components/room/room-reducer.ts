import type { RoomFact, RoomSnapshot, WireParticipant } from '../../protocol/index.ts';
import { failed, received, sending } from '../chat/chat-log.ts';
import type { RoomAction } from './room-actions.ts';
import {
  INITIAL_STANDING,
  INITIAL_STATE,
  type ParticipantState,
  type RoomState,
  type Standing,
} from './room-state.ts';

/** The next state. Pure: what does not change keeps its identity, so that elements can compare by `===`. */
export function reduce(state: RoomState, action: RoomAction): RoomState {
  switch (action.type) {
    case 'lobby':
      return merged(state, {
        phase: state.phase === 'idle' || state.phase === 'ended' ? 'lobby' : state.phase,
        endReason: null,
        // Whoever is back in the lobby leaves the call where it is.
        error: state.error?.code === 'elsewhere' ? null : state.error,
      });
    case 'joining': {
      const { room, email, name, mode } = action;
      return {
        ...INITIAL_STATE,
        phase: 'connecting',
        room,
        mode,
        local: { ...state.local, id: null, email, name, hand: false },
        // A history of the same room is still worth reading while joining again.
        messages: state.room === room ? state.messages : [],
        audioBlocked: state.audioBlocked,
        speaker: state.speaker,
      };
    }
    case 'joined': {
      const { answer } = action;
      const local = { ...state.local, id: answer.id, email: answer.email, name: nameOf(answer) };
      const joined: RoomState = {
        ...state,
        phase: 'joined',
        room: answer.room,
        capacity: answer.policy.capacity,
        local,
        error: null,
      };
      return applySnapshot(joined, answer, new Set());
    }
    case 'snapshot':
      return applySnapshot(state, action.snapshot, action.kept);
    case 'fact':
      return applyFact(state, action.fact);
    case 'gone':
      return withParticipants(state, without(state, action.id));
    case 'phase':
      return merged(state, {
        phase: action.phase,
        error: action.error === undefined ? state.error : action.error,
      });
    case 'ended':
      return {
        ...state,
        phase: 'ended',
        participants: [],
        endReason: action.reason,
        error: action.error,
        audioBlocked: false,
        local: merged(state.local, { hand: false, speaking: false }),
      };
    case 'local':
      return merged(state, { local: merged(state.local, action.change) });
    case 'link':
      return change(state, action.id, { link: action.link });
    case 'media':
      return change(state, action.id, action.change);
    case 'speaking':
      return applySpeaking(state, action.ids, action.self);
    case 'chat-sending':
      return { ...state, messages: sending(state.messages, action.entry) };
    case 'chat-failed':
      return merged(state, { messages: kept(state.messages, failed(state.messages, action.id)) });
    case 'own':
      return merged<RoomState>(state, action.change);
    default:
      return action satisfies never;
  }
}

function applyFact(state: RoomState, { event, data }: RoomFact): RoomState {
  switch (event) {
    case 'user:joined': {
      if (data.id === state.local.id) return state;
      const known = state.participants.some(({ id }) => id === data.id);
      return known
        ? change(state, data.id, shown(data))
        : { ...state, participants: [...state.participants, newcomer(data)] };
    }
    case 'user:left':
      return withParticipants(state, without(state, data.id));
    case 'participant:updated': {
      const { id, n, ...told } = data;
      const { local } = state;
      const { displayName, ...rest } = told;
      const named = displayName ? { ...rest, name: displayName } : rest;
      const update = told.hand === undefined ? named : { ...named, handAt: told.hand ? n : Infinity };
      if (id !== local.id) return change(state, id, update);
      const { hand, handAt } = { ...local, ...update };
      return merged(state, { local: merged(local, { hand, handAt, ...standing({ ...local, ...update }) }) });
    }
    case 'room:updated': {
      const { n: _n, ...rules } = data;
      return merged(state, { rules: merged(state.rules, rules) });
    }
    case 'chat:message':
      return merged(state, { messages: received(state.messages, data, state.local.id ?? '') });
    default:
      return state;
  }
}

function applySnapshot(state: RoomState, snapshot: RoomSnapshot, kept: ReadonlySet<string>): RoomState {
  const { participants: wire, chat } = snapshot;
  const { handAt = Infinity, waiting = [] } = snapshot;
  // A service of before there were roles tells none.
  const rules = merged(state.rules, { ...snapshot.rules });
  const selfId = state.local.id ?? '';
  const named = new Map(
    wire.filter(({ id }) => id !== selfId).map((participant) => [participant.id, participant]),
  );
  const present = state.participants
    .filter(({ id }) => named.has(id) || kept.has(id))
    .map((participant) => {
      const now = named.get(participant.id);
      return merged(participant, now ? shown(now) : { away: true });
    });
  const known = new Set(present.map(({ id }) => id));
  const added = [...named.values()].filter(({ id }) => !known.has(id)).map(newcomer);
  const messages = chat.reduce((log, message) => received(log, message, selfId), state.messages);
  const local = merged(state.local, { handAt, ...standing(snapshot) });
  return withParticipants(merged(state, { local, messages, rules, waiting }), [...present, ...added]);
}

function applySpeaking(state: RoomState, ids: ReadonlySet<string>, self: boolean): RoomState {
  const local = merged(state.local, { speaking: self });
  const participants = state.participants.map((p) => merged(p, { speaking: ids.has(p.id) }));
  return withParticipants(merged(state, { local }), participants);
}

function change(state: RoomState, id: string, update: Partial<ParticipantState>): RoomState {
  const participants = state.participants.map((p) => (p.id === id ? merged(p, update) : p));
  return withParticipants(state, participants);
}

function without({ participants }: RoomState, gone: string): readonly ParticipantState[] {
  return participants.filter(({ id }) => id !== gone);
}

function withParticipants(state: RoomState, participants: readonly ParticipantState[]): RoomState {
  return merged(state, { participants: kept(state.participants, participants) });
}

/** The same object where nothing in it changes. */
function merged<T extends object>(before: T, change: Partial<T>): T {
  const keys = Object.keys(change) as (keyof T)[];
  return keys.every((key) => before[key] === change[key]) ? before : { ...before, ...change };
}

/** The same list where all in it stays. */
function kept<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  return before.length === now.length && before.every((item, index) => item === now[index]) ? before : now;
}

function newcomer(wire: WireParticipant): ParticipantState {
  return {
    ...shown(wire),
    id: wire.id,
    link: 'none',
    speaking: false,
    stream: null,
    screenStream: null,
    volume: 1,
    screenVolume: 1,
  };
}

function shown(wire: WireParticipant & { readonly n?: number }) {
  return {
    email: wire.email,
    name: nameOf(wire),
    mode: wire.mode,
    plain: wire.v === undefined,
    away: wire.away ?? false,
    handAt: wire.handAt ?? wire.n ?? 0,
    ...standing(wire),
    ...wire.media,
  };
}

function standing(told: Partial<Standing>): Standing {
  const { role, barred, muted } = { ...INITIAL_STANDING, ...told };
  return { role, barred, muted };
}

export function nameOf({
  displayName,
  email,
}: {
  readonly displayName: string;
  readonly email: string;
}): string {
  return displayName || email.split('@')[0] || email;
}

import type { CallModeName } from '../../protocol/index.ts';
import type { RemotePeer, Topology } from '../rtc/topology.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import { CallSetup } from './call-setup.ts';
import { refused } from './room-errors.ts';
import type { ParticipantState } from './room-state.ts';
import type { RoomStore } from './room-store.ts';
import type { SessionEvents } from './session-api.ts';
import { EMPTY_ANSWER, EMPTY_OFFER } from './signal-wire.ts';
import type { TabMemory } from './tab-memory.ts';

export interface CallDeskOptions {
  readonly selfId: string;
  readonly mode: CallModeName;
  readonly signaling: SignalingPort;
  readonly store: RoomStore;
  readonly topology: Topology;
  readonly memory: TabMemory;
  readonly emit: <E extends keyof SessionEvents>(event: E, data: SessionEvents[E]) => void;
}

/** Wires the call set-up to the service, the media paths, the state and the tab's memory. */
export function createCallSetup(options: CallDeskOptions): CallSetup {
  const { selfId, mode, signaling, store, topology, memory, emit } = options;
  const find = (id: string) => participantOf(store, id);
  const withPeer = (id: string, act: (peer: RemotePeer) => void) => {
    const participant = find(id);
    if (participant) act(peerOf(participant));
  };
  const calls: CallSetup = new CallSetup({
    selfId,
    mode,
    isPlain: (id) => find(id)?.plain ?? false,
    sendCall: (to) => signaling.send('user:call', { to, offer: EMPTY_OFFER }),
    sendAccepted: (to) => signaling.send('call:accepted', { to, ans: EMPTY_ANSWER }),
    sendDeclined: (to) => signaling.send('call:declined', { to }),
    sendCancelled: (to, reason) => signaling.send('call:cancelled', { to, reason }),
    connect: (id) =>
      withPeer(id, (peer) => {
        if (!topology.has(id)) topology.connect(peer, false);
      }),
    expect: (id) => withPeer(id, (peer) => topology.expect(peer)),
    offered: (id, offer) => withPeer(id, (peer) => topology.receive(peer, offer)),
    hungUp: (id) => topology.disconnect(id),
    changed: (id, state) => {
      memory.setCalls(calls.active);
      if (state !== 'active') store.dispatch({ type: 'link', id, link: state });
      else if (!topology.has(id)) store.dispatch({ type: 'link', id, link: 'connecting' });
    },
    tell: (event, id) => {
      const participant = find(id);
      if (participant) emit(event, { participant });
    },
    tellCancelled: (id, reason) => {
      const participant = find(id);
      if (participant) emit('call-cancelled', { participant, reason });
    },
  });
  return calls;
}

export function participantOf(store: RoomStore, id: string): ParticipantState | undefined {
  return store.state.participants.find((participant) => participant.id === id);
}

/** @throws {CodedError} `no-such-participant` */
export function presentIn(store: RoomStore, id: string): ParticipantState {
  const participant = participantOf(store, id);
  if (!participant) throw refused('no-such-participant');
  return participant;
}

export function peerOf({ id, plain }: ParticipantState): RemotePeer {
  return { id, plain };
}

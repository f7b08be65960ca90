import type { ClientPayload, RelayedSignals } from '../../protocol/index.ts';
import type { LinkSignal, SignalPort } from '../rtc/signal.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';

/** A description without media sections (RFC 8866): enough to ask and to consent, and it discloses nothing. */
const EMPTY_SDP = 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n';

export const EMPTY_OFFER: ClientPayload<'user:call'>['offer'] = { type: 'offer', sdp: EMPTY_SDP };
export const EMPTY_ANSWER: ClientPayload<'call:accepted'>['ans'] = { type: 'answer', sdp: EMPTY_SDP };

/** Puts the engine's signals on the wire under the walkthrough's names. */
export function signalPort(signaling: SignalingPort): SignalPort {
  return {
    send(to, signal) {
      switch (signal.kind) {
        case 'offer': {
          const { link, seq, media } = signal;
          const offer = { type: 'offer' as const, sdp: signal.description.sdp ?? '' };
          signaling.send(signal.call ? 'user:call' : 'peer:nego:needed', { to, offer, link, seq, media });
          break;
        }
        case 'answer': {
          const { link, re, media } = signal;
          const ans = { type: 'answer' as const, sdp: signal.description.sdp ?? '' };
          signaling.send(signal.call ? 'call:accepted' : 'peer:nego:done', { to, ans, link, re, media });
          break;
        }
        case 'candidate':
          signaling.send('peer:candidate', {
            to,
            candidate: wireCandidate(signal.candidate),
            link: signal.link,
          });
          break;
        case 'nack':
          signaling.send('peer:nack', { to, re: signal.re, link: signal.link });
          break;
        default:
          signal satisfies never;
      }
    },
  };
}

export interface SignalListener {
  signal(from: string, signal: LinkSignal): void;
  declined(from: string): void;
  cancelled(from: string, reason: RelayedSignals['call:cancelled']['reason']): void;
  /** What somebody wants to be sent of pictures. */
  requested(from: string, video: RelayedSignals['media:request']['video']): void;
}

/** Hears the other participants' signals until the answered function is called. */
export function listenToSignals(signaling: SignalingPort, listener: SignalListener): () => void {
  const offer =
    (call: boolean) =>
    ({ from, offer: description, link, seq, media }: RelayedSignals['incoming:call']) =>
      listener.signal(from, { kind: 'offer', call, description, link, seq, media });
  const answer =
    (call: boolean) =>
    ({ from, ans: description, link, re, media }: RelayedSignals['call:accepted']) =>
      listener.signal(from, { kind: 'answer', call, description, link, re, media });
  const stops = [
    signaling.on('incoming:call', offer(true)),
    signaling.on('peer:nego:needed', offer(false)),
    signaling.on('call:accepted', answer(true)),
    signaling.on('peer:nego:final', answer(false)),
    signaling.on('peer:candidate', ({ from, candidate, link }) =>
      listener.signal(from, { kind: 'candidate', candidate, link }),
    ),
    signaling.on('peer:nack', ({ from, re, link }) => listener.signal(from, { kind: 'nack', re, link })),
    signaling.on('call:declined', ({ from }) => listener.declined(from)),
    signaling.on('call:cancelled', ({ from, reason }) => listener.cancelled(from, reason)),
    signaling.on('media:request', ({ from, video }) => listener.requested(from, video)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function wireCandidate(candidate: RTCIceCandidateInit | null): ClientPayload<'peer:candidate'>['candidate'] {
  if (!candidate) return null;
  const { candidate: line = '', sdpMid, sdpMLineIndex, usernameFragment } = candidate;
  return { candidate: line, sdpMid, sdpMLineIndex, usernameFragment };
}

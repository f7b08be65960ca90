import { RELAYED_AS, type ErrorCode, type RelayedSignals } from '../../../protocol/index.ts';
import { relayOnlyCandidate, relayOnlySdp } from '../../ice/relay-only.ts';
import type { Participant } from '../../rooms/participant.ts';
import { forParticipants } from './handler.ts';

/**
 * Hands a signal to one other participant of the sender's room. Looks nowhere else, so that neither the answer nor
 * its timing tells whether an id exists in another room. Who is away gets nothing: what was meant for the page that
 * is gone would confuse the one that comes back. Without a signal there is only the answer.
 */
function relay<E extends keyof RelayedSignals>(
  sender: Participant,
  to: string,
  event: E,
  signal: RelayedSignals[E] | null,
): ErrorCode | Record<never, never> {
  const target = sender.room.find(to);
  if (!target?.port || target === sender) return 'no-such-participant';
  if (signal) target.port.send<keyof RelayedSignals>(event, signal);
  return RELAYED;
}

/** Nothing to tell beyond `ok`. */
const RELAYED = {};

/** A description as the others may see it. */
function disclosed<D extends { readonly sdp: string }>(description: D, sender: Participant): D {
  return sender.relayOnly ? { ...description, sdp: relayOnlySdp(description.sdp) } : description;
}

// Every field is named: that is what may pass, and the fastest copy. A field that is not given is not sent.
const offering = (event: 'incoming:call' | 'peer:nego:needed') =>
  forParticipants<'user:call' | 'peer:nego:needed'>(({ to, offer, link, seq, media }, sender) =>
    relay(sender, to, event, { from: sender.id, offer: disclosed(offer, sender), link, seq, media }),
  );
const answering = (event: 'call:accepted' | 'peer:nego:final') =>
  forParticipants<'call:accepted' | 'peer:nego:done'>(({ to, ans, link, re, media }, sender) =>
    relay(sender, to, event, { from: sender.id, ans: disclosed(ans, sender), link, re, media }),
  );

export const callSignalHandlers = {
  'user:call': offering(RELAYED_AS['user:call']),
  'call:accepted': answering(RELAYED_AS['call:accepted']),
  'call:declined': forParticipants<'call:declined'>(({ to }, sender) =>
    relay(sender, to, RELAYED_AS['call:declined'], { from: sender.id }),
  ),
  'call:cancelled': forParticipants<'call:cancelled'>(({ to, reason = 'cancelled' }, sender) =>
    relay(sender, to, RELAYED_AS['call:cancelled'], { from: sender.id, reason }),
  ),
  'peer:nego:needed': offering(RELAYED_AS['peer:nego:needed']),
  'peer:nego:done': answering(RELAYED_AS['peer:nego:done']),
  'peer:candidate': forParticipants<'peer:candidate'>(({ to, candidate, link }, sender) => {
    const passed = sender.relayOnly ? relayOnlyCandidate(candidate) : candidate;
    const signal = passed === undefined ? null : { from: sender.id, candidate: passed, link };
    return relay(sender, to, RELAYED_AS['peer:candidate'], signal);
  }),
  'peer:nack': forParticipants<'peer:nack'>(({ to, re, link }, sender) =>
    relay(sender, to, RELAYED_AS['peer:nack'], { from: sender.id, re, link }),
  ),
  'media:request': forParticipants<'media:request'>(({ to, video }, sender) =>
    relay(sender, to, RELAYED_AS['media:request'], { from: sender.id, video }),
  ),
};

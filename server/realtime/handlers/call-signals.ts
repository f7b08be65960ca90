import {
  RELAYED_AS,
  type ErrorCode,
  type RelayedSignals,
  type SignalEvent,
} from '../../../protocol/index.ts';
import type { Participant } from '../../rooms/participant.ts';
import { forParticipants } from './handler.ts';

/**
 * Hands a signal to one other participant of the sender's room. Looks nowhere else, so that neither the answer nor
 * its timing tells whether an id exists in another room. Who is away gets nothing: what was meant for the page that
 * is gone would confuse the one that comes back.
 */
function relay<E extends keyof RelayedSignals>(
  sender: Participant,
  to: string,
  event: E,
  signal: Readonly<Record<string, unknown>>,
): ErrorCode | Record<never, never> {
  const target = sender.room.find(to);
  if (!target?.port || target === sender) return 'no-such-participant';
  // The sender's id comes last: nothing in the payload can take its place.
  target.port.send<keyof RelayedSignals>(event, { ...signal, from: sender.id } as RelayedSignals[E]);
  return {};
}

type SignalAsItIs = Exclude<SignalEvent, 'call:cancelled'>;
const relaying = (event: SignalAsItIs) =>
  forParticipants<SignalAsItIs>(({ to, ...signal }, sender) => relay(sender, to, RELAYED_AS[event], signal));

export const callSignalHandlers = {
  'user:call': relaying('user:call'),
  'call:accepted': relaying('call:accepted'),
  'call:declined': relaying('call:declined'),
  'call:cancelled': forParticipants<'call:cancelled'>(({ to, reason = 'cancelled' }, sender) =>
    relay(sender, to, 'call:cancelled', { reason }),
  ),
  'peer:nego:needed': relaying('peer:nego:needed'),
  'peer:nego:done': relaying('peer:nego:done'),
  'peer:candidate': relaying('peer:candidate'),
  'peer:nack': relaying('peer:nack'),
};

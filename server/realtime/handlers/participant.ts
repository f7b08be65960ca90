import type { AnswerOf, ErrorCode, MediaStateUpdate } from '../../../protocol/index.ts';
import { takeAll } from '../../limits/limits.ts';
import { andThen, type Eventually } from '../../rooms/eventually.ts';
import type { Participant } from '../../rooms/participant.ts';
import type { Connection } from '../connection.ts';
import { forParticipants, type Services } from './handler.ts';

/** Milliseconds until what was too much is looked at again. */
const LATER = 1_000;

type Outcome = AnswerOf<'participant:update'> | ErrorCode;

/** Each is told to everybody, so there are only so many. What comes too fast is refused, and what it ends in is told later. */
function update(
  state: MediaStateUpdate,
  sender: Participant,
  connection: Connection,
  services: Services,
): Eventually<Outcome> {
  const { registry, limits } = services;
  const claims = [
    ['update-participant', sender.id],
    ['update-room', sender.room.name],
  ] as const;
  return connection.inTurn(() =>
    andThen(takeAll(limits, claims), (isAllowed) => {
      const all = { ...connection.untold, ...state };
      if (isAllowed) {
        connection.untold = null;
        return registry.update(sender, all);
      }
      if (!connection.untold) setTimeout(() => tellLate(sender, connection, services), LATER).unref();
      connection.untold = all;
      return 'rate-limited';
    }),
  );
}

function tellLate(sender: Participant, connection: Connection, services: Services): void {
  const { untold } = connection;
  connection.untold = null;
  if (!untold || connection.participant !== sender) return;
  void Promise.resolve(update(untold, sender, connection, services)).then(
    (told) => {
      // Like everybody else: it was not asked for now.
      if (typeof told !== 'string') connection.send('participant:updated', told);
    },
    // The rooms cannot be reached: whoever comes back then says anew how things are.
    () => undefined,
  );
}

export const participantHandlers = {
  'participant:update': forParticipants<'participant:update'>(update),
};

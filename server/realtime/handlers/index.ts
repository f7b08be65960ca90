import { appMessageHandlers } from './app-message.ts';
import { callSignalHandlers } from './call-signals.ts';
import { chatHandlers } from './chat.ts';
import { doorHandlers } from './door.ts';
import type { Handlers } from './handler.ts';
import { hostingHandlers } from './hosting.ts';
import { iceHandlers } from './ice.ts';
import { membershipHandlers } from './membership.ts';
import { participantHandlers } from './participant.ts';
import { peekHandlers } from './peek.ts';
import { reactionHandlers } from './reaction.ts';
import { reportHandlers } from './report.ts';
import { syncHandlers } from './sync.ts';

/** One for each event that a client may send; the compiler sees that none is missing. */
export const HANDLERS: Handlers = {
  ...membershipHandlers,
  ...doorHandlers,
  ...hostingHandlers,
  ...callSignalHandlers,
  ...participantHandlers,
  ...chatHandlers,
  ...appMessageHandlers,
  ...peekHandlers,
  ...reactionHandlers,
  ...reportHandlers,
  ...syncHandlers,
  ...iceHandlers,
};

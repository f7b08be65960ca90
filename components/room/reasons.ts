/** What the codes of refusals mean, in sentences. */
import { REASONS, type Refusal } from './room-errors.ts';

const sentences: Readonly<Record<Refusal, string>> = {
  aborted: 'The room was left before the join was answered.',
  denied: 'You were not let in.',
  detached: 'The element is not in a page, so it cannot join a room.',
  elsewhere: 'You are in this room in another tab.',
  invalid: 'This value is not possible, or makes no sense as things are.',
  'invalid-email': 'Give an e-mail address.',
  'invalid-room': 'Name a room.',
  muted: 'A host has muted you. Raise your hand to be heard.',
  'no-such-participant': 'Nobody with this id is in the room.',
  'not-joined': 'Join a room first.',
  'not-permitted': 'You may not do this in this room.',
  'not-supported': 'This browser has no such choice.',
  'too-large': 'A message has 4,000 characters at most.',
  unreachable: 'The service cannot be reached. Check your connection and try again.',
};

/** From now on refusals say it. Called, not merely imported: bundlers leave out modules of which nothing is used. */
export function explainRefusals(): void {
  Object.assign(REASONS, sentences);
}

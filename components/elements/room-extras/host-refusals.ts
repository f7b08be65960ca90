import { errorText, type Translate } from '../../i18n/localize.ts';
import { toRoomError } from '../../room/room-errors.ts';
import { carryOut, type IntentEvent, type RoomIntents } from '../shared/intent.ts';
import type { TellNote } from './note.ts';

const OF_HOSTS: ReadonlySet<keyof RoomIntents> = new Set([
  'admit',
  'deny',
  'lockRoom',
  'setRules',
  'muteEveryone',
  'endMeeting',
  'muteParticipant',
  'askToUnmute',
  'setRole',
  'kickParticipant',
]);

/**
 * Has done what hosts ask for with the room's own controls, and tells them why it is refused, until the answered function is called.
 * Whoever uses the methods instead hears it from their promises.
 */
export function tellRefusals(
  room: HTMLElement & Partial<RoomIntents>,
  t: Translate,
  tell: TellNote,
): () => void {
  const onIntent = (event: IntentEvent): void => {
    if (!OF_HOSTS.has(event.intent)) return;
    carryOut(event, room)?.catch((error: unknown) =>
      tell({ rank: 'trouble', text: () => errorText(t, toRoomError(error)) }),
    );
  };
  // On its way in, before the room has it done and asks no more about it.
  room.addEventListener('room-intent', onIntent, { capture: true });
  return () => room.removeEventListener('room-intent', onIntent, { capture: true });
}

import { normaliseRoomName } from '../../../protocol/room-name.ts';
import { Problem } from './problem.ts';

/** The form in which rooms are found. Throws a {@link Problem} for what can be no name. */
export function roomNamed(text: string): string {
  const name = normaliseRoomName(text);
  if (name === null) {
    throw new Problem('invalid-room', {
      detail: 'A name has 1 to 100 characters, none of them invisible, and is neither . nor ..',
    });
  }
  return name;
}

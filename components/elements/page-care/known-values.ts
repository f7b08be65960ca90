import { normaliseRoomName } from '../../../protocol/room-name.ts';
import { beside, isLobbyTarget } from '../room-lobby/lobby-target.ts';
import { CHOICES } from './choices.ts';

type Check = (value: string, element: HTMLElement) => string | null;

function isWeb(address: string, base?: string): boolean {
  try {
    return /^https?:$/.test(new URL(address, base).protocol);
  } catch {
    return false;
  }
}

/** An address in an attribute may also be a script, and leads nowhere then. */
const page: Check = (value, { baseURI }) =>
  isWeb(value, baseURI) ? null : 'nobody is led there: it is no address of a page.';

/** Of values that are not empty: an empty one says nothing. */
const CHECKS: Readonly<Record<string, Check>> = {
  room: (value) =>
    normaliseRoomName(value) === null
      ? 'no room can be called so: a name has 1 to 100 characters, none of them invisible, and is neither "." nor "..".'
      : null,
  server: (value) =>
    isWeb(value) ? null : 'the value has to begin with https://, such as "https://meet.example.org".',
  'end-url': page,
  href: (value, element) =>
    value.includes('{room}') || element.hasAttribute('room')
      ? page(value, element)
      : 'without {room} in it, the address is the same whatever room is typed.',
  for: (value, element) =>
    !element.isConnected || isLobbyTarget(beside(element, `#${CSS.escape(value)}`))
      ? null
      : 'there is no <video-room> with this id in the same document or shadow root.',
};

interface Described {
  readonly elementProperties: ReadonlyMap<
    PropertyKey,
    { readonly type?: unknown; readonly attribute?: unknown }
  >;
}

/** Attributes that are there or not (HTML, "boolean attributes"). */
function isSwitch({ elementProperties }: Described, attribute: string): boolean {
  const [, options] =
    [...elementProperties].find(([name, own]) => (own.attribute ?? name) === attribute) ?? [];
  return options?.type === Boolean;
}

/** What is wrong with the value of an attribute of ours, as the end of a sentence; `null` where nothing is. */
export function complaint(element: HTMLElement, attribute: string, value: string): string | null {
  const choices = CHOICES[attribute];
  if (choices) return choices.includes(value) ? null : `the value has to be one of ${choices.join(', ')}.`;
  if (isSwitch(element.constructor as unknown as Described, attribute))
    return ['', 'true', 'false', attribute].includes(value)
      ? null
      : 'the attribute is on with any value but "false"; leave it out.';
  return (value && CHECKS[attribute]?.(value, element)) || null;
}

/** Taken from the address: how the room looks and what it leaves out. */
const TEXTS = ['theme', 'lang', 'display-name', 'call-mode', 'layout'] as const;
const SWITCHES = [
  'start-muted',
  'start-camera-off',
  'audio-only',
  'relay-only',
  'no-chat',
  'no-screenshare',
  'no-settings',
  'no-self-view',
] as const;
const OFF = ['false', '0'];

/**
 * The attributes that a query asks for: `?theme=dark&start-muted`. Whoever writes the address of a frame is a stranger to this
 * service, so there is nothing among them that joins by itself, says where to connect or with which rights, or leads
 * away. What is not on the list is left out in silence, as other parameters of a link are.
 * @param search as in `location.search`
 */
export function attributesIn(search: string): ReadonlyMap<string, string> {
  const query = new URLSearchParams(search);
  const texts = TEXTS.map((name) => [name, query.get(name)?.trim() ?? ''] as const).filter(
    ([, value]) => value !== '',
  );
  const on = SWITCHES.filter((name) => query.has(name) && !OFF.includes(query.get(name) ?? ''));
  return new Map<string, string>([...texts, ...on.map((name) => [name, ''] as const)]);
}

/** In an attribute, `auto` is the room of the page; a room that is really called so is written with a space. */
export function inAttribute(name: string): string {
  return name === 'auto' ? `${name} ` : name;
}

/** The name of the room in a path such as `/embed/Team%20room`; empty where there is none, so that the lobby asks for one. */
export function roomIn(pathname: string): string {
  const [, name = ''] = /^\/embed\/([^/]+)\/?$/.exec(pathname) ?? [];
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}

/** What the test puts into the address of each app. */
export interface Settings {
  readonly server: string;
  readonly room: string;
  /** The room to change to. */
  readonly next: string;
  readonly email: string;
}

const read = (name: keyof Settings): string => new URLSearchParams(location.search).get(name) ?? '';

export const settings: Settings = {
  server: read('server'),
  room: read('room'),
  next: read('next'),
  email: read('email'),
};

/** Where what not every call needs is fetched from. */
import { PageElement } from './elements/shared/page-element.ts';

const parts = new Map<string, Promise<unknown>>();

const FETCH = {
  calls: () => import('./define-calls.ts'),
  devices: () => import('./define-devices.ts'),
  panels: () => import('./define-panels.ts'),
  check: () => import('./define-check.ts'),
  extras: () => import('./define-extras.ts'),
  invite: () => import('./define-invite.ts'),
  lobby: () => import('./define-lobby.ts'),
  'permission-help': () => import('./define-permission-help.ts'),
};

PageElement.load = (part) => {
  const loaded = parts.get(part) ?? FETCH[part]();
  parts.set(part, loaded);
  // What could not be fetched is tried again the next time.
  loaded.catch(() => parts.delete(part));
  return loaded;
};

/** A directive of the page's Content Security Policy that a room needs. `websocket` is a part of `connect-src`. */
export type NeededDirective = 'script-src' | 'connect-src' | 'websocket' | 'img-src';

export interface PolicyProbeOptions {
  /** Origin of the service. */
  readonly server: string;
  /** Whether messages have a way already: then no other one needs to be tried. */
  readonly connected: boolean;
}

/** A transparent GIF of one pixel. */
const PIXEL = 'R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
/** Milliseconds after which what has not failed by then has not been held back by a policy, which takes no time. */
const PATIENCE = 2_000;
/** Milliseconds for the events of the last violation, which come as tasks of their own. */
const TRAILING = 100;

/**
 * What the page's Content Security Policy holds back, found by trying each thing and listening (W3C CSP, section 5).
 * `media-src` is not among it: streams are not subject to it, and nothing else is played. Never rejects.
 */
export async function blockedDirectives({
  server,
  connected,
}: PolicyProbeOptions): Promise<readonly NeededDirective[]> {
  const found = new Set<NeededDirective>();
  const listen = (event: SecurityPolicyViolationEvent): void => {
    const directive = event.disposition === 'enforce' ? directiveOf(event, server) : null;
    if (directive) found.add(directive);
  };
  document.addEventListener('securitypolicyviolation', listen);
  try {
    await Promise.race([
      Promise.allSettled([loadsChunk(), showsImages(), ...(connected ? [] : [reaches(server)])]),
      new Promise((resolve) => setTimeout(resolve, PATIENCE)),
    ]);
    await new Promise((resolve) => setTimeout(resolve, TRAILING));
  } finally {
    document.removeEventListener('securitypolicyviolation', listen);
  }
  return [...found];
}

/** Only what was held back of ours: other scripts of the page may break its policy at the same time. */
function directiveOf(event: SecurityPolicyViolationEvent, server: string): NeededDirective | null {
  const { effectiveDirective, blockedURI } = event;
  const isOurs = (address: string) => blockedURI.startsWith(address);
  if (effectiveDirective === 'img-src') return /^(?:blob|data)\b/.test(blockedURI) ? 'img-src' : null;
  if (effectiveDirective.startsWith('script-src')) {
    return isOurs(new URL(import.meta.url).origin) ? 'script-src' : null;
  }
  if (effectiveDirective !== 'connect-src') return null;
  if (isOurs(server)) return 'connect-src';
  return isOurs(socketAddress(server)) ? 'websocket' : null;
}

/** The origin of the service for WebSockets. */
export const socketAddress = (server: string): string => server.replace(/^http/, 'ws');

function loadsChunk(): Promise<unknown> {
  return import('./chunk-probe.ts');
}

async function showsImages(): Promise<void> {
  const bytes = Uint8Array.from(atob(PIXEL), (character) => character.charCodeAt(0));
  const blob = URL.createObjectURL(new Blob([bytes], { type: 'image/gif' }));
  const show = (src: string) => Object.assign(new Image(), { src }).decode();
  await Promise.allSettled([show(`data:image/gif;base64,${PIXEL}`), show(blob)]);
  URL.revokeObjectURL(blob);
}

async function reaches(server: string): Promise<void> {
  await Promise.allSettled([
    fetch(`${server}/healthz`, { mode: 'no-cors', cache: 'no-store' }),
    new Promise<void>((resolve) => {
      const socket = new WebSocket(`${socketAddress(server)}/socket.io/?EIO=4&transport=websocket`);
      socket.onopen = () => socket.close();
      socket.onclose = () => resolve();
    }),
  ]);
}

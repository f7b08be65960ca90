import type { Session } from '../../room/session-api.ts';

/** W3C Media Session, section 5.2; TypeScript does not know those of calls yet. */
type CallAction = 'togglemicrophone' | 'togglecamera' | 'hangup';

const session = (): MediaSession | undefined =>
  (navigator as Partial<Pick<Navigator, 'mediaSession'>>).mediaSession;

/** Browsers that do not know an action throw. */
function handle(action: CallAction, handler: (() => void) | null): void {
  try {
    session()?.setActionHandler(action as MediaSessionAction, handler);
  } catch {
    // It is in the toolbar.
  }
}

/** Not every browser that has these answers a promise, nor lets a page that is not in front use them. */
async function show(system: Partial<MediaSession>, microphone: boolean, camera: boolean): Promise<void> {
  try {
    await system.setMicrophoneActive?.(microphone);
    await system.setCameraActive?.(camera);
  } catch {
    // The toolbar shows it.
  }
}

/** The calls of this page; the latest has the system's switches. */
const calls: (() => void)[] = [];

/**
 * Names the call where the system shows what is playing, with the switches that it has room for (keyboards, lock screens, small
 * windows), until the answered function is called.
 */
export function showInSystem(
  call: Session,
  act: (intent: 'toggleMicrophone' | 'toggleCamera' | 'leave') => void,
): () => void {
  const system = session();
  if (!system || typeof MediaMetadata !== 'function') return () => undefined;
  let told = '';
  const tell = (): void => {
    if (calls.at(-1) !== take) return;
    const { microphone, camera } = call.state.local;
    if (told === `${microphone} ${camera}`) return;
    told = `${microphone} ${camera}`;
    void show(system, microphone, camera);
  };
  const take = (): void => {
    system.metadata = new MediaMetadata({ title: call.state.room, artist: location.host });
    handle('togglemicrophone', () => act('toggleMicrophone'));
    handle('togglecamera', () => act('toggleCamera'));
    handle('hangup', () => act('leave'));
    told = '';
    tell();
  };
  calls.push(take);
  take();
  const stop = call.on('state', tell);
  return () => {
    stop();
    calls.splice(calls.indexOf(take), 1);
    const next = calls.at(-1);
    if (next) return next();
    void show(system, false, false);
    system.metadata = null;
    for (const action of ['togglemicrophone', 'togglecamera', 'hangup'] as const) handle(action, null);
  };
}

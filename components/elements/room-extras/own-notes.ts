import type { Translate } from '../../i18n/localize.ts';
import type { LocalState } from '../../room/room-state.ts';
import type { Session } from '../../room/session-api.ts';
import type { TellNote } from './note.ts';

const SAID = {
  microphone: ['saidMuted', 'saidUnmuted'],
  camera: ['saidCameraOff', 'saidCameraOn'],
  screen: ['saidScreenOff', 'saidScreenOn'],
  hand: ['saidHandDown', 'saidHandUp'],
} as const;
type Switch = keyof typeof SAID;

/** The control of the toolbar that has the focus says itself what it is now. */
export type SaysItself = (name: Switch) => boolean;

/** Reads out what has become of one's own switches, however that came about, until the answered function is called. */
export function noteOwnState(
  session: Session,
  t: Translate,
  tell: TellNote,
  saysItself: SaysItself,
): () => void {
  let before: LocalState = session.state.local;
  return session.on('state', ({ phase, local }) => {
    const previous = before;
    before = local;
    if (phase !== 'joined' || previous === local) return;
    for (const name of Object.keys(SAID) as Switch[]) {
      if (previous[name] === local[name] || saysItself(name)) continue;
      tell({ rank: 'passing', quiet: true, text: () => t(SAID[name][local[name] ? 1 : 0]) });
    }
  });
}

import type { Translate } from '../../i18n/localize.ts';
import type { MutableName, RoleName, RoomState } from '../../room/room-state.ts';
import type { Session } from '../../room/session-api.ts';
import type { IntentEvent } from '../shared/intent.ts';
import { Digest } from './digest.ts';
import type { TellNote } from './note.ts';

const SWITCHED_OFF = { microphone: 'mutedBy', camera: 'cameraOffBy', screen: 'screenOffBy' } as const;
const NOW = { host: 'nowHost', participant: 'nowParticipant', viewer: 'nowViewer' } as const;

export const mustAsk = ({ local, rules }: Pick<RoomState, 'local' | 'rules'>): boolean =>
  !rules.selfUnmute && local.muted.includes('microphone');

/** Tells people what hosts have decided about them and about the room, until the answered functions are called. */
export function noteHosting(
  session: Session,
  room: EventTarget,
  t: Translate,
  tell: TellNote,
): readonly (() => void)[] {
  const nameOf = (id: string | undefined): string =>
    session.state.participants.find((other) => other.id === id)?.name ?? '';
  const say = (text: () => string) => tell({ rank: 'important', text });
  const explain = () => tell({ rank: 'trouble', text: () => t('onlyHostUnmutes') });

  // A switch that somebody plays with is told of once, and then as it came out.
  const locks = new Digest<boolean>((all) => {
    const locked = all.at(-1);
    say(() => t(locked ? 'roomLocked' : 'roomUnlocked'));
  });
  const muted = new Map<MutableName, Digest<string>>(
    (Object.keys(SWITCHED_OFF) as MutableName[]).map((media) => [
      media,
      new Digest((names) => {
        const name = names.at(-1) ?? '';
        // Nobody would find out otherwise why they are not heard.
        tell({ rank: 'trouble', text: () => t(SWITCHED_OFF[media], name) });
        if (media === 'microphone' && mustAsk(session.state)) explain();
      }),
    ]),
  );

  let before: { readonly locked: boolean; readonly role: RoleName } | null = standing(session.state);
  // Whoever comes back from a reload is still muted, and does not know.
  if (before && session.state.local.muted.includes('microphone')) muted.get('microphone')?.add('');
  const onIntent = (event: Event): void => {
    if ((event as IntentEvent).intent === 'toggleMicrophone' && mustAsk(session.state)) explain();
  };
  // On its way in: the room keeps it from going further.
  room.addEventListener('room-intent', onIntent, { capture: true });
  return [
    () => room.removeEventListener('room-intent', onIntent, { capture: true }),
    () => locks.close(),
    ...[...muted.values()].map((digest) => () => digest.close()),
    session.on('muted-by-host', ({ media, from }) => muted.get(media)?.add(nameOf(from))),
    session.on('state', (state) => {
      const now = standing(state);
      const was = before;
      before = now;
      if (!was || !now) return;
      if (was.locked !== now.locked) locks.add(now.locked);
      if (was.role !== now.role) say(() => t(NOW[now.role]));
    }),
  ];
}

/** `null` where nothing is known of it: what a join begins with is no change. */
function standing({
  phase,
  rules,
  local,
}: RoomState): { readonly locked: boolean; readonly role: RoleName } | null {
  if (phase !== 'joined' && phase !== 'reconnecting') return null;
  return { locked: rules.locked, role: local.role };
}

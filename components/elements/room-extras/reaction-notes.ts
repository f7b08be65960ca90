import type { Translate } from '../../i18n/localize.ts';
import type { Session } from '../../room/session-api.ts';
import { Digest } from './digest.ts';
import type { TellNote } from './note.ts';

interface Reaction {
  readonly name: string;
  readonly emoji: string;
}

/** One sentence for any number of reactions. */
export function reactionText(t: Translate, reactions: readonly Reaction[]): string {
  const [first, ...others] = reactions;
  if (!first) return '';
  if (others.length === 0) return t('reacted', first.name, first.emoji);
  const alike = others.every(({ emoji }) => emoji === first.emoji);
  const people = new Set(reactions.map(({ name }) => name)).size;
  return alike && people === reactions.length
    ? t('reactedAlike', people, first.emoji)
    : t('reactedMany', reactions.length);
}

/** Shows each reaction, and reads those of others out in few words, until the answered functions are called. */
export function noteReactions(
  session: Session,
  t: Translate,
  show: (name: string, emoji: string) => void,
  tell: TellNote,
): readonly (() => void)[] {
  const digest = new Digest<Reaction>((reactions) =>
    tell({ rank: 'passing', quiet: true, text: () => reactionText(t, reactions) }),
  );
  return [
    () => digest.close(),
    session.on('reaction', ({ id, emoji }) => {
      const { local, participants } = session.state;
      if (id === local.id) return show(t('you'), emoji);
      const name = participants.find((participant) => participant.id === id)?.name;
      // Somebody of whom we have not been told yet.
      if (name === undefined) return;
      show(name, emoji);
      digest.add({ name, emoji });
    }),
  ];
}

import type { Question } from './operator-confirm.ts';
import type { OperatorWish } from './operator-event.ts';

const MUTING = {
  microphone: { title: 'Mute the microphone?', text: 'will be muted.', verb: 'Mute', done: 'is muted.' },
  camera: {
    title: 'Stop the camera?',
    text: 'will not be seen any more.',
    verb: 'Stop camera',
    done: 'is not seen any more.',
  },
  screen: {
    title: 'Stop the shared screen?',
    text: 'will stop sharing the screen.',
    verb: 'Stop screen',
    done: 'does not share the screen any more.',
  },
} as const;

/** What is asked before something is done, and said afterwards. A pure function. */
export function questionOf(
  wish: Extract<OperatorWish, { readonly wish: 'end' | 'remove' | 'mute' }>,
): Question & { readonly done: string } {
  switch (wish.wish) {
    case 'end':
      return {
        title: 'End the room?',
        text: `Everybody leaves “${wish.room}” at once. In an open room they can come back.`,
        verb: 'End the room',
        done: `“${wish.room}” has been ended.`,
      };
    case 'remove':
      return {
        title: 'Remove this person?',
        text: `${wish.person.name} leaves “${wish.room}” at once, and stays out if they came with a token. In an open room they can come back.`,
        verb: 'Remove',
        done: `${wish.person.name} has been removed.`,
      };
    case 'mute': {
      const { title, text, verb, done } = MUTING[wish.media];
      return {
        title,
        text: `${wish.person.name} ${text} They are told that it was the operator.`,
        verb,
        done: `${wish.person.name} ${done}`,
      };
    }
  }
}

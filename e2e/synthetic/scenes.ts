import type { ChatEntry } from '../../components/room/room-state.ts';
import { chatEntry } from '../../components/testing/fake-session.ts';
import { somebody } from './cast.ts';
import type { Play } from './play.ts';
import type { SceneName } from './scene-names.ts';

const MINUTE = 60_000;

/** A conversation with everything in it that messages can have. */
const CONVERSATION: readonly ChatEntry[] = [
  chatEntry('a', { from: 'person-0', name: 'Ada Lovelace', text: 'Good morning!' }),
  chatEntry('b', {
    from: 'person-0',
    name: 'Ada Lovelace',
    text: 'The agenda: https://example.org/a/rather/long/address/that/has/to/break/somewhere.html',
  }),
  chatEntry('c', {
    from: 'me',
    name: 'Mona',
    own: true,
    text: 'Thank you.\nI have two questions:\n1. where\n2. when',
  }),
  chatEntry('d', { from: 'person-4', name: 'مريم الإسطرلابية', text: 'صباح الخير جميعا' }),
  chatEntry('e', { from: 'me', name: 'Mona', own: true, text: 'This one is on its way.', status: 'sending' }),
  chatEntry('f', { from: 'me', name: 'Mona', own: true, text: 'This one did not arrive.', status: 'failed' }),
].map((entry, index) => ({ ...entry, at: entry.at + index * 7 * MINUTE }));

/** The states of a room that people meet. Each starts from a fresh element; called within the page. */
export const SCENES: Readonly<Record<SceneName, (play: Play) => unknown>> = {
  lobby: (play) => play.preview(),
  'lobby refused': ({ session }) =>
    session.setLocal({ cameraError: 'permission-denied', microphoneError: 'permission-denied' }),
  'lobby error': (play) => {
    play.preview();
    play.session.set({ error: { code: 'full', message: 'The room is full.' } });
  },
  joining: ({ session }) => session.set({ phase: 'connecting', room: 'tea' }),
  alone: (play) => play.join(),
  two: (play) => play.join(1),
  'five and a screen': (play) => play.joinPresentation(4),
  nine: (play) => play.join(8),
  chat: async (play) => {
    await play.join(3);
    play.session.set({ messages: CONVERSATION });
    await play.room.toggleChat(true);
  },
  people: async (play) => {
    await play.joinPresentation(6);
    play.session.update('person-0', { hand: true });
    play.session.update('person-3', { link: 'poor' });
    await play.room.togglePeople(true);
  },
  settings: async (play) => {
    await play.join(2);
    await play.room.toggleSettings(true);
  },
  emoji: async (play) => {
    await play.join(3);
    await play.room.toggleChat(true);
    await play.press('emoji-button');
  },
  menu: async (play) => {
    await play.join(3);
    await play.press('microphone-menu-button', 'more-button');
  },
  reactions: async (play) => {
    await play.join(3);
    await play.press('reactions-button', 'more-button');
  },
  'tile menu': async (play) => {
    await play.join(3);
    await play.press('tile-menu-button');
  },
  person: async (play) => {
    await play.join(3);
    await play.room.togglePeople(true);
    await play.press('person-button');
  },
  invitation: async (play) => {
    await play.join(3);
    await play.room.togglePeople(true);
    await play.press('invite-button');
  },
  shortcuts: async (play) => {
    await play.join(3);
    await play.press('microphone-button');
    play.room.dispatchEvent(new Event('room-show-shortcuts'));
  },
  links: async (play) => {
    await play.join();
    const states = ['connecting', 'poor', 'reconnecting', 'failed'] as const;
    play.session.set({
      participants: [
        ...states.map((link, index) => somebody(index, { link })),
        somebody(5, { away: true }),
        somebody(6, { hand: true }),
      ],
    });
  },
  ring: async (play) => {
    play.room.callMode = 'ring';
    await play.join();
    play.session.set({
      participants: [somebody(0, { link: 'ringing' }), somebody(1, { link: 'none' }), somebody(3)],
    });
  },
  calling: async (play) => {
    play.room.callMode = 'ring';
    await play.join();
    play.session.set({ participants: [somebody(0, { link: 'calling' }), somebody(1, { link: 'none' })] });
  },
  'sound blocked': async (play) => {
    await play.join(1);
    play.session.set({ audioBlocked: true });
  },
  reconnecting: async (play) => {
    await play.join(3);
    play.session.set({ phase: 'reconnecting' });
  },
  error: ({ room, session }) => {
    Object.assign(room, { room: 'tea', email: 'mona@example.org' });
    session.set({ phase: 'lobby', error: { code: 'unreachable', message: 'No connection.' } });
  },
  ended: async (play) => {
    await play.join(1);
    play.session.end('left');
  },
  'lost connection': async (play) => {
    await play.join(1);
    play.session.end('network');
  },
};

import { describe, it } from 'node:test';
import { Keyboard } from './support/keyboard.ts';
import { newRoom, Stage } from './support/stage.ts';

describe('a call with the keyboard alone', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });

  for (const browser of ['chromium', 'firefox'] as const) {
    it(`shows at every step where one is, and never loses one's place (${browser})`, async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room });
      const mona = await stage.visitor('mona', browser);
      const { person } = mona;
      const keys = await Keyboard.of(person);
      stage.pages.add(
        '/keyboard.html',
        `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">
        <script type="module" src="${stage.service.origin}/roomlet.js"></script><a href="#top">Before</a><video-room></video-room><a href="#top">After</a>`,
      );
      await person.page.goto(`${stage.pages.origin}/keyboard.html`);
      await mona.find('>>> room-preview >>> video.shown');

      // The lobby.
      await person.page.keyboard.press('Tab');
      await keys.goTo(/^E-mail/);
      await keys.type('mona@example.org');
      await keys.goTo(/^Your name/);
      await keys.type('Mona');
      await keys.goTo(/^Room/);
      await keys.type(room);
      await keys.press('Enter');
      await mona.isJoined();
      await keys.sees();
      await mona.sees('ann');

      // The microphone: the control keeps the focus, and says what it does next.
      await keys.use(/^Mute/);
      await keys.sees(/^Unmute/);
      await ann.find('>>> .tile[aria-label="Mona"] [aria-label="Muted"]');

      // The chat.
      await keys.use(/^Chat/);
      await keys.sees(/message/i);
      await keys.type('hello');
      await keys.press('Enter');
      await ann.use('chat');
      await ann.reads('hello');
      await keys.sees(/message/i);
      await keys.goTo(/^Close/, 'Shift+Tab');
      await keys.press('Enter');
      await keys.sees(/^Chat/);

      for (const panel of [/^People/, /^(?:Settings|Choose camera)/]) {
        await keys.use(panel);
        await keys.leavesToolbar();
        await keys.goTo(/^Close/, 'Shift+Tab');
        await keys.press('Enter');
        await keys.sees(panel);
      }

      await keys.use(/^Raise hand/);
      await keys.sees(/^Lower hand/);
      await ann.find('>>> .tile[aria-label="Mona"] [aria-label="Hand raised"]');

      // Where there is little room, controls move behind a menu, and the focus with them.
      await person.page.setViewport({ width: 390, height: 720 });
      await keys.sees(/^More/);
      await keys.press('Enter');
      await keys.leavesToolbar();
      await keys.press('ArrowDown');
      await keys.press('Escape');
      await keys.sees(/^More/);

      await keys.use(/^Leave/);
      await mona.reads('You left the call');
      await keys.sees();
      await keys.goTo(/^Join again/);
      await keys.press('Enter');
      await mona.isJoined();
      await keys.sees();
      await mona.sees('ann');
    });
  }
});

import { describe, it } from 'node:test';
import { newRoom, Stage } from './support/stage.ts';

const REACTIONS = '>>> room-toolbar >>> [part~="reactions-button"]';
const PARTY = '>>> room-menu#reactions >>> [data-key="🎉"]';

describe('reactions', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });

  it('are seen by everyone, with the name of who sent them, and read out to the others', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room }, 'firefox');
    await ann.sees('bob');
    await bob.find('>>> room-extras >>> room-reactions >>> .list');
    await ann.find('>>> room-extras >>> room-reactions >>> .list');
    await ann.press(REACTIONS);
    await ann.press(PARTY);
    await Promise.all([
      bob.find('>>> room-reactions >>> [part="reaction"] ::-p-text(ann)'),
      bob.find('>>> room-toasts >>> [role="status"] ::-p-text(ann reacts with 🎉)'),
      ann.find('>>> room-reactions >>> [part="reaction"] ::-p-text(You)'),
    ]);
    await bob.press(REACTIONS);
    await bob.press('>>> room-menu#reactions >>> [data-key="👏"]');
    await ann.find('>>> room-reactions >>> [part="reaction"] ::-p-text(bob)');
    await bob.finds('>>> room-reactions >>> [part="reaction"]', 0);
  });

  it('do not harm a client of the walkthrough', async () => {
    const room = newRoom();
    const bob = await stage.walkthroughUser('bob');
    await bob.join(room);
    const ann = await stage.participant('ann', { room });
    await bob.sendStream();
    await Promise.all([ann.sees('bob'), bob.hasMedia()]);
    await ann.press(REACTIONS);
    await ann.press(PARTY);
    await ann.find('>>> room-reactions >>> [part="reaction"] ::-p-text(You)');
    await Promise.all([ann.sees('bob'), bob.hasMedia()]);
  });
});

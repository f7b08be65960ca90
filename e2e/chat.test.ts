import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RoomUser } from './support/room-user.ts';
import { newRoom, Stage } from './support/stage.ts';

describe('the chat', () => {
  const stage = new Stage({ browsers: ['chromium'] });

  it('has for a newcomer what was said before, and counts for the others what they have not read', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    await ann.use('chat');
    await ann.say('before bob came');
    const bob = await stage.participant('bob', { room });
    await bob.use('chat');
    await bob.reads('before bob came');
    await ann.use('chat');
    await bob.say('one');
    await bob.say('two');
    await ann.find('>>> room-toolbar >>> [aria-label="Chat, 2 unread"]');
    await ann.use('chat');
    await ann.reads('two');
    await ann.find('>>> room-toolbar >>> [aria-label="Chat"]');
  });

  it('makes links of addresses, and text of everything else', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await ann.use('chat');
    await bob.use('chat');
    await ann.say('see https://example.org/a?b=c. <img src=x onerror=alert(1)> javascript:alert(2)');
    const message = await bob.find('>>> room-chat >>> [part~="message"]');
    const links = await message.$$eval('a', (anchors) =>
      anchors.map(({ href, rel, target }) => ({ href, rel, target })),
    );
    assert.deepEqual(links, [
      { href: 'https://example.org/a?b=c', rel: 'noopener noreferrer', target: '_blank' },
    ]);
    assert.equal((await message.$$('img')).length, 0);
    assert.match(await message.evaluate((element) => element.textContent), /<img src=x onerror=alert\(1\)>/);
  });

  it('has emoji by name in the language of the page, put where one writes', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await bob.use('chat');
    await ann.use('chat');
    await ann.press('>>> room-composer >>> [part~="emoji-button"]');
    const search = await ann.find('>>> room-emoji >>> [part~="search"]');
    await search.type('waving');
    await search.press('Enter');
    await ann.say(' all');
    await bob.reads('👋 all');
    await ann.person.page.evaluate(() => (document.documentElement.lang = 'de'));
    await ann.press('>>> room-composer >>> [part~="emoji-button"]');
    await (await ann.find('>>> room-emoji >>> [part~="search"]')).type('winkende');
    await ann.find('>>> room-emoji >>> [aria-label="winkende Hand"]');
  });
});

describe('raised hands', () => {
  const stage = new Stage({ browsers: ['chromium'] });

  /** The names under which hands are up in somebody's list of people, by the numbers beside them. */
  const handsFor = async ({ person }: RoomUser): Promise<readonly string[]> => {
    const rows = await person.page.$$eval('>>> room-roster >>> li', (items) =>
      items.map((item) => ({
        name: item.querySelector('.name')?.textContent ?? '',
        place: Number(item.querySelector('.hand')?.textContent.trim()),
      })),
    );
    return rows
      .filter(({ place }) => place > 0)
      .toSorted((a, b) => a.place - b.place)
      .map(({ name }) => name);
  };

  it('are in the same order for everybody: who raised, who looked on, and who came later', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await bob.use('people');
    await ann.use('people');
    await bob.use('hand');
    await ann.find('>>> room-roster >>> [part~="participant"] .hand');
    await ann.use('hand');
    await bob.find('>>> room-roster >>> [aria-label="Hand raised, number 2 in line"]');
    const cem = await stage.participant('cem', { room });
    await cem.use('people');
    const sees = (user: RoomUser, names: readonly string[]) =>
      user.person.waitFor(
        `hands of ${names.join(', ')}`,
        async () => (await handsFor(user)).join() === names.join(),
      );
    await sees(ann, ['bob', 'You']);
    await sees(bob, ['You', 'ann']);
    await sees(cem, ['bob', 'ann']);
    await ann.reads('Your hand is up: number 2 in line');
    await bob.use('hand');
    await bob.find('>>> room-roster >>> [aria-label="Hand raised"]');
    await bob.use('hand');
    await sees(cem, ['ann', 'bob']);
    await sees(ann, ['You', 'bob']);
  });
});

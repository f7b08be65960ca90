import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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
});

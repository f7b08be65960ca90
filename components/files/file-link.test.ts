import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { channelPair, type ChannelEnd } from '../testing/channel-pair.ts';
import { FileLink } from './file-link.ts';
import { FILE_LIMITS } from './file-limits.ts';
import { LARGEST } from './send-window.ts';

const SIZE = 8 * LARGEST;
/** What a link may have in the browser's buffer at most: what does not count any more, a window, and the chunk that fills it. */
const MOST = 2 * LARGEST + 2 * FILE_LIMITS.chunk;
const file = new Blob([new Uint8Array(SIZE)]);

/** A link over a line on which nothing moves; `onChunk` is what the other side says to each chunk as if it had come. */
function jammed(onChunk: (link: FileLink, end: number) => void): readonly [FileLink, ChannelEnd] {
  const [channel] = channelPair();
  const link = new FileLink(channel, {
    opened: () => undefined,
    received: () => undefined,
    closed: () => undefined,
    unreadable: () => undefined,
  });
  channel.change = (message) => {
    if (typeof message === 'string') return null;
    channel.bufferedAmount += message.byteLength;
    // Enough to tell, and no more than a test should take.
    if (channel.bufferedAmount > SIZE) channel.close();
    onChunk(link, new DataView(message).getUint32(4) + message.byteLength - 8);
    return null;
  };
  return [link, channel];
}

/** Until nothing more is sent. */
async function still({ sent }: ChannelEnd): Promise<void> {
  for (let before = -1; before !== sent.length; await aTimeout(100)) before = sent.length;
}

describe('FileLink', () => {
  for (const [what, onChunk] of [
    ['acknowledges what has not come', (link, end) => link.acknowledge(1, end)],
    ['asks for the beginning again and again', (link) => link.start(1, file, 0)],
  ] as const satisfies readonly (readonly [string, Parameters<typeof jammed>[0]])[])
    it(`fills no memory for who ${what}`, async () => {
      const [link, channel] = jammed(onChunk);
      link.start(1, file, 0);
      await waitUntil(() => channel.bufferedAmount > LARGEST);
      await still(channel);
      expect(channel.readyState).to.equal('open');
      expect(channel.bufferedAmount).to.be.at.most(MOST);
      link.close();
    });

  it('goes on when what it waited for has left the buffer, whichever file that belonged to', async () => {
    const [link, channel] = jammed((it, end) => it.acknowledge(1, end));
    link.start(1, file, 0);
    await waitUntil(() => channel.bufferedAmount > LARGEST);
    await still(channel);
    const { length } = channel.sent;
    channel.bufferedAmount = 0;
    link.acknowledge(2, 1);
    await waitUntil(() => channel.sent.length > length);
    link.close();
  });
});

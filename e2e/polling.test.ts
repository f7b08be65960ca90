import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { newRoom, Stage } from './support/stage.ts';

describe('behind a proxy that lets no WebSocket through', () => {
  const stage = new Stage({ browsers: ['chromium'] });
  let proxy: Server;
  let origin = '';

  before(async () => {
    proxy = createServer((from, to) => {
      const { method, url, headers } = from;
      const onward = request(stage.service.origin + (url ?? '/'), { method, headers }, (answer) => {
        to.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(to);
      });
      onward.on('error', () => to.destroy());
      from.pipe(onward);
    });
    proxy.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    origin = `http://localhost:${(proxy.address() as AddressInfo).port}`;
  });
  after(() => {
    proxy.closeAllConnections();
    proxy.close();
  });

  it('the call comes about by polling', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.visitor('bob');
    bob.person.expected.push(/WebSocket connection to .* failed/);
    await bob.enter(origin, { room });
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
    await ann.use('chat');
    await bob.use('chat');
    await bob.say('through the proxy');
    await ann.reads('through the proxy');
  });
});

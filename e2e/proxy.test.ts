import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:http2';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { WebSocket } from 'ws';
import { requireBrowser } from '../scripts/lib/browsers.mjs';
import { launch } from './support/browsers.ts';
import { dismiss } from './support/person.ts';
import { startProxy, type Proxy } from './support/proxy.ts';
import { RoomUser } from './support/room-user.ts';
import { newRoom } from './support/stage.ts';
import { startService, type Service } from './support/service.ts';
import { testCertificate } from './support/test-certificate.ts';

/** Connections from one address. */
const LIMIT = 3;

for (const name of ['caddy', 'nginx'] as const) {
  describe(`behind ${name}, as docs/operator.md has it`, () => {
    let service: Service;
    let proxy: Proxy;
    let browser: Browser;
    const people: RoomUser[] = [];

    before(async () => {
      service = await startService({
        TRUST_PROXY: 'loopback',
        STUN_PORT: '0',
        MAX_SOCKETS_PER_ADDRESS: String(LIMIT),
      });
      proxy = await startProxy(name, new URL(service.origin).host.replace('localhost', '127.0.0.1'));
      browser = await launch('chromium', {
        executablePath: requireBrowser('chromium'),
        trusted: new URL(proxy.origin),
        debuggingPort: 0,
        trustedKey: (await testCertificate()).keyHash,
      });
    });
    after(async () => {
      await dismiss(people.map(({ person }) => person));
      await browser.close();
      await proxy.close();
      await service.stop();
    });

    /** A connection of the signalling, from an address of this machine. Answers what came of it. */
    function knock(localAddress: string, opened: WebSocket[]): Promise<'open' | 'refused'> {
      const socket = new WebSocket(
        `${proxy.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`,
        { localAddress, rejectUnauthorized: false },
      );
      opened.push(socket);
      return new Promise((resolve) => {
        socket.once('open', () => resolve('open'));
        socket.once('error', () => resolve('refused'));
      });
    }

    it('two people hold a call, over WebSockets', async () => {
      const room = newRoom();
      const polls: string[] = [];
      for (const person of ['ann', 'bob']) {
        const user = await RoomUser.open(browser, person);
        people.push(user);
        user.person.page.on('request', (request) => {
          if (request.url().includes('transport=polling')) polls.push(request.url());
        });
        await user.enter(proxy.origin, { room });
      }
      const [ann, bob] = people as [RoomUser, RoomUser];
      await Promise.all([ann.sees('bob'), bob.sees('ann')]);
      assert.deepEqual(polls, []);
    });

    it('each visitor has limits of their own', async () => {
      const opened: WebSocket[] = [];
      try {
        for (let count = 0; count < LIMIT; count++) assert.equal(await knock('127.0.0.2', opened), 'open');
        assert.equal(await knock('127.0.0.2', opened), 'refused');
        assert.equal(await knock('127.0.0.3', opened), 'open');
      } finally {
        for (const socket of opened) socket.terminate();
      }
    });

    it('pages come over HTTP/2, compressed as the service has them, and allow connections to the host asked for', async () => {
      const session = connect(proxy.origin, { rejectUnauthorized: false });
      try {
        const request = session.request({ ':path': '/', 'accept-encoding': 'br' });
        const [headers] = (await once(request, 'response')) as [Record<string, string | number>];
        request.resume();
        await once(request, 'end');
        assert.equal(headers[':status'], 200);
        assert.equal(headers['content-encoding'], 'br');
        assert.match(
          String(headers['content-security-policy']),
          new RegExp(`wss://${new URL(proxy.origin).host}[; ]`),
        );
      } finally {
        session.close();
      }
    });

    it('plain HTTP leads to HTTPS', async () => {
      const { status, headers } = await fetch(`${proxy.plainOrigin}/room/tea`, { redirect: 'manual' });
      assert.ok([301, 308].includes(status), String(status));
      assert.match(headers.get('location') ?? '', /^https:\/\/localhost(?::\d+)?\/room\/tea$/);
    });
  });
}

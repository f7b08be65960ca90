import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { claims, forge, forgeHmac, now, sign, TOKEN_SECRET } from '../testing/forge.ts';
import { test } from '../testing/both-keepers.ts';
import { secretOf } from '../testing/build.ts';
import type { TestClient } from '../testing/client.ts';
import { startService } from '../testing/either-service.ts';

const CLOSED = { OPEN_ROOMS: 'false', TOKEN_SECRET };
const person = { room: 'tea', email: 'typed@example.org', displayName: 'Typed' };

const asks = (client: TestClient, token?: string, more: object = {}) =>
  client.codeOf('room:join', { ...person, ...(token !== undefined && { token }), ...more });

test('into closed rooms nobody comes without a token, nor looks, nor knocks', async (t) => {
  const service = await startService(t, CLOSED);
  const outside = await service.connect();
  assert.equal(await asks(outside), 'token-required');
  assert.equal(await outside.codeOf('room:peek', { room: 'tea' }), 'token-required');
  assert.equal(await outside.codeOf('room:knock', { ...person, secret: secretOf('ada') }), 'token-required');
  const token = await sign();
  assert.equal(await outside.codeOf('room:peek', { room: 'tea', token }), 'ok');
  assert.equal(await asks(outside, token), 'ok');
});

test('into open rooms whoever has none comes as before, and a bad one is no better than none', async (t) => {
  const service = await startService(t, { TOKEN_SECRET });
  const outside = await service.connect();
  assert.equal(await asks(outside, await sign(claims({ room: 'coffee' }))), 'token-invalid');
  assert.equal(await asks(outside), 'ok');
});

test('where no tokens are configured they mean nothing', async (t) => {
  const service = await startService(t);
  const outside = await service.connect();
  assert.equal(await asks(outside, 'whatever'), 'ok');
  assert.equal(await outside.codeOf('room:token', { token: await sign() }), 'token-invalid');
});

test('forged, misdirected and expired tokens are refused, and the call beside goes on', async (t) => {
  const service = await startService(t, CLOSED);
  const ada = await service.join({ ...person, token: await sign() });
  const eve = await service.connect();
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = publicKey.export({ type: 'spki', format: 'pem' });
  for (const [token, code] of [
    [forge({ alg: 'none' }, claims()), 'token-invalid'],
    [forgeHmac({ alg: 'HS256' }, claims(), pem), 'token-invalid'],
    [await sign(claims({ aud: 'another' })), 'token-invalid'],
    [await sign(claims({ room: 'coffee' })), 'token-invalid'],
    [await sign(claims({ nbf: now() + 600 })), 'token-invalid'],
    [await sign(claims({ exp: now() - 600 })), 'token-expired'],
    ['x'.repeat(4_097), 'too-large'],
    ['', 'token-required'],
  ] as const) {
    assert.equal(await asks(eve, token), code);
  }
  assert.equal(await ada.codeOf('chat:send', { id: '1', text: 'still here' }), 'ok');
  assert.deepEqual((await ada.next('chat:message')).text, 'still here');
  assert.equal(ada.unread.length, 0, 'nobody has come');
});

test('what the token says of somebody takes the place of what they say', async (t) => {
  const service = await startService(t, CLOSED);
  const ada = await service.join({ ...person, token: await sign() });
  const bob = await service.connect();
  const token = await sign(claims({ name: 'Bob', email: 'bob@example.org' }));
  assert.equal(await asks(bob, token), 'ok');
  const { displayName, email } = await ada.next('user:joined');
  assert.deepEqual([displayName, email], ['Bob', 'bob@example.org']);
});

test('an e-mail address that is none lets nobody in, also from a token', async (t) => {
  const service = await startService(t, CLOSED);
  const token = await sign(claims({ email: 'no address' }));
  assert.equal(await asks(await service.connect(), token), 'token-invalid');
});

test('role and abilities are those of the token, and the service holds people to them', async (t) => {
  const service = await startService(t, CLOSED);
  const viewer = await service.connect();
  const seen = await viewer.join({ ...person, token: await sign(claims({ role: 'viewer' })) });
  assert.equal(seen.role, 'viewer', 'who comes first is no host here');
  assert.deepEqual(seen.barred, ['microphone', 'camera', 'screen']);
  assert.equal(await viewer.codeOf('room:lock', { locked: true }), 'not-permitted');
  assert.notEqual(await viewer.codeOf('participant:update', { microphone: true }), 'ok');
  assert.equal(await viewer.codeOf('chat:send', { id: '1', text: 'I may write' }), 'ok');

  const mute = await service.connect();
  await mute.join({ ...person, token: await sign(claims({ abilities: ['audio'] })) });
  assert.equal(await mute.codeOf('chat:send', { id: '1', text: 'I may not' }), 'not-permitted');

  const host = await service.connect();
  const hosting = await host.join({ ...person, token: await sign(claims({ role: 'host' })) });
  assert.equal(hosting.role, 'host');
  assert.equal(await host.codeOf('room:lock', { locked: true }), 'ok');
});

test('what a token keeps from somebody, no host gives them, nor do they take it as one', async (t) => {
  const service = await startService(t, CLOSED);
  const host = await service.join({ ...person, token: await sign(claims({ role: 'host', sub: 'host' })) });
  const said = { role: 'host', abilities: ['audio', 'moderate'], sub: 'mod' };
  const moderator = await service.join({ ...person, token: await sign(claims(said)) });
  assert.equal(await moderator.codeOf('room:rules', { knock: false }), 'ok', 'a host, but');
  assert.equal(await moderator.codeOf('chat:send', { id: '1', text: 'no' }), 'not-permitted');
  assert.equal(await moderator.codeOf('participant:update', { camera: true }), 'not-permitted');
  assert.equal(await moderator.codeOf('participant:update', { microphone: true }), 'ok');
  assert.equal(await host.codeOf('room:role', { to: moderator.id, role: 'participant' }), 'ok');
  assert.equal(await host.codeOf('room:role', { to: moderator.id, role: 'host' }), 'ok');
  assert.equal(await moderator.codeOf('participant:update', { camera: true }), 'not-permitted');

  const viewer = await service.join({ ...person, token: await sign(claims({ role: 'viewer', sub: 'v' })) });
  assert.equal(await host.codeOf('room:role', { to: viewer.id, role: 'participant' }), 'ok');
  assert.equal(await viewer.codeOf('participant:update', { microphone: true }), 'not-permitted');
  assert.equal(await host.codeOf('room:unmute', { to: viewer.id }), 'not-permitted');
});

for (const said of [
  { role: 'viewer' },
  { abilities: ['audio', 'chat'] },
  { role: 'host', abilities: ['audio'] },
])
  test(`nobody makes a host of who came with ${JSON.stringify(said)}, and a reload changes nothing of that`, async (t) => {
    const service = await startService(t, CLOSED);
    const host = await service.join({ ...person, token: await sign(claims({ role: 'host', sub: 'host' })) });
    const fields = { ...person, secret: secretOf('bob'), token: await sign(claims({ sub: 'bob', ...said })) };
    const bob = await service.join(fields);
    assert.equal(await bob.codeOf('room:lock', { locked: true }), 'not-permitted');
    assert.equal(await host.codeOf('room:role', { to: bob.id, role: 'host' }), 'not-permitted');
    const again = await service.join(fields);
    assert.equal(await host.codeOf('room:role', { to: again.id, role: 'host' }), 'not-permitted');
    // Until the site itself thinks otherwise.
    const freed = await sign(claims({ sub: 'bob' }));
    assert.equal(await again.codeOf('room:token', { token: freed }), 'ok');
    assert.equal(await host.codeOf('room:role', { to: again.id, role: 'host' }), 'ok');
    assert.equal(await again.codeOf('room:token', { token: fields.token }), 'ok');
    assert.equal(await again.codeOf('room:lock', { locked: true }), 'not-permitted', 'and again');
  });

test('whoever is kicked stays out, with whatever page, secret or new token', async (t) => {
  const service = await startService(t, CLOSED);
  const host = await service.connect();
  await host.join({ ...person, token: await sign(claims({ role: 'host', sub: 'host' })) });
  const bob = await service.connect();
  await bob.join({ ...person, secret: secretOf('bob'), token: await sign(claims({ sub: 'bob' })) });
  assert.equal(await host.codeOf('room:kick', { to: bob.id }), 'ok');
  assert.equal((await bob.next('room:error')).code, 'kicked');
  for (const [secret, other] of [
    [secretOf('bob'), {}],
    [secretOf('somebody-new'), {}],
    [secretOf('renamed'), { name: 'Robert', email: 'robert@example.org' }],
    [undefined, { role: 'host' }],
  ] as const) {
    const again = await service.connect();
    const token = await sign(claims({ sub: 'bob', ...other }));
    assert.equal(await asks(again, token, secret ? { secret } : {}), 'denied');
  }
  const carol = await service.connect();
  assert.equal(await asks(carol, await sign(claims({ sub: 'carol' }))), 'ok');
});

test('the kick holds for the address of somebody without a number, in whatever letters', async (t) => {
  const service = await startService(t, CLOSED);
  const host = await service.connect();
  await host.join({ ...person, token: await sign(claims({ role: 'host' })) });
  const bob = await service.connect();
  await bob.join({ ...person, token: await sign(claims({ email: 'bob@example.org' })) });
  await host.request('room:kick', { to: bob.id });
  const again = await service.connect();
  assert.equal(await asks(again, await sign(claims({ email: 'BOB@Example.org' }))), 'denied');
});

for (const [what, more] of [
  ['an id', { jti: 'ticket' }],
  ['nothing', {}],
] as const) {
  test(`attack: whoever is kicked does not come back with the same token under a new secret, though it has ${what} to tell them by`, async (t) => {
    const service = await startService(t, CLOSED);
    const host = await service.join({ ...person, token: await sign(claims({ role: 'host', sub: 'host' })) });
    const token = await sign(claims(more));
    const bob = await service.join({ ...person, secret: secretOf('bob'), token });
    // Who came with the same one is somebody else, and stays whom they are.
    const shared = { ...person, secret: secretOf('beside'), token };
    const beside = await service.join(shared);
    assert.equal(await host.codeOf('room:kick', { to: bob.id }), 'ok');
    assert.equal(await asks(await service.connect(), token, { secret: secretOf('new') }), 'denied');
    assert.equal(await asks(await service.connect(), token), 'denied');
    const knocking = { ...person, token, secret: secretOf('new') };
    assert.equal(await (await service.connect()).codeOf('room:knock', knocking), 'denied');
    assert.equal((await (await service.connect()).join(shared)).id, beside.id);
    // Another token is another person, where no claim says otherwise.
    const other = await sign(claims({ exp: now() + 90, jti: 'other' }));
    assert.equal(await asks(await service.connect(), other), 'ok');
  });
}

test('attack: a renewal leaves no earlier token to come back with', async (t) => {
  const service = await startService(t, CLOSED);
  const host = await service.join({ ...person, token: await sign(claims({ role: 'host', sub: 'host' })) });
  const [first, second] = [await sign(claims({ jti: '1' })), await sign(claims({ jti: '2' }))];
  const bob = await service.join({ ...person, secret: secretOf('bob'), token: first });
  assert.equal(await bob.codeOf('room:token', { token: second }), 'ok');
  assert.equal(await host.codeOf('room:kick', { to: bob.id }), 'ok');
  for (const token of [first, second]) assert.equal(await asks(await service.connect(), token), 'denied');
});

test('a token ends, and with it the stay of whoever brings no other', async (t) => {
  const service = await startService(t, CLOSED);
  const ada = await service.join({ ...person, token: await sign() });
  const bob = await service.connect();
  // The service takes half a minute more for granted, because clocks differ.
  const { tokenExpires } = await bob.join({ ...person, token: await sign(claims({ exp: now() - 29 })) });
  assert.ok(tokenExpires !== undefined && tokenExpires <= 1);
  assert.equal((await bob.next('room:error')).code, 'token-expired');
  assert.equal((await ada.next('user:left')).id, bob.id);
});

test('whoever brings another in time stays', async (t) => {
  const service = await startService(t, CLOSED);
  const ada = await service.join({ ...person, token: await sign() });
  const bob = await service.connect();
  await bob.join({ ...person, token: await sign(claims({ exp: now() - 28, sub: 'bob' })) });
  for (const [token, code] of [
    [await sign(claims({ room: 'coffee', sub: 'bob' })), 'token-invalid'],
    [await sign(claims({ sub: 'carol' })), 'token-invalid'],
    [forge({ alg: 'none' }, claims({ sub: 'bob' })), 'token-invalid'],
  ] as const) {
    assert.equal(await bob.codeOf('room:token', { token }), code);
  }
  const renewed = await bob.request('room:token', { token: await sign(claims({ sub: 'bob' })) });
  assert.ok(renewed.ok && renewed.expires > 60 && renewed.expires <= 90);
  // Somebody who comes with what Bob came with has to go when Bob would have had to.
  const carol = await service.connect();
  await carol.join({ ...person, token: await sign(claims({ exp: now() - 28 })) });
  assert.equal((await carol.next('room:error')).code, 'token-expired');
  assert.equal(await bob.codeOf('chat:send', { id: '1', text: 'here' }), 'ok');
  assert.equal((await ada.next('user:left')).id, carol.id);
});

test('a renewal can change what somebody may do', async (t) => {
  const service = await startService(t, CLOSED);
  const ada = await service.join({ ...person, token: await sign() });
  const bob = await service.join({ ...person, token: await sign(claims({ sub: 'bob' })) });
  await bob.request('room:token', { token: await sign(claims({ sub: 'bob', role: 'viewer' })) });
  const { id, role, barred } = await ada.next('participant:updated');
  assert.deepEqual([id, role, barred], [bob.id, 'viewer', ['microphone', 'camera', 'screen']]);
});

test('what a host has made of somebody outlasts a renewal and a return, until the site says something else', async (t) => {
  const service = await startService(t, { ...CLOSED, HOLD_GRACE_MS: '60000' });
  const host = await service.join({ ...person, token: await sign(claims({ role: 'host' })) });
  const fields = { ...person, secret: secretOf('bob') };
  const bob = await service.join({ ...fields, token: await sign() });
  assert.equal(await host.codeOf('room:role', { to: bob.id, role: 'host' }), 'ok');
  assert.equal(await bob.codeOf('room:token', { token: await sign() }), 'ok');
  assert.equal(await bob.codeOf('room:lock', { locked: true }), 'ok');
  const back = await service.connect();
  assert.equal((await back.join({ ...fields, token: await sign() })).role, 'host');
  await back.request('room:token', { token: await sign(claims({ role: 'viewer' })) });
  assert.equal(await back.codeOf('room:lock', { locked: false }), 'not-permitted');
});

test('nobody renews who is not in', async (t) => {
  const service = await startService(t, CLOSED);
  const outside = await service.connect();
  assert.equal(await outside.codeOf('room:token', { token: await sign() }), 'not-joined');
});

test('a token for one use brings in one participant, who may come back', async (t) => {
  const service = await startService(t, { ...CLOSED, HOLD_RELOAD_MS: '60000' });
  const token = await sign(claims({ once: true, jti: 'ticket' }));
  const ada = await service.connect();
  assert.equal(await asks(ada, token, { secret: secretOf('ada') }), 'ok');
  const eve = await service.connect();
  assert.equal(await asks(eve, token, { secret: secretOf('eve') }), 'token-invalid');
  assert.equal(await asks(eve, token), 'token-invalid');
  ada.vanish();
  const reloaded = await service.connect();
  assert.equal(await asks(reloaded, token, { secret: secretOf('ada') }), 'ok');
  // Nor does it lengthen the stay of somebody else.
  assert.equal(await asks(eve, await sign()), 'ok');
  assert.equal(await eve.codeOf('room:token', { token }), 'token-invalid');
});

test('two who come with one at the same moment are one', async (t) => {
  const service = await startService(t, CLOSED);
  const token = await sign(claims({ once: true, jti: 'ticket' }));
  const clients = await Promise.all(Array.from({ length: 8 }, () => service.connect()));
  const codes = await Promise.all(
    clients.map((client, index) => asks(client, token, { secret: secretOf(`client-${index}`) })),
  );
  assert.deepEqual(codes.toSorted(), ['ok', ...Array.from({ length: 7 }, () => 'token-invalid')]);
});

test('TURN credentials are for those inside where rooms are closed', async (t) => {
  const service = await startService(t, {
    ...CLOSED,
    TURN_URLS: 'turn:turn.example.org',
    TURN_SECRET: 'x'.repeat(16),
  });
  const turns = async (client: TestClient): Promise<boolean> =>
    JSON.stringify(await client.request('ice:servers', {})).includes('turn.example.org');
  const ada = await service.connect();
  assert.equal(await turns(ada), false);
  await ada.join({ ...person, token: await sign() });
  assert.equal(await turns(ada), true);
});

test('keys at an address let people in, and those in a file do', async (t) => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwks = JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1' }] });
  const token = await sign(claims(), privateKey, { alg: 'ES256', kid: 'k1' });
  const address = await serveKeys(t, jwks);
  const file = join(mkdtempSync(join(tmpdir(), 'roomlet-keys-')), 'jwks.json');
  t.after(() => rmSync(file, { force: true }));
  writeFileSync(file, jwks);
  for (const TOKEN_KEYS of [address, file]) {
    const service = await startService(t, { OPEN_ROOMS: 'false', TOKEN_KEYS });
    assert.equal(await asks(await service.connect(), token), 'ok');
    assert.equal(await asks(await service.connect(), await sign()), 'token-invalid', 'no secret');
  }
});

test('while no keys can be had nobody is let in, and told so', async (t) => {
  // Nothing answers there.
  const service = await startService(t, { OPEN_ROOMS: 'false', TOKEN_KEYS: 'http://127.0.0.1:1/jwks.json' });
  assert.equal(
    await asks(await service.connect(), await sign()),
    'token-invalid',
    'of a kind that is never taken',
  );
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  assert.equal(
    await asks(await service.connect(), await sign(claims(), privateKey, { alg: 'ES256' })),
    'unavailable',
  );
});

test('a file of keys that cannot be read stops the service from starting', async (t) => {
  await assert.rejects(
    startService(t, { TOKEN_KEYS: '/nowhere/jwks.json' }),
    /^ConfigError: TOKEN_KEYS ENOENT/,
  );
});

test('no token, secret or address gets into the log, whatever is done with them', async (t) => {
  const service = await startService(t, { ...CLOSED, LOG_LEVEL: 'trace' });
  const client = await service.connect();
  const tokens = [
    await sign(claims({ email: 'hush@example.org', name: 'Hush', sub: 'hush' })),
    await sign(claims({ aud: 'hush' })),
    await sign(claims({ room: 'hush' })),
    await sign(claims({ exp: now() - 600 })),
    forge({ alg: 'none', hush: 'hush' }, claims()),
  ];
  for (const token of tokens.toReversed()) await asks(client, token);
  await client.request('room:token', { token: tokens[0] ?? '' });
  await client.request('room:peek', { room: 'tea', token: tokens[0] ?? '' });
  client.close();
  const written = JSON.stringify(service.log);
  assert.match(written, /token refused/);
  assert.match(written, /participant joined/);
  for (const token of tokens) {
    for (const part of token.split('.').filter(Boolean)) assert.ok(!written.includes(part));
  }
  assert.doesNotMatch(written, /hush/i);
  assert.ok(!written.includes(TOKEN_SECRET));
});

async function serveKeys(t: TestContext, body: string): Promise<string> {
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(body),
  );
  t.after(() => server.close());
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
}

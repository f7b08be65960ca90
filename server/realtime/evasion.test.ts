import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { test } from '../testing/both-keepers.ts';
import { secretOf, type TestService } from '../testing/build.ts';
import type { TestClient } from '../testing/client.ts';
import { startService } from '../testing/either-service.ts';
import { claims, sign, TOKEN_SECRET } from '../testing/forge.ts';

/** Ada, who is the host, and Bob in a call, and what Eve is, who is in it or not. */
async function call(t: TestContext, environment: Readonly<Record<string, string>> = {}) {
  const service = await startService(t, environment);
  const enter = (name: string) =>
    service.join({ room: 'caf\u00e9', email: `${name}@example.org`, secret: secretOf(name) });
  const ada = await enter('ada');
  const bob = await enter('bob');
  const goesOn = async () => {
    await ada.request('call:declined', { to: bob.id });
    assert.equal(((await bob.next('call:declined')) as { readonly from: string }).from, ada.id);
  };
  return { service, ada, bob, enter, goesOn };
}

/** Every other way in that a client could think of: spellings, addresses, identities, connections. */
const WAYS = [
  { room: 'caf\u00e9', email: 'eve@example.org', secret: secretOf('eve') },
  { room: 'cafe\u0301', email: 'eve@example.org', secret: secretOf('eve') },
  { room: ' \uff43af\u00e9\ufe0f ', email: 'eve@example.org', secret: secretOf('eve') },
  { room: 'caf\u00e9', email: 'EVE@Example.org', secret: secretOf('eve') },
] as const;
const AS_ANOTHER = [
  { room: 'caf\u00e9', email: 'eve@example.org', secret: secretOf('eve2') },
  { room: 'caf\u00e9', email: 'ada@example.org' },
] as const;

async function codes(
  service: TestService,
  event: string,
  ways: readonly object[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const way of ways) found.push(await (await service.connect()).codeOf(event, way));
  return [...new Set(found)];
}

test('the lock holds against every spelling, identity and knock; who is in may come back', async (t) => {
  const { service, ada, bob } = await call(t);
  assert.equal(await ada.codeOf('room:lock', { locked: true }), 'ok');
  assert.deepEqual(await codes(service, 'room:join', [...WAYS, ...AS_ANOTHER]), ['locked']);
  assert.deepEqual(await codes(service, 'room:join', [{ ...WAYS[0], secret: bob.id }]), ['locked']);
  const knocks = [...WAYS, { ...AS_ANOTHER[1], secret: secretOf('eve3') }];
  assert.deepEqual(await codes(service, 'room:knock', knocks), ['locked']);
  bob.vanish();
  while (!(await ada.next('participant:updated')).away);
  const back = await service.join({ room: 'caf\u00e9', email: 'bob@example.org', secret: secretOf('bob') });
  assert.equal(back.id, bob.id);
  assert.equal(await ada.codeOf('call:declined', { to: back.id }), 'ok');
});

test('a door with knocking lets in who was admitted, and nobody who saw that', async (t) => {
  const { service, ada, goesOn } = await call(t);
  await ada.request('room:rules', { knock: true });
  const cyd = await service.connect();
  const knock = { room: 'caf\u00e9', email: 'cyd@example.org', secret: secretOf('cyd') };
  await cyd.request('room:knock', knock);
  const [waiting] = (await ada.next('room:waiting')).waiting;
  await ada.request('room:admit', { id: waiting?.id ?? '' });
  await cyd.next('room:admit');
  assert.deepEqual(await codes(service, 'room:join', [...WAYS, ...AS_ANOTHER]), ['knock']);
  // The id that was admitted is no secret, and the address of somebody admitted is none either.
  const borrowed = [
    { room: 'caf\u00e9', email: 'cyd@example.org', secret: waiting?.id },
    { room: 'caf\u00e9', email: 'cyd@example.org', secret: secretOf('eve') },
  ];
  assert.deepEqual(await codes(service, 'room:join', borrowed), ['knock']);
  await cyd.join(knock);
  await goesOn();
});

test('who was turned away at the door is not in, by any way, and does not ring on and on', async (t) => {
  const { service, ada, goesOn } = await call(t);
  await ada.request('room:rules', { knock: true });
  const eve = await service.connect();
  await eve.request('room:knock', WAYS[0]);
  await ada.next('room:waiting');
  await ada.request('room:deny', {});
  assert.equal((await eve.next('room:deny')).code, 'denied');
  assert.deepEqual(await codes(service, 'room:join', [...WAYS, ...AS_ANOTHER]), ['knock']);
  const again: string[] = [];
  for (let n = 0; n < 10; n += 1) again.push(await eve.codeOf('room:knock', WAYS[0]));
  assert.equal(again.at(-1), 'rate-limited');
  await goesOn();
});

test('who was removed is out with every connection and spelling; as somebody new the lock and the door hold', async (t) => {
  const { service, ada, bob, enter, goesOn } = await call(t);
  const eve = await enter('eve');
  assert.equal(await ada.codeOf('room:kick', { to: eve.id }), 'ok');
  await eve.next('disconnect');
  while ((await bob.next('user:left')).id !== eve.id);
  assert.deepEqual(await codes(service, 'room:join', WAYS), ['denied']);
  await ada.request('room:rules', { knock: true });
  assert.deepEqual(await codes(service, 'room:knock', WAYS), ['denied']);
  assert.deepEqual(await codes(service, 'room:join', AS_ANOTHER), ['knock']);
  await ada.request('room:lock', { locked: true });
  assert.deepEqual(await codes(service, 'room:join', AS_ANOTHER), ['locked']);
  await goesOn();
});

test('who was muted stays so: by update, on a second connection, after a loss, after leaving and coming', async (t) => {
  const { service, ada, enter, goesOn } = await call(t);
  await ada.request('room:rules', { selfUnmute: false });
  let eve = await enter('eve');
  await ada.request('room:mute', { to: eve.id, media: 'microphone' });
  const isMuted = async (client: TestClient) => {
    assert.equal(await client.codeOf('participant:update', { microphone: true }), 'muted');
  };
  await isMuted(eve);
  const loud = { ...WAYS[3], media: { microphone: true } };
  for (const goes of [
    () => eve.settled(),
    () => Promise.resolve(eve.vanish()),
    () => eve.request('room:leave', { hold: true }),
    () => eve.request('room:leave', {}),
  ]) {
    await goes();
    const next = await service.connect();
    const answer = await next.join(loud);
    assert.deepEqual(answer.muted, ['microphone']);
    eve = next;
    await isMuted(eve);
  }
  const seen = await ada.request('room:sync', { since: 1e9 });
  assert.ok(seen.ok && 'snapshot' in seen);
  const told = seen.snapshot.participants.find(({ id }) => id === eve.id);
  assert.deepEqual([told?.media.microphone, told?.muted], [false, ['microphone']]);
  await goesOn();
});

test('nobody takes the role of a host who drops out: not by name, id, order or command', async (t) => {
  const { service, ada, bob, enter } = await call(t);
  const eve = await enter('eve');
  ada.vanish();
  while (!(await bob.next('participant:updated')).away);
  const commands: readonly (readonly [string, object])[] = [
    ['room:lock', { locked: true }],
    ['room:rules', { knock: true }],
    ['room:mute', { media: 'microphone' }],
    ['room:mute', { to: bob.id, media: 'microphone' }],
    ['room:unmute', { to: bob.id }],
    ['room:role', { to: eve.id, role: 'host' }],
    ['room:kick', { to: ada.id }],
    ['room:admit', {}],
    ['room:deny', {}],
    ['room:end', {}],
  ];
  for (const [event, payload] of commands)
    assert.equal(await eve.codeOf(event, payload), 'not-permitted', event);
  const imposter = await service.connect();
  const answer = await imposter.join({ room: 'caf\u00e9', email: 'ada@example.org', secret: ada.id });
  assert.equal(answer.role, 'participant');
  const back = await service.connect();
  const returned = await back.join({ room: 'caf\u00e9', email: 'ada@example.org', secret: secretOf('ada') });
  assert.deepEqual([returned.id, returned.role], [ada.id, 'host']);
  assert.equal(await bob.codeOf('call:declined', { to: ada.id }), 'ok');
});

test('when a host has gone for good the role goes to who has been there longest, away or imposing ones passed over', async (t) => {
  const { ada, bob, enter } = await call(t);
  const eve = await enter('eve');
  await ada.request('room:leave', {});
  while ((await bob.next('participant:updated')).role !== 'host');
  assert.equal(await bob.codeOf('room:lock', { locked: true }), 'ok');
  assert.equal(await eve.codeOf('room:lock', { locked: false }), 'not-permitted');
});

test('a secret that was stolen opens no place that was taken with a token: not with another token, not without one', async (t) => {
  const service = await startService(t, { TOKEN_SECRET });
  const person = { room: 'tea', email: 'ada@example.org', secret: secretOf('ada') };
  const tokenOf = (sub: string, more: object = {}) => sign(claims({ sub, ...more }));
  const ada = await service.join({ ...person, token: await tokenOf('ada', { role: 'host' }) });
  const bob = await service.join({ room: 'tea', email: 'bob@example.org', token: await tokenOf('bob') });
  const eve = await service.connect();
  assert.equal(await eve.codeOf('room:join', { ...person, token: await tokenOf('eve') }), 'token-invalid');
  assert.equal(await eve.codeOf('room:join', person), 'token-required');
  // Not even noticed by whose it is, who goes on and may come back.
  await ada.settled();
  assert.equal(
    ada.unread.some(({ event }) => event === 'disconnect' || event === 'room:error'),
    false,
  );
  assert.equal(await ada.codeOf('call:declined', { to: bob.id }), 'ok');
  const again = await service.connect();
  assert.equal((await again.join({ ...person, token: await tokenOf('ada', { role: 'host' }) })).id, ada.id);
});

test('what a secret opens is over with the kick, also for who has stolen it', async (t) => {
  const service = await startService(t, { TOKEN_SECRET });
  const person = { room: 'tea', email: 'eve@example.org', secret: secretOf('eve') };
  const host = await service.join({
    room: 'tea',
    email: 'h@example.org',
    token: await sign(claims({ sub: 'h', role: 'host' })),
  });
  const eve = await service.join(person);
  await host.request('room:kick', { to: eve.id });
  await eve.next('disconnect');
  const thief = await service.connect();
  assert.equal(await thief.codeOf('room:join', person), 'denied');
  assert.equal(
    await thief.codeOf('room:join', { ...person, token: await sign(claims({ sub: 'thief' })) }),
    'denied',
  );
});

test('who may not write says nothing by other ways either: no messages of the page’s own, no reactions', async (t) => {
  const service = await startService(t, { TOKEN_SECRET });
  const bob = await service.join({ room: 'tea', email: 'bob@example.org' });
  const token = await sign(claims({ sub: 'eve', abilities: ['audio', 'video'] }));
  const eve = await service.join({ room: 'tea', email: 'eve@example.org', token });
  assert.equal(await eve.codeOf('chat:send', { id: '1', text: 'psst' }), 'not-permitted');
  assert.equal(await eve.codeOf('app:message', { data: 'psst' }), 'not-permitted');
  assert.equal(await eve.codeOf('app:message', { to: bob.id, data: 'psst' }), 'not-permitted');
  assert.equal(await eve.codeOf('reaction:send', { emoji: '👋' }), 'not-permitted');
  await bob.settled();
  assert.deepEqual(
    bob.unread.filter(({ event }) => event !== 'user:joined'),
    [],
  );
});

test('who is at the door is for hosts to know, and who is in does not stand at one', async (t) => {
  const { service, ada, bob } = await call(t);
  await ada.request('room:rules', { knock: true });
  const cyd = await service.connect();
  await cyd.request('room:knock', WAYS[0]);
  const waitingFor = async (client: TestClient) => {
    const reply = await client.request('room:sync', { since: 0, epoch: 'another' });
    assert.ok(reply.ok && 'snapshot' in reply);
    return reply.snapshot.waiting;
  };
  assert.deepEqual((await waitingFor(ada))?.length, 1);
  assert.equal(await waitingFor(bob), undefined);
  assert.equal(
    bob.unread.some(({ event }) => event === 'room:waiting'),
    false,
  );
  assert.equal(await bob.codeOf('room:knock', { ...WAYS[0], room: 'another' }), 'already-joined');
});

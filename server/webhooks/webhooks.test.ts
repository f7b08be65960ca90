import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { secretOf, startService } from '../testing/build.ts';
import { startNodes } from '../testing/nodes.ts';
import { startReceiver, verified, WEBHOOK_SECRET, type Receiver } from '../testing/receiver.ts';
import type { WebhookEvent } from './webhook-event.ts';

const startTold = (
  t: TestContext,
  urls: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) => startService(t, { WEBHOOK_URL: urls.join(','), WEBHOOK_SECRET, ...environment });

const nextOf = async (receiver: Receiver) => verified(await receiver.next()) as WebhookEvent;

test('a backend is told of the life of a room, in order, each with an id of its own', async (t) => {
  const receiver = await startReceiver(t);
  const { join } = await startTold(t, [receiver.url]);
  const ada = await join({ room: 'tea', email: 'ada@example.org', displayName: 'Ada' });
  const bob = await join({ room: 'tea', email: 'bob@example.org' });
  await ada.request('room:leave', {});
  await bob.request('room:leave', {});
  const told = [];
  for (let index = 0; index < 6; index += 1) told.push(await nextOf(receiver));
  const { room } = told[0]?.data ?? {};
  assert.equal(room?.name, 'tea');
  const [first, second] = [
    { id: ada.id, name: 'Ada', role: 'host' },
    { id: bob.id, name: '', role: 'participant' },
  ];
  assert.deepEqual(
    told.map(({ type, data }) => ({ type, data })),
    [
      { type: 'room.started', data: { room } },
      { type: 'participant.joined', data: { room, participant: first } },
      { type: 'participant.joined', data: { room, participant: second } },
      { type: 'participant.left', data: { room, participant: first, reason: 'left' } },
      { type: 'participant.left', data: { room, participant: { ...second, role: 'host' }, reason: 'left' } },
      { type: 'room.ended', data: { room } },
    ],
  );
  const times = told.map(({ timestamp }) => Date.parse(timestamp));
  assert.deepEqual(
    times,
    times.toSorted((a, b) => a - b),
  );
  assert.equal(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size, 6);
});

test('of a room on two nodes each thing is told once', async (t) => {
  const receiver = await startReceiver(t);
  const environment = { WEBHOOK_URL: receiver.url, WEBHOOK_SECRET };
  const { nodes } = await startNodes(t, 2, environment);
  const [ada, bob] = await Promise.all(
    nodes.map(({ join }, index) => join({ room: 'tea', email: `${index}@example.org` })),
  );
  await ada?.request('room:leave', {});
  await bob?.request('room:leave', {});
  const told: WebhookEvent[] = [];
  while (told.at(-1)?.type !== 'room.ended') told.push(await nextOf(receiver));
  // Both nodes go, and whatever they still had to say is said by then.
  await Promise.all(nodes.map(({ app }) => app.close()));
  const types = receiver.received.map((received) => (verified(received) as WebhookEvent).type);
  assert.deepEqual(types.toSorted(), [
    'participant.joined',
    'participant.joined',
    'participant.left',
    'participant.left',
    'room.ended',
    'room.started',
  ]);
  assert.equal(new Set(told.map(({ data }) => data.room.id)).size, 1);
});

test('a return after a reload is no news', async (t) => {
  const receiver = await startReceiver(t);
  const { join, connect } = await startTold(t, [receiver.url]);
  const fields = { room: 'tea', secret: secretOf('ada') };
  const before = await join(fields);
  before.vanish();
  await (await connect()).join(fields);
  const other = await join({ room: 'tea' });
  assert.deepEqual(
    [(await nextOf(receiver)).type, (await nextOf(receiver)).type],
    ['room.started', 'participant.joined'],
  );
  const { data } = (await nextOf(receiver)) as WebhookEvent & { readonly type: 'participant.joined' };
  assert.equal(data.participant.id, other.id);
});

test('e-mail addresses are told only where the operator has said so', async (t) => {
  const [without, withThem] = [await startReceiver(t), await startReceiver(t)];
  for (const [receiver, environment] of [
    [without, {}],
    [withThem, { WEBHOOK_EMAIL: 'true' }],
  ] as const) {
    const { join } = await startTold(t, [receiver.url], environment);
    await join({ email: 'ada@example.org' });
    await receiver.next();
    await receiver.next();
  }
  assert.doesNotMatch(without.received.map(({ body }) => body).join(''), /ada\b/);
  assert.match(withThem.received.map(({ body }) => body).join(''), /"email":"ada@example\.org"/);
});

test('what was not taken comes again, with the same id, and nothing overtakes it', async (t) => {
  const receiver = await startReceiver(t, (response, index) =>
    response.writeHead(index === 0 ? 503 : 204).end(),
  );
  const { join, log } = await startTold(t, [`${receiver.url}/hooks?key=hush`]);
  await join();
  const [refused, again, joined] = [await receiver.next(), await receiver.next(), await receiver.next()];
  assert.equal(refused.headers['webhook-id'], again.headers['webhook-id']);
  assert.equal(refused.body, again.body);
  assert.equal((verified(joined) as WebhookEvent).type, 'participant.joined');
  const warnings = log.filter(({ level }) => level === 40);
  assert.deepEqual(
    warnings.map(({ msg, endpoint, status }) => ({ msg, endpoint, status })),
    [
      { msg: 'webhooks are not encrypted on their way', endpoint: receiver.url, status: undefined },
      { msg: 'webhooks are not taken; they are tried again', endpoint: receiver.url, status: 503 },
    ],
  );
  assert.doesNotMatch(JSON.stringify(log), /hush|hooks\?|whsec_/);
});

test('a receiver that takes and never answers costs a call nothing, nor another receiver', async (t) => {
  const [blackHole, receiver] = [await startReceiver(t, () => undefined), await startReceiver(t)];
  const { join, app } = await startTold(t, [blackHole.url, receiver.url]);
  const ada = await join({ room: 'tea' });
  for (let index = 0; index < 20; index += 1) await join({ room: `other-${index}` });
  const bob = await join({ room: 'tea' });
  await bob.request('chat:send', { id: '1', text: 'still here' });
  assert.equal((await ada.next('chat:message')).text, 'still here');
  for (let index = 0; index < 43; index += 1) await receiver.next();
  // One of each room, eight rooms: the others have not even been tried.
  assert.equal(blackHole.received.length, 8);
  ada.close();
  await app.close();
});

test('a service that ends without having been heard says how much was lost', async (t) => {
  const receiver = await startReceiver(t, () => undefined);
  const { join, app, log } = await startTold(t, [receiver.url]);
  await join();
  await receiver.next();
  await app.close();
  const said = log.find(({ msg }) => msg === 'webhooks are lost with the end of the service');
  assert.deepEqual([said?.['endpoint'], said?.['lost']], [receiver.url, 4]);
});

test('rooms that end with the service are told as ended, and so are the visits of who was in them', async (t) => {
  const receiver = await startReceiver(t);
  const { join, app } = await startTold(t, [receiver.url]);
  const ada = await join({ displayName: 'Ada' });
  await receiver.next();
  await receiver.next();
  await app.close();
  const left = (await nextOf(receiver)) as WebhookEvent & { readonly type: 'participant.left' };
  assert.deepEqual(
    [left.type, left.data.participant.id, left.data.reason],
    ['participant.left', ada.id, 'ended'],
  );
  assert.equal((await nextOf(receiver)).type, 'room.ended');
  assert.equal(receiver.received.length, 4);
});

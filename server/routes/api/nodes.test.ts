import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNodeStatus } from '../../metrics/node-status.ts';
import { API_KEY } from '../../testing/api.ts';
import { startService, type TestService } from '../../testing/build.ts';
import { makeClientFolder } from '../../testing/client-folder.ts';
import type { NodeBody } from './node-schemas.ts';

async function nodesOf({ url }: TestService): Promise<readonly NodeBody[]> {
  const response = await fetch(`${url}/api/v1/nodes`, { headers: { authorization: `Bearer ${API_KEY}` } });
  assert.equal(response.status, 200);
  return ((await response.json()) as { readonly nodes: readonly NodeBody[] }).nodes;
}

test('a node tells how much there is and what has happened since it was started', async (t) => {
  const service = await startService(t, { API_KEYS: API_KEY }, { version: '1.2.3' });
  const [ann, ben] = [await service.join({ room: 'a' }), await service.join({ room: 'a' })];
  const visitor = await service.connect();
  await visitor.codeOf('call:declined', { to: ann.id });
  await ann.request('call:declined', { to: ben.id });
  const [node, ...others] = await nodesOf(service);
  assert.ok(node);
  assert.deepEqual(others, []);
  const { id, version, rooms, participants, sockets, draining, totals, startedAt, at } = node;
  assert.deepEqual(
    { version, rooms, participants, sockets, draining },
    { version: '1.2.3', rooms: 1, participants: 2, sockets: 3, draining: false },
  );
  assert.deepEqual(totals, { joins: 2, relayed: 1, refusals: { 'not-joined': 1 } });
  assert.match(id, /^[\w-]{22}$/);
  assert.ok(Date.parse(startedAt) <= Date.parse(at));

  service.app.drain();
  const [later] = await nodesOf(service);
  assert.equal(later?.id, id);
  assert.equal(later?.draining, true);
});

test('nodes are told to nobody without a key', async (t) => {
  const { url } = await startService(t, { API_KEYS: API_KEY });
  assert.equal((await fetch(`${url}/api/v1/nodes`)).status, 401);
});

test('what a node of another version tells of itself is left out where it makes no sense', () => {
  const status = {
    ...{
      id: 'its own',
      version: '1',
      startedAt: 0,
      at: 1,
      rooms: 0,
      participants: 0,
      sockets: 0,
      draining: false,
    },
    ...{ eventLoopDelay: { mean: 0, p99: 0 }, totals: { joins: 0, relayed: 0, refusals: {} } },
  };
  assert.deepEqual(readNodeStatus('n', status), { ...status, id: 'n' });
  for (const told of [null, 'x', {}, { ...status, rooms: '<b>' }, { ...status, totals: null }]) {
    assert.equal(readNodeStatus('n', told), null);
  }
});

test('the operator’s page is there where there are keys, framed by nobody, and read by no page of another origin', async (t) => {
  const clientFolder = await makeClientFolder(t, { 'operator.html': '<!doctype html>', 'roomlet.js': '' });
  const { app } = await startService(t, { API_KEYS: API_KEY }, { clientFolder });
  const { statusCode, headers } = await app.inject({
    url: '/operator',
    headers: { origin: 'https://elsewhere.example' },
  });
  assert.equal(statusCode, 200);
  assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/);
  assert.match(String(headers['content-security-policy']), /script-src 'self';/);
  assert.equal(headers['x-frame-options'], 'DENY');
  assert.equal(headers['access-control-allow-origin'], undefined);
  assert.equal(headers['x-robots-tag'], 'noindex');

  const { app: without } = await startService(t, {}, { clientFolder });
  assert.equal((await without.inject('/operator')).statusCode, 404);
});

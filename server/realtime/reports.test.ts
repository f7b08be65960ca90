import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startService, type TestService } from '../testing/build.ts';

const TOKEN = 'a-token-for-the-tests';
const CONNECTED = {
  what: 'connected',
  path: 'relay',
  protocol: 'tls',
  firstMedia: 0.4,
  sinceJoin: 1.2,
} as const;
const QUALITY = { what: 'quality', quality: 'fair', roundTrip: 0.31, loss: 0.03, restarts: 2 } as const;

async function metricsOf({ url }: TestService): Promise<readonly string[]> {
  const response = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
  return (await response.text()).split('\n');
}

test('reports are asked for where metrics can be read, and nowhere else', async (t) => {
  for (const [environment, asked] of [
    [{}, undefined],
    [{ METRICS_TOKEN: TOKEN }, true],
    [{ METRICS_PORT: '0' }, true],
    [{ METRICS_TOKEN: TOKEN, CALL_REPORTS: 'false' }, undefined],
  ] as const) {
    const service = await startService(t, environment);
    const client = await service.connect();
    assert.equal((await client.join()).policy.reports, asked);
  }
});

test('what browsers report is added up', async (t) => {
  const service = await startService(t, { METRICS_TOKEN: TOKEN });
  const ann = await service.join();
  for (const report of [CONNECTED, QUALITY, { what: 'failed' } as const]) {
    assert.deepEqual(await ann.request('call:report', report), { ok: true });
  }
  const lines = await metricsOf(service);
  for (const line of [
    'roomlet_call_paths_total{outcome="connected",path="relay",protocol="tls"} 1',
    'roomlet_call_paths_total{outcome="failed",path="none",protocol="none"} 1',
    'roomlet_call_first_media_seconds_sum 0.4',
    'roomlet_call_join_to_media_seconds_sum 1.2',
    'roomlet_call_quality_total{quality="fair"} 1',
    'roomlet_call_round_trip_seconds_bucket{le="0.25"} 0',
    'roomlet_call_round_trip_seconds_bucket{le="0.4"} 1',
    'roomlet_call_loss_ratio_bucket{le="0.05"} 1',
    'roomlet_call_restarts_total 2',
  ]) {
    assert.ok(lines.includes(line), line);
  }
});

test('what nobody asked for is counted nowhere', async (t) => {
  const service = await startService(t, { METRICS_TOKEN: TOKEN, CALL_REPORTS: 'false' });
  const ann = await service.join();
  assert.deepEqual(await ann.request('call:report', QUALITY), { ok: true });
  assert.ok((await metricsOf(service)).includes('roomlet_call_restarts_total 0'));
});

test('reports that say something else, or more than can be, are refused, and nobody makes up a label', async (t) => {
  const service = await startService(t, { METRICS_TOKEN: TOKEN });
  const ann = await service.join();
  for (const report of [
    {},
    { what: 'anything' },
    { ...CONNECTED, path: 'my-own-label' },
    { ...CONNECTED, protocol: 'quic' },
    { ...CONNECTED, firstMedia: -1 },
    { ...CONNECTED, sinceJoin: 601 },
    { ...CONNECTED, sinceJoin: '1' },
    { ...QUALITY, loss: 1.5 },
    { ...QUALITY, roundTrip: 1e300 },
    { ...QUALITY, restarts: 101 },
    { ...QUALITY, restarts: 0.5 },
  ]) {
    assert.equal(await ann.codeOf('call:report', report), 'invalid', JSON.stringify(report));
  }
  assert.ok(!(await metricsOf(service)).some((line) => /^roomlet_call_(paths|quality)_total\{/.test(line)));
});

test('only who is in a room reports, and not without end', async (t) => {
  const service = await startService(t, { METRICS_TOKEN: TOKEN });
  const visitor = await service.connect();
  assert.equal(await visitor.codeOf('call:report', QUALITY), 'not-joined');
  await visitor.join();
  const codes = new Set<string>();
  for (let count = 0; count < 70; count += 1) codes.add(await visitor.codeOf('call:report', QUALITY));
  assert.deepEqual(codes, new Set(['ok', 'rate-limited']));
  assert.ok((await metricsOf(service)).includes('roomlet_call_quality_total{quality="fair"} 60'));
});

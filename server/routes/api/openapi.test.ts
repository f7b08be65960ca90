import assert from 'node:assert/strict';
import { after, before, describe, it, test } from 'node:test';
import fc from 'fast-check';
import { API_KEY, startApi, type Answered, type TestApi } from '../../testing/api.ts';
import { DocumentValidator, operationFor, operationsOf, type OpenApi } from '../../testing/openapi.ts';

/** Any of these may come from any route. */
const ANYWHERE = new Set(['400', '401', '403', '413', '415', '429', '500', '503']);
const SIGNER = {
  key: new TextEncoder().encode('a secret of the tests, long enough'),
  algorithm: 'HS256',
  audience: 'roomlet',
  issuer: undefined,
};

describe('the OpenAPI document', () => {
  const ends: (() => Promise<void>)[] = [];
  const seen = new Set<string>();
  let api: TestApi;
  let document: OpenApi;
  let validator: DocumentValidator;

  before(async () => {
    api = await startApi({ after: (end: () => Promise<void>) => void ends.push(end) } as never, {
      signer: SIGNER,
    });
    document = (await api.ask('GET /openapi.json', { key: null })).body as OpenApi;
    validator = new DocumentValidator(document);
  });
  after(() => Promise.all(ends.map((end) => end())));

  /** Asks, and holds the answer against what the document promises. */
  async function ask(...[request, asked]: Parameters<TestApi['ask']>): Promise<Answered> {
    const answered = await api.ask(request, asked);
    const [method = '', target = ''] = request.split(' ');
    const found = operationFor(document, method, `/api/v1${target.replace(/\?.*/, '')}`);
    assert.ok(found, `${request} is documented`);
    const { operationId, responses } = found.operation;
    const promised = responses[answered.status];
    assert.ok(promised, `${operationId} may answer ${answered.status}: ${JSON.stringify(answered.body)}`);
    seen.add(`${operationId} ${answered.status}`);
    const type = String(answered.headers['content-type']).replace(/;.*/, '');
    const schema = promised.content?.[type]?.schema;
    if (answered.status === 204) assert.equal(answered.body, '');
    else {
      assert.ok(schema, `${operationId} ${answered.status} is ${type}`);
      const validate = validator.compile(schema);
      assert.ok(
        validate(answered.body),
        `${operationId}: ${JSON.stringify([answered.body, validate.errors])}`,
      );
    }
    return answered;
  }

  it('is one of OpenAPI 3.1, whose operations have names of their own', () => {
    assert.equal(document.openapi, '3.1.0');
    assert.equal(document.info.version, '1.2.3');
    const operations = operationsOf(document).map(({ operation }) => operation);
    assert.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length);
    for (const { operationId, summary } of operations) assert.ok(operationId && summary);
  });

  it('names every parameter of its paths, and has schemas that are such', () => {
    for (const { path, operation } of operationsOf(document)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const given = operation.parameters?.filter((parameter) => parameter.in === 'path') ?? [];
      assert.deepEqual(
        given.map(({ name }) => name),
        named,
        path,
      );
      assert.ok(
        given.every(({ required }) => required),
        path,
      );
      for (const { content = {} } of [operation.requestBody ?? {}, ...Object.values(operation.responses)]) {
        for (const { schema } of Object.values(content)) validator.compile(schema);
      }
    }
  });

  it('is kept to, by every operation in every way that is its own', async () => {
    await ask('POST /rooms', { body: { name: 'tea', capacity: 3, metadata: { course: 'x' } } });
    await ask('POST /rooms', { body: { name: 'tea' } });
    await ask('POST /rooms', { body: {} });
    api.rooms.enter('tea', { id: 'ada', subject: '7', node: 'a' });
    await ask('GET /rooms?limit=1');
    await ask('GET /rooms/tea');
    await ask('GET /rooms/none');
    await ask('PATCH /rooms/tea', { body: { locked: true } });
    await ask('PATCH /rooms/none', { body: { locked: true } });
    await ask('GET /rooms/tea/participants');
    await ask('GET /rooms/none/participants');
    await ask('POST /rooms/tea/participants/ada/mute', { body: { media: 'microphone' } });
    await ask('POST /rooms/tea/participants/bob/mute', { body: { media: 'microphone' } });
    await ask('DELETE /rooms/tea/participants/ada');
    await ask('DELETE /rooms/tea/participants/bob');
    await ask('POST /rooms/tea/messages', { body: { data: { quiz: 1 } } });
    await ask('POST /rooms/tea/messages', { body: { data: 1, to: 'bob' } });
    await ask('DELETE /rooms/tea');
    await ask('DELETE /rooms/tea');
    await ask('POST /tokens', { body: { room: 'tea', role: 'host' } });
    await ask('GET /nodes');

    const own = operationsOf(document).flatMap(({ operation: { operationId, responses } }) =>
      Object.keys(responses)
        .filter((status) => !ANYWHERE.has(status))
        .map((status) => `${operationId} ${status}`),
    );
    // This service can mint tokens; tokens.test.ts has the one that cannot.
    assert.deepEqual(
      own.filter((way) => !seen.has(way)),
      ['mintToken 501'],
    );
  });

  it('is kept to when something is wrong that may be wrong anywhere', async () => {
    await ask('GET /rooms?limit=many');
    await ask('GET /rooms', { key: null });
    await ask('GET /rooms', { headers: { origin: 'https://evil.example' } });
    await ask('POST /rooms', {
      body: 'name=tea',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    await ask('POST /rooms', { body: { metadata: { x: 'x'.repeat(2_000_000) } } });
  });

  it('is kept to by every route that takes a body, whatever the body', async () => {
    await api.ask('POST /rooms', { body: { name: 'any' } });
    api.rooms.enter('any', { id: 'ada' });
    const targets = [
      'POST /rooms',
      'PATCH /rooms/any',
      'POST /rooms/any/messages',
      'POST /tokens',
      'POST /rooms/any/participants/ada/mute',
    ];
    const near = fc.record(
      {
        ...{
          name: fc.string(),
          capacity: fc.integer(),
          locked: fc.boolean(),
          knock: fc.jsonValue(),
          emptyMs: fc.double(),
        },
        ...{
          metadata: fc.dictionary(fc.string(), fc.jsonValue()),
          media: fc.constantFrom('microphone', 'tuba'),
        },
        ...{
          data: fc.jsonValue(),
          to: fc.string(),
          room: fc.string(),
          role: fc.string(),
          once: fc.boolean(),
        },
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...targets), fc.oneof(near, fc.jsonValue()), async (target, body) => {
        const { status } = await ask(target, { body: JSON.stringify(body) });
        assert.ok(status < 500, `${status}`);
      }),
      { numRuns: 500 },
    );
    assert.deepEqual(api.log, []);
  });
});

test('the page that shows it comes from here alone, and needs no key', async (t) => {
  const { ask } = await startApi(t);
  const page = await ask('GET /docs', { key: null });
  assert.equal(page.status, 200);
  const policy = String(page.headers['content-security-policy']);
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe|https:|\*/);
  const parts = [...String(page.body).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
  assert.ok(parts.length >= 5);
  for (const part of parts) {
    assert.match(part, /^\/api\/v1\/docs\/static\//);
    assert.equal((await ask(`GET ${part.replace('/api/v1', '')}`, { key: null })).status, 200, part);
  }
  assert.doesNotMatch(String(page.body), new RegExp(API_KEY));
});

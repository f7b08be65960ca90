import assert from 'node:assert/strict';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { createLocalJWKSet, type JWK } from 'jose';
import { LIMITS, type ErrorCode } from '../../protocol/index.ts';
import { claims, forge, forgeHmac, now, sign, TOKEN_SECRET } from '../testing/forge.ts';
import type { Grants } from './grants.ts';
import type { KeySource } from './keys/key-source.ts';
import { createDoorkeeper, TokenDoorkeeper } from './token-doorkeeper.ts';
import { TokenVerifier } from './token-verifier.ts';

const OPTIONS = {
  trust: { kind: 'secret', secret: TOKEN_SECRET },
  audience: 'roomlet',
  issuer: undefined,
  openRooms: false,
} as const;
const quiet = { refused: () => undefined, trouble: () => undefined };
const door = createDoorkeeper(OPTIONS, quiet);

const asks = async (token: string | undefined, room = 'tea', at = door): Promise<Grants | null | ErrorCode> =>
  at.grantsFor(token, room);

/** A service that knows public keys only. */
function keyDoor(keys: readonly JWK[], algorithms: readonly string[]): TokenDoorkeeper {
  const source: KeySource = { algorithms, key: createLocalJWKSet({ keys: [...keys] }) };
  return new TokenDoorkeeper(
    new TokenVerifier({ keys: source, audience: 'roomlet', issuer: undefined }),
    false,
    quiet.refused,
  );
}

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwk = (key: KeyObject, more: JWK = { kty: '' }): JWK => ({
  ...more,
  ...(key.export({ format: 'jwk' }) as JWK),
});

test('without a token', async (t) => {
  await t.test('whoever comes is let in where rooms are open', () => {
    const open = createDoorkeeper({ ...OPTIONS, openRooms: true }, quiet);
    assert.equal(open.grantsFor(undefined, 'tea'), null);
  });
  await t.test('nobody is where they are closed', () => {
    assert.equal(door.grantsFor(undefined, 'tea'), 'token-required');
  });
  await t.test('where nothing is checked, anybody comes in with anything', () => {
    const nobody = createDoorkeeper({ ...OPTIONS, trust: null, openRooms: true }, quiet);
    assert.equal(nobody.grantsFor('anything', 'tea'), null);
  });
});

test('a good token grants what it says', async () => {
  const exp = now() + 60;
  const token = await sign(
    claims({ exp, role: 'viewer', name: 'Ada', email: 'Ada@example.org', sub: '42', once: true, jti: 'a1' }),
  );
  assert.deepEqual(await asks(token), {
    subject: '42',
    role: 'viewer',
    mayHost: false,
    displayName: 'Ada',
    email: 'Ada@example.org',
    barred: ['microphone', 'camera', 'screen'],
    // The clocks may differ by half a minute.
    expires: (exp + 30) * 1_000,
    once: 'a1',
  });
});

test('one that says no more than the room makes a participant', async () => {
  const { expires: _expires, bearer: _bearer, ...rest } = (await asks(await sign())) as Grants;
  assert.deepEqual(rest, {
    subject: undefined,
    role: 'participant',
    mayHost: true,
    displayName: undefined,
    email: undefined,
    barred: [],
    once: undefined,
  });
});

test('somebody without a number of their own is known by the address, however it is written', async () => {
  const token = await sign(claims({ email: 'Ada@Example.ORG' }));
  assert.equal(((await asks(token)) as Grants).subject, 'ada@example.org');
});

test('a token without them is known by its id, or by all that it says', async () => {
  const bearerOf = async (more: Readonly<Record<string, unknown>>) =>
    ((await asks(await sign(claims(more)))) as Grants).bearer;
  const exp = now() + 60;
  const plain = await bearerOf({ exp });
  assert.equal(plain?.length, 43);
  assert.equal(await bearerOf({ exp }), plain);
  assert.notEqual(await bearerOf({ exp: exp + 1 }), plain);
  const ticket = await bearerOf({ exp, jti: 'a' });
  assert.notEqual(ticket, plain);
  assert.equal(await bearerOf({ exp: exp + 1, jti: 'a' }), ticket);
  assert.notEqual(await bearerOf({ exp, jti: 'b' }), ticket);
  assert.equal(await bearerOf({ exp, jti: 'a', sub: '42' }), undefined);
  assert.equal(await bearerOf({ exp, email: 'ada@example.org' }), undefined);
});

for (const [said, mayHost] of [
  [{}, true],
  [{ role: 'host' }, true],
  [{ role: 'viewer' }, false],
  [{ abilities: ['audio', 'chat'] }, false],
  [{ abilities: ['moderate'] }, true],
  [{ role: 'host', abilities: ['audio'] }, false],
] as const) {
  test(`${JSON.stringify(said)} ${mayHost ? 'lets' : 'does not let'} a host make a host of them`, async () => {
    assert.equal(((await asks(await sign(claims(said)))) as Grants).mayHost, mayHost);
  });
}

for (const [said, role, barred] of [
  [{ abilities: [] }, 'participant', ['microphone', 'camera', 'screen', 'chat']],
  [{ abilities: ['audio', 'chat'] }, 'participant', ['camera', 'screen']],
  [{ abilities: ['audio', 'video', 'screen', 'chat'] }, 'participant', []],
  [{ abilities: ['moderate'] }, 'host', ['microphone', 'camera', 'screen', 'chat']],
  [{ role: 'host', abilities: ['audio'] }, 'participant', ['camera', 'screen', 'chat']],
  [{ role: 'host', abilities: ['audio', 'moderate'] }, 'host', ['camera', 'screen', 'chat']],
  [
    { role: 'viewer', abilities: ['audio', 'chat', 'moderate'] },
    'viewer',
    ['microphone', 'camera', 'screen'],
  ],
  [{ role: 'viewer', abilities: [] }, 'viewer', ['microphone', 'camera', 'screen', 'chat']],
] as const) {
  test(`${JSON.stringify(said)} makes a ${role} who may put in all but ${barred.join(', ') || 'nothing'}`, async () => {
    const grants = (await asks(await sign(claims(said)))) as Grants;
    assert.deepEqual([grants.role, grants.barred], [role, barred]);
  });
}

test('a token is good for its room alone, or those of its pattern', async () => {
  assert.equal(await asks(await sign(), 'coffee'), 'token-invalid');
  const many = await sign(claims({ room: 'tea-*' }));
  assert.equal(await asks(many, 'tea'), 'token-invalid');
  assert.equal(typeof (await asks(many, 'tea-1')), 'object');
});

for (const [what, other, code] of [
  ['another audience', { aud: 'another' }, 'token-invalid'],
  ['no audience', { aud: undefined }, 'token-invalid'],
  ['no end', { exp: undefined }, 'token-invalid'],
  ['an end that is no number', { exp: 'tomorrow' }, 'token-invalid'],
  ['an end in a week', { exp: now() + 7 * 86_400 }, 'token-invalid'],
  ['an end that has passed', { exp: now() - 31 }, 'token-expired'],
  ['a beginning to come', { nbf: now() + 60 }, 'token-invalid'],
  ['no room', { room: undefined }, 'token-invalid'],
  ['a room that is no text', { room: ['tea'] }, 'token-invalid'],
  ['a role that there is not', { role: 'admin' }, 'token-invalid'],
  ['an ability that there is not', { abilities: ['audio', 'fly'] }, 'token-invalid'],
  ['abilities that are no list', { abilities: 'audio' }, 'token-invalid'],
  ['a name that is no text', { name: { toString: 'Ada' } }, 'token-invalid'],
  ['one use in the rooms of a pattern', { room: 'tea*', once: true, jti: '1' }, 'token-invalid'],
  ['one use without an id', { once: true }, 'token-invalid'],
] as const) {
  test(`a token with ${what} is refused as ${code}`, async () => {
    assert.equal(await asks(await sign(claims(other))), code);
  });
}

for (const [what, other] of [
  ['an end a moment ago', { exp: now() - 5 }],
  ['a beginning in a moment', { nbf: now() + 5 }],
  ['several audiences', { aud: ['another', 'roomlet'] }],
  ['claims of others', { iss: 'https://example.org', scope: 'openid' }],
] as const) {
  test(`a token with ${what} is good`, async () => {
    assert.equal(typeof (await asks(await sign(claims(other)))), 'object');
  });
}

test('where an issuer is named, only its tokens are good', async () => {
  const at = createDoorkeeper({ ...OPTIONS, issuer: 'https://example.org' }, quiet);
  assert.equal(typeof (await asks(await sign(claims({ iss: 'https://example.org' })), 'tea', at)), 'object');
  assert.equal(await asks(await sign(claims({ iss: 'https://evil.example' })), 'tea', at), 'token-invalid');
  assert.equal(await asks(await sign(), 'tea', at), 'token-invalid');
});

test('forged tokens are refused', async (t) => {
  const publicPem = rsa.publicKey.export({ type: 'spki', format: 'pem' });
  const rsaDoor = keyDoor([jwk(rsa.publicKey)], ['RS256']);
  const otherRsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const embedded = jwk(otherRsa.publicKey);
  for (const [what, token, at] of [
    ['unsigned', forge({ alg: 'none' }, claims()), door],
    ['unsigned, in other letters', forge({ alg: 'nOnE' }, claims()), door],
    ['unsigned, where there are keys', forge({ alg: 'none' }, claims()), rsaDoor],
    ['signed with another secret', await sign(claims(), new TextEncoder().encode('x'.repeat(32))), door],
    ['signed with no secret', forgeHmac({ alg: 'HS256' }, claims(), ''), door],
    ['signed with an algorithm that was not chosen', await sign(claims(), undefined, { alg: 'HS512' }), door],
    ['signed with the public key as a secret', forgeHmac({ alg: 'HS256' }, claims(), publicPem), rsaDoor],
    [
      'signed with the public key as a secret, said to be RSA',
      forgeHmac({ alg: 'RS256' }, claims(), publicPem),
      rsaDoor,
    ],
    ['signed with RSA where there is a secret', await sign(claims(), rsa.privateKey, { alg: 'RS256' }), door],
    ['signed with another key', await sign(claims(), otherRsa.privateKey, { alg: 'RS256' }), rsaDoor],
    [
      'bringing its own key',
      await sign(claims(), otherRsa.privateKey, { alg: 'RS256', jwk: embedded } as { alg: string }),
      rsaDoor,
    ],
    [
      'naming where its key is',
      await sign(claims(), otherRsa.privateKey, { alg: 'RS256', jku: 'https://evil.example' } as {
        alg: string;
      }),
      rsaDoor,
    ],
    [
      'signed with PSS where that was not chosen',
      await sign(claims(), rsa.privateKey, { alg: 'PS256' }),
      rsaDoor,
    ],
    [
      'asking for what we do not know',
      forgeHmac({ alg: 'HS256', crit: ['exp2'], exp2: 1 }, claims(), TOKEN_SECRET),
      door,
    ],
    ['with a payload that is no object', forgeHmac({ alg: 'HS256' }, ['tea'], TOKEN_SECRET), door],
    [
      'with an end beyond all numbers',
      forgeHmac({ alg: 'HS256' }, '{"room":"tea","aud":"roomlet","exp":1e999}', TOKEN_SECRET),
      door,
    ],
    ['empty', '', door],
    ['of dots', '..', door],
    ['longer than the wire takes', await sign(claims({ more: 'x'.repeat(LIMITS.token) })), door],
  ] as const) {
    await t.test(what, async () => assert.equal(await asks(token, 'tea', at), 'token-invalid'));
  }
});

test('whatever is changed in a good token, it is not good any more', async () => {
  const token = await sign();
  const alphabet = Array.from({ length: 64 }, (_, value) =>
    Buffer.from([value << 2])
      .toString('base64url')
      .charAt(0),
  );
  // The last letter of a signature has bits that mean nothing; which they are is the encoding's affair.
  const position = fc.integer({ min: 0, max: token.length - 2 });
  await fc.assert(
    fc.asyncProperty(position, fc.constantFrom('.', ...alphabet), async (index, letter) => {
      fc.pre(token[index] !== letter);
      const changed = token.slice(0, index) + letter + token.slice(index + 1);
      assert.equal(await asks(changed), 'token-invalid');
    }),
    { numRuns: 500 },
  );
});

test('no header and no payload comes in without the secret', async () => {
  const header = fc.record(
    {
      alg: fc.oneof(fc.constantFrom('none', 'HS256', 'HS384', 'RS256', 'ES256', 'EdDSA', ''), fc.jsonValue()),
      typ: fc.jsonValue(),
      kid: fc.jsonValue(),
      b64: fc.boolean(),
      crit: fc.jsonValue(),
      jwk: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  const payload = fc.oneof(fc.constant(claims()), fc.jsonValue());
  await fc.assert(
    fc.asyncProperty(header, payload, fc.uint8Array({ maxLength: 64 }), async (head, body, signature) => {
      assert.equal(await asks(forge(head, body, signature)), 'token-invalid');
      assert.equal(await asks(forgeHmac(head, body, signature)), 'token-invalid');
    }),
    { numRuns: 500 },
  );
});

test('claims of any shape, rightly signed, throw nothing and never grant beyond the room', async () => {
  const field = fc.oneof(fc.jsonValue(), fc.constantFrom('tea', 'host', '*', true, 0));
  const shape = fc.record(
    {
      room: field,
      role: field,
      abilities: field,
      name: field,
      email: field,
      sub: field,
      once: field,
      jti: field,
      exp: fc.oneof(field, fc.constant(now() + 60)),
      __proto__: field,
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(shape, async (more) => {
      const token = forgeHmac({ alg: 'HS256' }, { ...claims(), ...more }, TOKEN_SECRET);
      const grants = await asks(token, 'elsewhere');
      if (typeof grants === 'string') assert.match(grants, /^token-(invalid|expired)$/);
      else assert.equal((more as { room: unknown }).room, '*');
    }),
    { numRuns: 500 },
  );
});

test('public keys check what their private ones have signed', async (t) => {
  const at = keyDoor(
    [jwk(rsa.publicKey, { kty: '', kid: 'r' }), jwk(ec.publicKey, { kty: '', kid: 'e' })],
    ['ES256', 'RS256'],
  );
  await t.test('of each type', async () => {
    const byRsa = await sign(claims(), rsa.privateKey, { alg: 'RS256', kid: 'r' });
    const byEc = await sign(claims(), ec.privateKey, { alg: 'ES256' });
    assert.equal(typeof (await asks(byRsa, 'tea', at)), 'object');
    assert.equal(typeof (await asks(byEc, 'tea', at)), 'object');
  });
  await t.test('also where the token names none and there are several', async () => {
    const old = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const rotating = keyDoor([jwk(old.publicKey), jwk(ec.publicKey)], ['ES256']);
    const token = await sign(claims(), ec.privateKey, { alg: 'ES256' });
    assert.equal(typeof (await asks(token, 'tea', rotating)), 'object');
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const forged = await sign(claims(), stranger.privateKey, { alg: 'ES256' });
    assert.equal(await asks(forged, 'tea', rotating), 'token-invalid');
    const expired = await sign(claims({ exp: now() - 60 }), ec.privateKey, { alg: 'ES256' });
    assert.equal(await asks(expired, 'tea', rotating), 'token-expired');
  });
  await t.test('but not with a key that is named and not there', async () => {
    const token = await sign(claims(), ec.privateKey, { alg: 'ES256', kid: 'gone' });
    assert.equal(await asks(token, 'tea', at), 'token-invalid');
  });
});

test('why a token is refused is told for the log, without anything of it', async () => {
  const told: { readonly code: string; readonly because: string }[] = [];
  const at = createDoorkeeper(OPTIONS, { ...quiet, refused: (refusal) => void told.push(refusal) });
  await asks(await sign(claims({ aud: 'hush' })), 'tea', at);
  await asks(await sign(claims({ room: 'hush' })), 'tea', at);
  await asks(await sign(claims({ name: { hush: 1 } })), 'tea', at);
  await asks('hush', 'tea', at);
  assert.deepEqual(
    told.map(({ because }) => because),
    ['claim aud: check_failed', 'claim room: another one', 'claim name', 'ERR_JWS_INVALID'],
  );
  assert.doesNotMatch(JSON.stringify(told), /hush/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RoomFact } from '../../protocol/index.ts';
import { givenName, seesEmails, withoutEmail } from './email-visibility.ts';

const roles = ['host', 'participant', 'viewer'] as const;

test('everybody, hosts, or nobody sees addresses', () => {
  assert.deepEqual(
    roles.filter((role) => seesEmails('room', role)),
    roles,
  );
  assert.deepEqual(
    roles.filter((role) => seesEmails('hosts', role)),
    ['host'],
  );
  assert.deepEqual(
    roles.filter((role) => seesEmails('nobody', role)),
    [],
  );
});

test('a coming is told without the address, and with everything else', () => {
  const fact = {
    event: 'user:joined',
    data: { id: 'ada', email: 'ada@example.org', displayName: 'Ada', n: 1 },
  } as unknown as RoomFact;
  assert.deepEqual(withoutEmail(fact).data, { id: 'ada', email: '', displayName: 'Ada', n: 1 });
});

test('a change is told without the address, if there is one in it; its number stays', () => {
  const change = (data: object) => ({ event: 'participant:updated', data }) as unknown as RoomFact;
  assert.deepEqual(withoutEmail(change({ id: 'ada', email: 'x@y.z', hand: true, n: 2 })).data, {
    id: 'ada',
    hand: true,
    n: 2,
  });
  const other = change({ id: 'ada', hand: true, n: 3 });
  assert.equal(withoutEmail(other), other);
});

test('where everybody sees addresses a name may be empty', () => {
  assert.equal(givenName('room', '', []), '');
});

for (const visibility of ['hosts', 'nobody'] as const) {
  test(`where ${visibility} may, nobody is called by a part of the address: guests are numbered`, () => {
    assert.equal(givenName(visibility, 'Ada', []), 'Ada');
    assert.equal(givenName(visibility, '', []), 'Guest 1');
    assert.equal(givenName(visibility, '', ['Guest 1', 'Ada', 'Guest 3']), 'Guest 2');
  });
}

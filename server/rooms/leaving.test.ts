import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft } from './draft.ts';
import { enter } from './joining.ts';
import { depart } from './leaving.ts';
import { newRoomState, type RoomState } from './room-state.ts';

const DEFAULTS = { capacity: 8, emptyMs: 0 };
const TIMES = { now: 0, at: 0 };
const HOLD_TIMES = { reload: 3_000, lost: 15_000 };

/** The room after Ada has come in, or come again, by a client on this node. */
function entered(state: RoomState, node: string): RoomState {
  const draft = new Draft(state, node, TIMES);
  const media = { microphone: false, camera: false, screen: false, hand: false };
  enter(draft, {
    id: 'ada',
    canReturn: true,
    introduction: {
      email: 'ada@example.org',
      displayName: 'Ada',
      media,
      mode: 'auto',
      v: 1,
      relayOnly: undefined,
    },
    grants: null,
    defaults: DEFAULTS,
  });
  return draft.committed;
}

/** Whether Ada is away after one of her connections to a node has ended. */
function isAwayAfter(state: RoomState, node: string, connection: number): boolean {
  const draft = new Draft(state, node, TIMES);
  depart(draft, 'ada', connection, 'lost', HOLD_TIMES);
  return draft.member('ada')?.away !== null;
}

test('the end of a connection ends nothing of a later one, nor of one to another node', () => {
  const once = entered(newRoomState('tea', 'e', DEFAULTS, TIMES), 'a');
  assert.equal(isAwayAfter(once, 'a', 1), true);
  const twice = entered(once, 'a');
  assert.equal(isAwayAfter(twice, 'a', 1), false);
  assert.equal(isAwayAfter(twice, 'a', 2), true);
  assert.equal(isAwayAfter(entered(once, 'b'), 'a', 2), false);
});

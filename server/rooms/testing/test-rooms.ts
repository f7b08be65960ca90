import type { TestContext } from 'node:test';
import type { ErrorCode, RoleName } from '../../../protocol/index.ts';
import type { Grants } from '../../auth/grants.ts';
import { mediaFlags } from '../introduction.ts';
import { OperatorRooms } from '../operator-rooms.ts';
import type { Participant } from '../participant.ts';
import { RoomRegistry } from '../registry.ts';
import type { RoomEvent } from '../room-events.ts';
import { testKeeper } from './test-keepers.ts';
import { testPort, type TestPort } from './test-port.ts';

/** A token's grants, good for an hour. */
export function grantsOf(subject: string, role: RoleName, more: Partial<Grants> = {}): Grants {
  return {
    subject,
    role,
    mayHost: role !== 'viewer',
    displayName: undefined,
    email: undefined,
    barred: [],
    expires: Date.now() + 3_600_000,
    once: undefined,
    ...more,
  };
}

export interface Guest {
  readonly participant: Participant;
  readonly port: TestPort;
}

/** Rooms where the test has them, with time that a test lets pass. */
export async function testRooms(t: TestContext, { capacity = 8, emptyMs = 60_000 } = {}) {
  const log: RoomEvent[] = [];
  const holdTimes = { reload: 3_000, lost: 15_000 };
  const { keeper, clock, pass } = await testKeeper(t, holdTimes, (event) => void log.push(event));
  const defaults = { capacity, emptyMs };
  const registry = new RoomRegistry({ keeper, defaults, holdTimes });
  const operator = new OperatorRooms(keeper, defaults, true);

  const tryJoin = async (
    name: string,
    { room = 'room', secret = name, grants = null as Grants | null, port = testPort(), media = {} } = {},
  ): Promise<Guest | ErrorCode> => {
    const introduction = {
      email: `${name}@x.org`,
      displayName: name,
      media: mediaFlags(media),
      mode: 'auto' as const,
      v: 1,
    };
    const participant = await registry.join({ room, secret, introduction, grants }, port);
    return typeof participant === 'string' ? participant : { participant, port };
  };
  const join = async (...args: Parameters<typeof tryJoin>): Promise<Guest> => {
    const guest = await tryJoin(...args);
    if (typeof guest === 'string') throw new Error(guest);
    return guest;
  };
  const knock = async (name: string, grants: Grants | null = null) => {
    const port = testPort();
    const request = { room: 'room', secret: name, email: `${name}@x.org`, displayName: name, grants };
    return { port, outcome: await registry.knock(request, port) };
  };
  return { registry, operator, log, clock, pass, join, tryJoin, knock };
}

/** The payloads of one event that a client was told, in order. */
export function told({ port }: Pick<Guest, 'port'>, event: string): readonly Record<string, unknown>[] {
  return port.sent.filter((sent) => sent.event === event).map(({ data }) => data);
}

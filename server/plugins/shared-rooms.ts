import type { FastifyInstance } from 'fastify';
import type { TokenUses } from '../auth/token-uses.ts';
import { Cluster } from '../cluster/cluster.ts';
import type { ClusterConfig } from '../config/cluster.ts';
import { readNodeStatus, type NodeDirectory, type NodeStatus } from '../metrics/node-status.ts';
import type { Readiness } from '../readiness.ts';
import type { KeeperParts } from '../realtime/service.ts';
import { UnavailableError, type RoomKeeper } from '../rooms/keeper.ts';

/** `list`: all nodes that are alive. Rejects with an `UnavailableError` while Redis is away. */
export interface SharedRooms extends NodeDirectory {
  /** Where the rooms of this node are kept; once. */
  keep(parts: KeeperParts): RoomKeeper;
  /** Tokens for one participant, in common like the rooms that they are for. */
  readonly tokenUses: TokenUses;
  /** Resolves when this node takes part, or cannot because Redis is away: `/readyz` says so until it is back. */
  open(): Promise<void>;
}

/**
 * Rooms in common with other nodes, by Redis. Ends with the service, after its last connection.
 * @param status what the other nodes are told of this one
 */
export function shareRooms(
  app: FastifyInstance,
  config: ClusterConfig,
  readiness: Readiness,
  status: () => NodeStatus,
): SharedRooms {
  let cluster: Cluster | null = null;
  readiness.add('redis', () => cluster?.healthy ?? false);
  app.addHook('onClose', async () => cluster?.close());
  return {
    keep: (parts) => {
      const made = new Cluster({ ...config, ...parts, status, log: app.log });
      cluster = made;
      return made.keeper;
    },
    tokenUses: {
      claim: (...use) => cluster?.tokenUses.claim(...use) ?? Promise.reject(new UnavailableError()),
      release: (...use) => cluster?.tokenUses.release(...use),
    },
    open: async () => cluster?.open(),
    list: async () => {
      const nodes = (await cluster?.nodes()) ?? [];
      // A node of another version may tell something else of itself.
      return nodes.flatMap(({ id, status: told }) => readNodeStatus(id, told) ?? []);
    },
  };
}

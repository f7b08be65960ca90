import type { FastifyInstance } from 'fastify';
import packageJson from '../../package.json' with { type: 'json' };
import { Cluster } from '../cluster/cluster.ts';
import type { ClusterConfig } from '../config/cluster.ts';
import type { Readiness } from '../readiness.ts';
import type { KeeperParts } from '../realtime/service.ts';
import type { RoomKeeper } from '../rooms/keeper.ts';

export interface SharedRooms {
  /** Where the rooms of this node are kept; once. */
  keep(parts: KeeperParts): RoomKeeper;
  /** Resolves when this node takes part, or cannot because Redis is away: `/readyz` says so until it is back. */
  open(): Promise<void>;
}

/** Rooms in common with other nodes, by Redis. Ends with the service, after its last connection. */
export function shareRooms(app: FastifyInstance, config: ClusterConfig, readiness: Readiness): SharedRooms {
  let cluster: Cluster | null = null;
  const startedAt = Date.now();
  readiness.add('redis', () => cluster?.healthy ?? false);
  app.addHook('onClose', async () => cluster?.close());
  return {
    keep: (parts) => {
      const status = () => ({ version: packageJson.version, startedAt, rooms: made.keeper.size });
      const made = new Cluster({ ...config, ...parts, status, log: app.log });
      cluster = made;
      return made.keeper;
    },
    open: async () => cluster?.open(),
  };
}

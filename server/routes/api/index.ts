import type { FastifyInstance } from 'fastify';
import type { TokenSigner } from '../../auth/mint.ts';
import { refuseForeignOrigins, requireKey } from '../../plugins/api-access.ts';
import { gatherOpenApi, serveOpenApi } from '../../plugins/openapi.ts';
import { withoutCors } from '../../plugins/security.ts';
import type { RoomAdmin } from '../../rooms/room-admin.ts';
import type { NodeDirectory } from '../../metrics/node-status.ts';
import { messageRoutes } from './messages.ts';
import { nodeRoutes } from './nodes.ts';
import { participantRoutes } from './participants.ts';
import { problemRoutes, useProblems } from './problems.ts';
import { roomRoutes } from './rooms.ts';
import { NAMED_SCHEMAS } from './schemas.ts';
import { tokenRoutes } from './tokens.ts';
import { useStrictValidation } from './validation.ts';

export const API_PREFIX = '/api/v1';

export interface ApiOptions {
  /** Each lets everything be done. At least one. */
  readonly keys: readonly string[];
  readonly rooms: RoomAdmin;
  readonly nodes: NodeDirectory;
  /** `null`: the service cannot mint tokens. */
  readonly signer: TokenSigner | null;
  /** Of the service. */
  readonly version: string;
}

/** The REST API, for servers: rooms, participants, messages and tokens, all behind a key. */
export async function registerApi(app: FastifyInstance, options: ApiOptions): Promise<void> {
  await app.register(
    async (scope) => {
      withoutCors(scope);
      useProblems(scope);
      refuseForeignOrigins(scope);
      await gatherOpenApi(scope, options.version);
      for (const schema of NAMED_SCHEMAS) scope.addSchema(schema);
      await serveOpenApi(scope);
      problemRoutes(scope);
      await scope.register(async (behindKey) => {
        await requireKey(behindKey, options.keys);
        useStrictValidation(behindKey);
        roomRoutes(behindKey, options.rooms);
        participantRoutes(behindKey, options.rooms);
        messageRoutes(behindKey, options.rooms);
        tokenRoutes(behindKey, options.signer);
        nodeRoutes(behindKey, options.nodes);
      });
    },
    { prefix: API_PREFIX },
  );
}

import type { FastifyInstance } from 'fastify';
import type { NodeDirectory, NodeStatus } from '../../metrics/node-status.ts';
import { answers, named } from './documentation.ts';
import type { NodeBody } from './node-schemas.ts';

/** The processes of the service, for the operator's page. */
export function nodeRoutes(scope: FastifyInstance, nodes: NodeDirectory): void {
  scope.get(
    '/nodes',
    {
      schema: {
        ...{ tags: ['Nodes'], operationId: 'listNodes', summary: 'List nodes' },
        response: answers(200, named('NodeList', 'All that serve the same rooms.')),
      },
    },
    async () => ({ nodes: (await nodes.list()).map(presentNode) }),
  );
}

function presentNode({ startedAt, at, ...status }: NodeStatus): NodeBody {
  return { ...status, startedAt: new Date(startedAt).toISOString(), at: new Date(at).toISOString() };
}

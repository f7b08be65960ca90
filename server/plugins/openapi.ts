import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';

/**
 * Of the page that shows it. It loads scripts and styles of ours only and talks to us only; pictures are within its
 * styles. Scripts that write markup are not refused there, since that is how Swagger UI renders descriptions.
 */
const PAGE_POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': ["'self'", 'data:'],
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

const DESCRIPTION = `Rooms and who is in them, for your own backend and for operators.

Every request but this documentation needs one of the keys of the service: \`Authorization: Bearer <key>\`. Bodies are JSON. What is refused is answered with a problem (RFC 9457), whose \`code\` is for programs.`;

/** Gathers the routes of this scope that come after it. */
export async function gatherOpenApi(scope: FastifyInstance, version: string): Promise<void> {
  await scope.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Roomlet', version, description: DESCRIPTION },
      tags: [
        { name: 'Rooms', description: 'What rooms there are, and how they are set.' },
        { name: 'Participants', description: 'Who is in them.' },
        { name: 'Messages', description: 'Your own words to the pages in a room.' },
        { name: 'Tokens', description: 'Who may come in.' },
        { name: 'Nodes', description: 'How busy the service is.' },
      ],
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
      security: [{ key: [] }],
    },
    refResolver: {
      buildLocalReference: (schema, _base, _fragment, index) =>
        typeof schema['$id'] === 'string' ? schema['$id'] : `schema-${index}`,
    },
  });
}

/**
 * `/openapi.json` and a page to read it on. They need no key: a browser cannot show one when it opens a page, and they
 * tell nothing that the source does not.
 */
export async function serveOpenApi(scope: FastifyInstance): Promise<void> {
  scope.get('/openapi.json', { schema: { hide: true } }, (_request, reply) => reply.send(scope.swagger()));
  await scope.register(swaggerUi, {
    routePrefix: '/docs',
    indexPrefix: scope.prefix,
    staticCSP: PAGE_POLICY,
    theme: { title: 'Roomlet: REST API' },
    // Without the bar for addresses of other documents.
    uiConfig: { layout: 'BaseLayout', persistAuthorization: false },
  });
}

import helmet from '@fastify/helmet';
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** Host names and addresses, with a port or without; nothing that could end a directive. */
const HOST = /^[\w.:[\]-]+$/;

/**
 * Headers for our own pages, and for scripts that any page may load. Pages may not be framed by others, run nothing
 * but our scripts, and connect nowhere but here.
 */
export async function registerSecurity(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // Safari before 15.4 does not count WebSockets of the same host to 'self'.
        connectSrc: ["'self'", (request) => webSocketsOf(request.headers.host)],
        imgSrc: ["'self'", 'blob:', 'data:'],
        mediaSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    // Whether a whole domain is to be reached by HTTPS only is for its owner to say, at the proxy.
    strictTransportSecurity: false,
  });
  // No cookies are used, so that nothing is at stake in being readable.
  await app.register(cors, { origin: '*', methods: ['GET', 'HEAD'] });
}

function webSocketsOf(host: string | undefined): string {
  return host !== undefined && HOST.test(host) ? `ws://${host} wss://${host}` : "'self'";
}

import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import cors from '@fastify/cors';
import type { FastifyInstance, RouteShorthandOptions } from 'fastify';
import type { AllowedOrigins } from '../realtime/origins.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `false`: pages of other sites may not read it (read by @fastify/cors). */
    cors?: boolean;
  }
}

/** Host names and addresses, with a port or without; nothing that could end a directive or an attribute. */
const HOST = /^[\w.:[\]-]+$/;

/** What a room uses; with `=(self)`, a frame gets of it what the page around it hands on with `allow`. */
const FEATURES = [
  'autoplay',
  'camera',
  'clipboard-write',
  'display-capture',
  'fullscreen',
  'microphone',
  'picture-in-picture',
  'screen-wake-lock',
  'speaker-selection',
];
const WITHHELD = ['geolocation', 'midi', 'payment', 'serial', 'usb'];

/**
 * Headers for our own pages, and for scripts that any page may load. Pages may not be framed by others, run nothing
 * but our scripts, and connect nowhere but here.
 */
export async function registerSecurity(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: policyFor(["'self'"]),
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    // Whether a whole domain is to be reached by HTTPS only is for its owner to say, at the proxy.
    strictTransportSecurity: false,
  });
  // No cookies are used, so that nothing is at stake in being readable.
  await app.register(cors, { origin: '*', methods: ['GET', 'HEAD'] });
}

/**
 * For the one page that is there to be framed by others. They cannot reach into it, and nothing in it acts without a
 * click inside; the policy of its scripts is that of our other pages.
 */
export function framedByOthers(origins: AllowedOrigins): RouteShorthandOptions {
  const ancestors = origins === 'any' ? ['*'] : ["'self'", ...origins];
  return {
    helmet: {
      contentSecurityPolicy: policyFor(ancestors),
      // Older than `frame-ancestors`, and cannot name anybody.
      xFrameOptions: false,
      // All that it loads comes from here: so it may stand on pages that are isolated from other origins, too.
      crossOriginEmbedderPolicy: { policy: 'require-corp' },
    },
    onRequest: (_request, reply, done) => {
      const policy = [...FEATURES.map((name) => `${name}=(self)`), ...WITHHELD.map((name) => `${name}=()`)];
      reply.header('permissions-policy', policy.join(', ')).header('x-robots-tag', 'noindex');
      done();
    },
  };
}

/** For a page behind a key: not even our own pages frame it, and other sites cannot read it. */
export function framedByNobody(): RouteShorthandOptions {
  return {
    config: { cors: false },
    helmet: {
      contentSecurityPolicy: policyFor(["'none'"]),
      xFrameOptions: { action: 'deny' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
    },
  };
}

/** Pages of other sites may read nothing of what the routes of this scope answer. */
export function withoutCors(scope: FastifyInstance): void {
  scope.addHook('onRoute', (route) => {
    route.config = { ...route.config, cors: false };
  });
}

/** Whether a `Host` may be put into a header or a page. */
export const isHost = (host: string): boolean => HOST.test(host);

function policyFor(
  frameAncestors: readonly string[],
): Exclude<FastifyHelmetOptions['contentSecurityPolicy'], boolean | undefined> {
  return {
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
      // The demo shows a room in a frame.
      frameSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: [...frameAncestors],
      requireTrustedTypesFor: ["'script'"],
    },
  };
}

function webSocketsOf(host: string | undefined): string {
  return host !== undefined && isHost(host) ? `ws://${host} wss://${host}` : "'self'";
}

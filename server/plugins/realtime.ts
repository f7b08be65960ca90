import { callbackify } from 'node:util';
import type { FastifyInstance } from 'fastify';
import fastifySocketIo from 'fastify-socket.io';
import type { ServerOptions } from 'socket.io';
import { LIMITS } from '../../protocol/index.ts';
import type { RealtimeServer } from '../realtime/connection.ts';
import { RealtimeService, type RealtimeOptions } from '../realtime/service.ts';

declare module 'fastify' {
  interface FastifyInstance {
    readonly io: RealtimeServer;
  }
}

type Options = Partial<ServerOptions> & { readonly preClose: (done: (error?: unknown) => void) => void };
type Plugin = (app: FastifyInstance, options: Options) => Promise<void>;
// The package is CommonJS with a default export, which arrives as a property of the default import.
const { default: socketIoPlugin } = fastifySocketIo as unknown as { readonly default: Plugin };

/** Socket.IO beside Fastify on one port. Nothing else imports fastify-socket.io. */
export async function registerRealtime(
  app: FastifyInstance,
  parts: Omit<RealtimeOptions, 'log'>,
): Promise<RealtimeService> {
  const { config } = parts;
  const service = new RealtimeService({ ...parts, log: app.log });
  await app.register(socketIoPlugin, {
    serveClient: false,
    // Polls of one client would get to different nodes.
    transports: config.cluster ? ['websocket'] : ['websocket', 'polling'],
    maxHttpBufferSize: LIMITS.frame,
    // Finds a half-open connection within 18 s; the defaults take 45 s.
    pingInterval: 10_000,
    pingTimeout: 8_000,
    // Who opens a connection and then says nothing.
    connectTimeout: 6_000,
    // Costs six times the processor for what is mostly sent once.
    perMessageDeflate: false,
    cors: { origin: config.allowedOrigins === 'any' ? '*' : [...config.allowedOrigins] },
    allowRequest: (request, decide) => decide(null, service.mayConnect(request)),
    preClose: callbackify(() => service.close()),
  });
  service.listen(app.io);
  return service;
}

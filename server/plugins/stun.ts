import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import type { IceProvider } from '../ice/ice-provider.ts';
import { StunResponder } from '../ice/stun-responder.ts';
import { isLoopback } from '../ice/stun-url.ts';

/** Every IPv4 and IPv6 address of the machine; where there is no IPv6, the second does. */
const ANYWHERE = ['::', '0.0.0.0'] as const;

/**
 * STUN of our own, so that no third party is contacted. Answers what opens it, which is to be called when the service
 * listens, and never rejects: a call within one network needs no STUN. Ends with the service.
 */
export function registerStun(app: FastifyInstance, config: Config, ice: IceProvider): () => Promise<void> {
  const responders: StunResponder[] = [];
  app.addHook('onClose', async () => {
    await Promise.all(responders.map((responder) => responder.close()));
  });
  return async () => {
    if (config.stunPort === 0) return;
    const listening = app
      .addresses()
      .flatMap((listener) => (typeof listener === 'string' ? [] : listener.address));
    const wanted = stunAddresses(listening, config.stunHost !== undefined);
    if (wanted.length === 0 && isWantedBehindProxy(config)) {
      app.log.warn(
        'STUN is off behind a proxy. Name this machine in STUN_HOST, so that people in different networks reach each other',
      );
    }
    for (const choices of wanted) {
      const responder = await openFirst(app, choices, config.stunPort);
      if (responder) responders.push(responder);
    }
    if (responders.length > 0) ice.advertiseStun({ port: config.stunPort, host: config.stunHost });
  };
}

/**
 * Where to listen, alternatives together. A service on loopback is on its own, or behind a proxy that UDP does not pass:
 * then a name under which browsers reach STUN shows that they are to.
 */
function stunAddresses(listening: readonly string[], hasPublicName: boolean): readonly (readonly string[])[] {
  const reachable = listening.filter((address) => !isLoopback(address));
  if (reachable.length > 0) return reachable.map((address) => [address]);
  return hasPublicName ? [ANYWHERE] : [];
}

/** People come from elsewhere through a proxy on this machine, and no other server does for them what STUN does. */
function isWantedBehindProxy({ trustProxy, iceServers, turn }: Config): boolean {
  return trustProxy('127.0.0.1', 0) && iceServers.length === 0 && turn === null;
}

async function openFirst(
  app: FastifyInstance,
  addresses: readonly string[],
  port: number,
): Promise<StunResponder | null> {
  let failure: unknown;
  for (const address of addresses) {
    try {
      const responder = await StunResponder.open({ address, port });
      app.log.info({ address, port }, 'STUN opened');
      return responder;
    } catch (error) {
      failure = error;
      if (isTaken(error)) break;
    }
  }
  const reason = isTaken(failure) ? 'the UDP port is taken' : 'the UDP port cannot be had';
  app.log.warn(
    { err: failure, addresses, port },
    `STUN is off: ${reason}. Name another with STUN_PORT, or 0 for none`,
  );
  return null;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** The ways over which media may leave a network: asked one by one, so that each is known to work or not. */
export type IceWay = 'stun' | 'turn-udp' | 'turn-tcp' | 'turn-tls';

/**
 * `works`: the server answered and, if it is a relay, has given us an address. `refused`: it answered, and said no
 * (credentials, quota). `silent`: nothing came back in time.
 */
export type ProbeOutcome = 'works' | 'refused' | 'silent';

export interface IceProbe {
  /** As the service has named it (RFC 7064, RFC 7065). */
  readonly url: string;
  readonly way: IceWay;
  readonly outcome: ProbeOutcome;
  /** Until the outcome was known. */
  readonly milliseconds: number;
}

interface Probed {
  readonly url: string;
  readonly way: IceWay;
  readonly server: RTCIceServer;
}

/** Beyond this a person would not wait for a call either. In milliseconds. */
const TIME_LIMIT = 5_000;
/** RFC 8489, section 14.8: the codes of a server that has answered. Browsers use 701 for one that has not. */
const isAnswer = (code: number): boolean => code >= 300 && code < 700;

/** Over which way a STUN or TURN URI leads; `null` for one that browsers do not take (TURN over DTLS among them). */
export function wayOf(url: string): IceWay | null {
  const [, scheme, transport] = /^(stuns?|turns?):[^?]+(?:\?transport=(\w+))?$/i.exec(url) ?? [];
  switch (scheme?.toLowerCase()) {
    case 'stun':
      return 'stun';
    case 'turn':
      return transport?.toLowerCase() === 'tcp' ? 'turn-tcp' : 'turn-udp';
    case 'turns':
      return transport?.toLowerCase() === 'udp' ? null : 'turn-tls';
    default:
      return null;
  }
}

/**
 * Asks every STUN and TURN server for an address, each over a connection of its own and all at once.
 * @param limit - Milliseconds after which a server counts as silent. Default 5,000.
 */
export function probeIceServers(
  servers: readonly RTCIceServer[],
  limit: number = TIME_LIMIT,
): Promise<readonly IceProbe[]> {
  const probed = servers.flatMap((server) =>
    [server.urls].flat().flatMap((url): Probed[] => {
      const way = wayOf(url);
      return way ? [{ url, way, server: { ...server, urls: url } }] : [];
    }),
  );
  return Promise.all(probed.map((one) => probe(one, limit)));
}

async function probe({ url, way, server }: Probed, limit: number): Promise<IceProbe> {
  const started = performance.now();
  const outcome = await outcomeOf(server, way, limit);
  return { url, way, outcome, milliseconds: Math.round(performance.now() - started) };
}

async function outcomeOf(server: RTCIceServer, way: IceWay, limit: number): Promise<ProbeOutcome> {
  let pc: RTCPeerConnection;
  try {
    pc = new RTCPeerConnection({
      iceServers: [server],
      iceTransportPolicy: way === 'stun' ? 'all' : 'relay',
    });
  } catch {
    // A URI or credentials that the browser does not take: the server cannot be used as it is set up.
    return 'refused';
  }
  try {
    return await gather(pc, way, limit);
  } finally {
    pc.close();
  }
}

function gather(pc: RTCPeerConnection, way: IceWay, limit: number): Promise<ProbeOutcome> {
  return new Promise((resolve, reject) => {
    let failure: ProbeOutcome | null = null;
    setTimeout(() => resolve(failure ?? 'silent'), limit);
    pc.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate?.type === (way === 'stun' ? 'srflx' : 'relay')) resolve('works');
    });
    pc.addEventListener('icecandidateerror', ({ errorCode }) => {
      if (failure !== 'refused') failure = isAnswer(errorCode) ? 'refused' : 'silent';
    });
    pc.addEventListener('icegatheringstatechange', () => {
      if (pc.iceGatheringState !== 'complete') return;
      // Without a translation on the way the address that STUN tells is the host's own, which is not told twice.
      resolve(failure ?? (way === 'stun' ? 'works' : 'silent'));
    });
    pc.createDataChannel('probe');
    pc.setLocalDescription().catch(reject);
  });
}

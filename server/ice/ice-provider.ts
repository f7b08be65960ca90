import type { IceAnswer } from '../../protocol/index.ts';
import { turnServer, type TurnOptions } from './turn-credentials.ts';

export interface IceProviderOptions {
  /** Given to everybody as they are. */
  readonly servers: readonly RTCIceServer[];
  /** `null` when there is no TURN server that takes credentials of ours. */
  readonly turn: TurnOptions | null;
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
}

/** Knows which STUN and TURN servers a client is to use. */
export class IceProvider {
  private readonly options: IceProviderOptions;

  constructor(options: IceProviderOptions) {
    this.options = options;
  }

  /** `id`: whom the TURN server is to hold to account. */
  serversFor(id: string): IceAnswer {
    const { servers, turn, now = Date.now } = this.options;
    if (!turn) return { iceServers: servers };
    // Renewed at half time, a call outlives a service or a network that is away for as long as that.
    return { iceServers: [...servers, turnServer(turn, id, now())], ttl: Math.floor(turn.ttl / 2) };
  }
}

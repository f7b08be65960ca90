import type { IceAnswer, IceServer } from '../../protocol/index.ts';
import { stunUrl, type Caller, type StunAdvert } from './stun-url.ts';
import { turnServer, type TurnOptions } from './turn-credentials.ts';

export interface IceProviderOptions {
  /** Given to everybody as they are. */
  readonly servers: readonly IceServer[];
  /** `null` when there is no TURN server that takes credentials of ours. */
  readonly turn: TurnOptions | null;
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
}

/** Knows which STUN and TURN servers a client is to use. */
export class IceProvider {
  private readonly options: IceProviderOptions;
  private stun: StunAdvert | null = null;

  constructor(options: IceProviderOptions) {
    this.options = options;
  }

  /** From now on clients are told of the STUN server of the service itself. */
  advertiseStun(advert: StunAdvert): void {
    this.stun = advert;
  }

  /** `id`: whom the TURN server is to hold to account. */
  serversFor(id: string, caller: Caller): IceAnswer {
    const open = this.openServersFor(caller);
    const { turn, now = Date.now } = this.options;
    if (!turn) return open;
    // Renewed at half time, a call outlives a service or a network that is away for as long as that.
    return {
      iceServers: [...open.iceServers, turnServer(turn, id, now())],
      ttl: Math.floor(turn.ttl / 2),
    };
  }

  /** Those that cost the operator nothing: without credentials for TURN. */
  openServersFor(caller: Caller): IceAnswer {
    const { servers } = this.options;
    const url = this.stun && stunUrl(this.stun, caller);
    return { iceServers: url === null ? servers : [{ urls: url }, ...servers] };
  }
}

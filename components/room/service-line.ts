import type {
  ClientPayload,
  JoinAnswer,
  LeaveReason,
  PeekAnswer,
  ServerPayloads,
  WireError,
} from '../../protocol/index.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import { CodedError } from '../utils/coded-error.ts';
import type { DoorRequest } from './door.ts';
import type { EndReason } from './room-state.ts';
import type { RoomStore } from './room-store.ts';

export interface ServiceLinePort {
  /** The connection broke; it is being made again. */
  lost(): void;
  /** There is a connection again, to a service that may not know us any more. */
  back(): void;
  /** The visit is over, by the service's word. */
  ended(reason: EndReason, error: WireError): void;
  /** A participant is about to be told as gone. */
  leaving(id: string, reason: LeaveReason): void;
  /** Somebody shows an emoji. */
  reaction(reaction: ServerPayloads['reaction']): void;
  /** To hosts: who waits at the door. */
  waiting(door: ServerPayloads['room:waiting']): void;
  /** The page of another participant says something to ours. */
  appMessage(message: ServerPayloads['app:message']): void;
}

/** Codes that end a visit for good, and are told as its reason. */
export function isEnd(code: string): code is EndReason {
  return /^(duplicate|kicked|ended|token-expired)$/.test(code);
}

/** The session's connection to the service, made when it is first needed, and what else can be made ahead. */
export class ServiceLine {
  readonly #create: () => SignalingPort;
  readonly #port: ServiceLinePort;
  #signaling: SignalingPort | null = null;
  #certificate: Promise<RTCCertificate | undefined> | null = null;

  constructor(create: () => SignalingPort, port: ServiceLinePort) {
    this.#create = create;
    this.#port = port;
  }

  get signaling(): SignalingPort {
    this.#signaling ??= this.#listen(this.#create());
    return this.#signaling;
  }

  /** Resolves once there is a connection; rejects with `unreachable`. */
  connect(): Promise<void> {
    void this.certificate();
    return this.signaling.connect();
  }

  /** Looks into a room. Rejects as a connection or a request does. */
  async peek(request: ClientPayload<'room:peek'>): Promise<PeekAnswer> {
    await this.connect();
    return this.signaling.request('room:peek', request);
  }

  /** Joins a room; where hosts have to let one in, waits for them. */
  async enter(request: DoorRequest, store: RoomStore): Promise<JoinAnswer> {
    const { signaling } = this;
    try {
      return await signaling.request('room:join', request);
    } catch (error) {
      if (!(error instanceof CodedError && error.code === 'knock')) throw error;
      return (await import('./door.ts')).enterByKnocking({ signaling, store }, request);
    }
  }

  /** One certificate for all connections (W3C WebRTC, section 4.9) spares each the making of a key. */
  certificate(): Promise<RTCCertificate | undefined> {
    const algorithm: EcKeyGenParams = { name: 'ECDSA', namedCurve: 'P-256' };
    this.#certificate ??= RTCPeerConnection.generateCertificate(algorithm).catch(() => undefined);
    return this.#certificate;
  }

  close(): void {
    this.#signaling?.close();
    this.#signaling = null;
  }

  #listen(signaling: SignalingPort): SignalingPort {
    signaling.onStatus((status) => {
      if (this.#signaling !== signaling) return;
      if (status === 'online') this.#port.back();
      else this.#port.lost();
    });
    signaling.on('room:error', ({ event, code, message }) => {
      if (event === 'room:join' && isEnd(code)) this.#port.ended(code, { code, message });
    });
    signaling.on('user:left', ({ id, reason }) => this.#port.leaving(id, reason));
    signaling.on('reaction', (reaction) => this.#port.reaction(reaction));
    signaling.on('room:waiting', (door) => this.#port.waiting(door));
    signaling.on('app:message', (message) => this.#port.appMessage(message));
    return signaling;
  }
}

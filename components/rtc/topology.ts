import type { Emitter } from '../utils/emitter.ts';
import type { PathCondition } from './path-watch.ts';
import type { LinkSignal, MediaRole } from './signal.ts';
import type { BudgetSituation, VideoBudget } from './upload-budget.ts';

/** A participant as far as media are concerned. */
export interface RemotePeer {
  readonly id: string;
  /** A client of the walkthrough. */
  readonly plain: boolean;
}

/** What may be sent of a picture to this participant. */
export type LinkBudget = (situation: BudgetSituation, id: string) => VideoBudget;

export type PathState = PathCondition | 'failed';

export interface TopologyEvents {
  /** `null`: there is no media path to this participant any more. */
  path: { readonly id: string; readonly state: PathState | null };
  track: { readonly id: string; readonly role: MediaRole; readonly track: MediaStreamTrack };
  /** A new connection to this participant; what the channel of the one before it had not delivered is lost. */
  channel: { readonly id: string; readonly channel: RTCDataChannel };
  /** Nothing arrives from this participant any more; told each second. */
  silent: { readonly id: string };
}

/** How media get from everyone to everyone. A mesh now; whatever else there may be has the same face. */
export interface Topology extends Pick<Emitter<TopologyEvents>, 'on'> {
  /** Make a path to this participant, or make it anew. `call`: the first offer is the call itself. */
  connect(peer: RemotePeer, call: boolean): void;
  /** Take the path that this participant is about to offer. */
  expect(peer: RemotePeer): void;
  /** Drop the path, and whatever is still signalled about it. Unknown ids are ignored. */
  disconnect(id: string): void;
  has(id: string): boolean;
  receive(from: RemotePeer, signal: LinkSignal): void;
  /** Send this to everyone, or `null` to send nothing. No negotiation, but for the camera of a client of the walkthrough that had none. */
  setTrack(role: MediaRole, track: MediaStreamTrack | null): Promise<void>;
  /** `true`: signals get through again, or the network is another; what waits for an answer is repeated, what carries nothing is restarted. */
  setSignaling(online: boolean): void;
  /** Repeat what this participant has not answered: its connection to the service was made anew. */
  resend(id: string): void;
  setIceServers(servers: readonly RTCIceServer[]): void;
  /** How pictures are sent from now on; once more when the answers are others. No negotiation. */
  setBudget(budget: LinkBudget): void;
  /** Loudness of a participant's microphone, 0 to 1. */
  audioLevel(id: string): number;
  getStats(): Promise<ReadonlyMap<string, RTCStatsReport>>;
  /** Idempotent; stops no track, they are not its own. */
  close(): void;
}

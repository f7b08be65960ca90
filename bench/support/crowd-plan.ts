/** What a process full of clients is to do. */
export interface CrowdPlan {
  /** Of the nodes. The first of a room goes to the first, the next to the next, and so on. */
  readonly ports: readonly number[];
  /** Begins the names of its rooms: no two crowds share one. */
  readonly name: string;
  readonly sockets: number;
  /** Sockets in a room. */
  readonly room: number;
  /** Connections that are made at the same time. */
  readonly atOnce: number;
}

/** `rate`: messages in a second, each due at its own time, whatever became of those before. `null`: as fast as it goes. */
export interface TalkPlan {
  readonly rate: number | null;
  readonly seconds: number;
}

export type Order = { readonly join: CrowdPlan } | { readonly talk: TalkPlan };

/** Milliseconds: what its event loop was late by, the longest collection of garbage, and all that it waited for a processor. */
export interface Pauses {
  readonly p99: number;
  readonly worst: number;
  readonly collection: number;
  readonly waited: number;
}

export interface TalkResult {
  readonly sent: number;
  /** Milliseconds that each message took that arrived, from when it was due. Empty without a rate. */
  readonly delays: readonly number[];
  readonly relayed: number;
  readonly seconds: number;
  readonly pauses: Pauses;
}

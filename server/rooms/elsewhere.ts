import type { Port } from './port.ts';

/** The way to clients of other nodes. */
export interface Elsewhere {
  /** Closing such a port does nothing: its own node sees in the state that a place is gone. */
  portOf(room: string, id: string): Port;
}

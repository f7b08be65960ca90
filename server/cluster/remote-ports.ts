import type { ServerEvent } from '../../protocol/index.ts';
import type { Elsewhere } from '../rooms/elsewhere.ts';
import type { Port } from '../rooms/port.ts';
import type { Room } from '../rooms/room.ts';

/** What one client is told by way of another node. */
export interface Letter {
  readonly room: string;
  readonly to: string;
  readonly event: ServerEvent;
  readonly data: unknown;
  /** Up to which fact the sender knew the room: the reader has to know as much, or a signal comes from somebody unheard of. */
  readonly n: number;
}

export type SendLetter = (node: string, letter: Letter) => void;

/** Ways to the clients of one room that are connected to other nodes. `room`: answers the room, once there is one. */
export function elsewhereOf(room: () => Room | undefined, send: SendLetter): Elsewhere {
  return {
    portOf: (name, to): Port => ({
      send: (event, data) => {
        const here = room();
        const node = here?.find(to)?.member.node;
        if (here && node !== undefined) send(node, { room: name, to, event, data, n: here.state.n });
      },
      // Its own node sees in the state that the place is gone.
      close: () => undefined,
      abort: () => undefined,
    }),
  };
}

/** Only nodes write letters, but perhaps of another version. */
export function isLetter(value: unknown): value is Letter {
  if (typeof value !== 'object' || value === null) return false;
  const { room, to, event, n } = value as Partial<Record<keyof Letter, unknown>>;
  return [room, to, event].every((field) => typeof field === 'string') && typeof n === 'number';
}

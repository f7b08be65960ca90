import type { LiveFigures } from '../metrics/live-figures.ts';
import type { Connection } from './connection.ts';

/** Counts who is connected. */
export function figuresOf(connections: ReadonlySet<Connection>): LiveFigures {
  const participants = { host: 0, participant: 0, viewer: 0 };
  const rooms = new Set<unknown>();
  for (const { participant } of connections) {
    if (!participant) continue;
    participants[participant.member.role] += 1;
    rooms.add(participant.room);
  }
  return { sockets: connections.size, rooms: rooms.size, participants };
}

import type { MutableName } from '../../protocol/index.ts';
import type { AdminParticipant, RoomAdmin, RoomDetails, RoomSettings } from '../rooms/room-admin.ts';

const SETTINGS: RoomSettings = {
  ...{ capacity: 8, locked: false, knock: false, selfUnmute: true, emptyMs: 300_000, metadata: {} },
};

/** Rooms that nobody can join, for tests of what stands in front of them. */
export class MemoryRooms implements RoomAdmin {
  /** What was asked for and changes no room. */
  readonly done: (readonly unknown[])[] = [];
  private readonly rooms = new Map<string, RoomDetails>();

  list({ after = '', limit }: { readonly after?: string; readonly limit: number }) {
    return [...this.rooms.values()]
      .filter(({ name }) => name > after)
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .slice(0, limit);
  }

  find(name: string) {
    return this.rooms.get(name);
  }

  create(name: string, settings: Partial<RoomSettings>) {
    if (this.rooms.has(name)) return 'exists';
    const room = {
      ...{ ...SETTINGS, ...settings, name, id: `id of ${name}`, createdAt: 0 },
      ...{ participantCount: 0, participants: [], waiting: [] },
    };
    this.rooms.set(name, room);
    return room;
  }

  change(name: string, settings: Partial<RoomSettings>) {
    const room = this.rooms.get(name);
    if (room) this.rooms.set(name, { ...room, ...settings });
    return this.rooms.get(name);
  }

  end(name: string) {
    return this.rooms.delete(name);
  }

  /** Somebody is in a room that there is. */
  enter(name: string, participant: Partial<AdminParticipant> & { readonly id: string }) {
    const room = this.rooms.get(name);
    if (!room) throw new Error('no such room');
    const media = { microphone: true, camera: false, screen: false, hand: false };
    const participants: readonly AdminParticipant[] = [
      ...room.participants,
      {
        name: 'Ada',
        email: 'ada@example.org',
        role: 'host',
        joinedAt: 0,
        away: false,
        media,
        ...participant,
      },
    ];
    this.rooms.set(name, { ...room, participants, participantCount: participants.length });
  }

  remove(name: string, id: string) {
    return this.note(name, id, 'remove', name, id);
  }

  mute(name: string, id: string, media: MutableName) {
    return this.note(name, id, 'mute', name, id, media);
  }

  tell(name: string, data: unknown, to?: string) {
    return this.note(name, to, 'tell', name, data, to);
  }

  private note(name: string, id: string | undefined, ...what: readonly unknown[]): boolean {
    const room = this.rooms.get(name);
    if (!room || (id !== undefined && !room.participants.some((participant) => participant.id === id))) {
      return false;
    }
    this.done.push(what);
    return true;
  }
}

import type { AdminParticipant, RoomDetails, RoomSummary } from '../../rooms/room-admin.ts';
import type { ParticipantBody, RoomBody } from './schemas.ts';

const moment = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** A room as the API tells of it. */
export function presentRoom(room: RoomSummary): RoomBody {
  const { name, id, createdAt, participantCount, capacity, locked, knock, selfUnmute, emptyMs, metadata } =
    room;
  return {
    ...{ name, id, createdAt: moment(createdAt), participantCount },
    ...{ capacity, locked, knock, selfUnmute, emptyMs, metadata },
  };
}

export function presentParticipant({ joinedAt, ...participant }: AdminParticipant): ParticipantBody {
  return { ...participant, joinedAt: moment(joinedAt) };
}

export function presentDetails(room: RoomDetails) {
  return {
    ...presentRoom(room),
    participants: room.participants.map(presentParticipant),
    waiting: room.waiting,
  };
}

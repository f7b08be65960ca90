import { Type, type Static } from 'typebox';
import type { Rates } from '../limits/limits.ts';

const count = (description: string, byDefault: number) =>
  Type.Integer({
    minimum: 0,
    maximum: 1_000_000,
    default: byDefault,
    description: `${description}; 0 means no limit`,
  });

/** What one visitor, one room, or all together may take. */
export const LIMIT_VARIABLES = {
  MAX_SOCKETS_PER_ADDRESS: count('Connections at the same time from one address', 2_000),
  MAX_MESSAGES_PER_SECOND: count(
    'Messages per second from one connection, ten times as many in a burst',
    100,
  ),
  MAX_DESCRIPTIONS_PER_MINUTE: count(
    'Session descriptions per minute from one connection to one other participant',
    300,
  ),
  MAX_JOINS_PER_MINUTE: count('Joins per minute from one address', 1_000),
  MAX_JOINS_PER_EMAIL: count('Joins per minute under one e-mail address', 120),
  MAX_JOINS_PER_ROOM: count('Joins per minute into one room', 600),
  MAX_ROOMS: count(
    'Rooms that people of one node are in at the same time; those that the API makes come on top',
    10_000,
  ),
  MAX_NEW_ROOMS_PER_ADDRESS: count('Rooms opened per minute from one address', 300),
  MAX_KNOCKS_PER_ADDRESS: count('Knocks at doors per minute from one address', 60),
  MAX_KNOCKS_PER_ROOM: count('Knocks per minute at the door of one room', 120),
  MAX_WRONG_TOKENS_PER_ADDRESS: count('Tokens that are refused per minute from one address', 60),
  MAX_ICE_REQUESTS_PER_MINUTE: count(
    'Requests for STUN and TURN servers per minute from one address, joins not counted',
    600,
  ),
  MAX_PEEKS_PER_MINUTE: count('Looks into rooms from lobbies per minute from one address', 300),
  MAX_CHAT_PER_PARTICIPANT: count('Chat messages per minute from one participant', 120),
  MAX_CHAT_PER_ROOM: count('Chat messages per minute in one room', 1_200),
  MAX_UPDATES_PER_PARTICIPANT: count(
    'Changes of microphone, camera, screen and hand per minute by one participant',
    300,
  ),
  MAX_UPDATES_PER_ROOM: count('Such changes per minute in one room', 3_000),
} as const;

const VALUES = Type.Object(LIMIT_VARIABLES);

/** 0 in any of them means no limit. */
export interface LimitsConfig {
  readonly socketsPerAddress: number;
  readonly messagesPerSecond: number;
  readonly descriptionsPerMinute: number;
  readonly rooms: number;
  readonly rates: Rates;
}

export function limitsConfig(values: Static<typeof VALUES>): LimitsConfig {
  return {
    socketsPerAddress: values.MAX_SOCKETS_PER_ADDRESS,
    messagesPerSecond: values.MAX_MESSAGES_PER_SECOND,
    descriptionsPerMinute: values.MAX_DESCRIPTIONS_PER_MINUTE,
    rooms: values.MAX_ROOMS,
    rates: {
      'join-address': values.MAX_JOINS_PER_MINUTE,
      'join-email': values.MAX_JOINS_PER_EMAIL,
      'join-room': values.MAX_JOINS_PER_ROOM,
      'new-room-address': values.MAX_NEW_ROOMS_PER_ADDRESS,
      'knock-address': values.MAX_KNOCKS_PER_ADDRESS,
      'knock-room': values.MAX_KNOCKS_PER_ROOM,
      'wrong-token-address': values.MAX_WRONG_TOKENS_PER_ADDRESS,
      'ice-address': values.MAX_ICE_REQUESTS_PER_MINUTE,
      'peek-address': values.MAX_PEEKS_PER_MINUTE,
      'chat-participant': values.MAX_CHAT_PER_PARTICIPANT,
      'chat-room': values.MAX_CHAT_PER_ROOM,
      'update-participant': values.MAX_UPDATES_PER_PARTICIPANT,
      'update-room': values.MAX_UPDATES_PER_ROOM,
    },
  };
}

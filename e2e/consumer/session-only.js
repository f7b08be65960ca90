import { RoomSession } from 'roomlet';

globalThis.RoomSession = RoomSession;

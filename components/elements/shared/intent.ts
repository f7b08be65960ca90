import type { FileAction, MutableName, RoleName, RoomRules } from '../../room/room-state.ts';
import type { SoundName } from '../../room/session-api.ts';
import type { StageLayout, TileKind } from '../room-stage/stage-tiles.ts';

/** What the stage does by itself, with what is fetched for it once a call has begun. */
export interface StageIntents {
  /** One tile alone on the screen, or back; `id` is a participant's, the own one included. */
  toggleTileFullscreen(id: string, kind: TileKind): Promise<unknown>;
  /** Hides the own picture in this and later calls, or shows it again. */
  toggleSelfView(): Promise<unknown>;
}

/**
 * What a person can ask for, by name and arguments. Leaf elements know nothing of sessions: they say what is wanted,
 * and whoever implements this has it done: `<video-room>` all of it, the lobby what its preview asks for.
 */
export interface RoomIntents extends StageIntents {
  /** `force`: what is to be the case afterwards. */
  toggleMicrophone(force?: boolean): Promise<unknown>;
  toggleCamera(): Promise<unknown>;
  toggleScreenshare(): Promise<unknown>;
  toggleHand(): Promise<unknown>;
  toggleChat(): Promise<unknown>;
  togglePeople(): Promise<unknown>;
  toggleSettings(): Promise<unknown>;
  toggleFullscreen(): Promise<unknown>;
  togglePictureInPicture(): Promise<unknown>;
  unlockSound(): Promise<unknown>;
  leave(): Promise<unknown>;
  /** Of those who wait at the door; all, without `id`. */
  admit(id?: string): Promise<unknown>;
  deny(id?: string): Promise<unknown>;
  lockRoom(force?: boolean): Promise<unknown>;
  setRules(rules: Partial<Omit<RoomRules, 'locked'>>): Promise<unknown>;
  muteEveryone(media?: MutableName): Promise<unknown>;
  endMeeting(): Promise<unknown>;
  /** `id` is a participant's, here and below. */
  muteParticipant(id: string, media?: MutableName): Promise<unknown>;
  askToUnmute(id: string): Promise<unknown>;
  setRole(id: string, role: RoleName): Promise<unknown>;
  kickParticipant(id: string): Promise<unknown>;
  call(id: string): Promise<unknown>;
  cancelCall(id: string): Promise<unknown>;
  acceptCall(id: string): Promise<unknown>;
  declineCall(id: string): Promise<unknown>;
  hangUp(id: string): Promise<unknown>;
  setCamera(deviceId: string): Promise<unknown>;
  setMicrophone(deviceId: string): Promise<unknown>;
  setSpeaker(deviceId: string): Promise<unknown>;
  flipCamera(): Promise<unknown>;
  retryDevices(): Promise<unknown>;
  sendChatMessage(text: string): Promise<unknown>;
  sendReaction(emoji: string): Promise<unknown>;
  retryChatMessage(id: string): Promise<unknown>;
  /** Makes a picture large for as long as it is there; `null` for none. `kind` is `camera` unless it is said. */
  pinParticipant(id: string | null, kind?: TileKind): Promise<unknown>;
  setLayout(layout: StageLayout): Promise<unknown>;
  sendFile(file: File): Promise<unknown>;
  /** `id` is that of a file. */
  handleFile(id: string, action: FileAction): Promise<unknown>;
  /** `volume` from 0 to 1. */
  setParticipantVolume(id: string, volume: number, sound?: SoundName): Promise<unknown>;
}

/** How an element asks; whoever draws a part of it asks on its behalf. */
export type AskIntent = <K extends keyof RoomIntents>(intent: K, ...args: Parameters<RoomIntents[K]>) => void;

export class IntentEvent<K extends keyof RoomIntents = keyof RoomIntents> extends Event {
  readonly intent: K;
  readonly args: Parameters<RoomIntents[K]>;

  constructor(intent: K, args: Parameters<RoomIntents[K]>) {
    // Composed, because a tile sits two shadow roots below its room; the room stops it there.
    super('room-intent', { bubbles: true, composed: true });
    this.intent = intent;
    this.args = args;
  }
}

/** Has it done, and keeps the event from being heard, and done, further out. */
export function carryOut(event: IntentEvent, by: Partial<RoomIntents>): Promise<unknown> | undefined {
  event.stopPropagation();
  const { intent, args } = event;
  // The constructor has tied the arguments to the name.
  return (by[intent] as ((...args: readonly unknown[]) => Promise<unknown>) | undefined)?.apply(by, args);
}

declare global {
  interface HTMLElementEventMap {
    'room-intent': IntentEvent;
  }
}

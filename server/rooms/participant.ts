import type { CallModeName, MediaFlags, MediaStateUpdate, WireParticipant } from '../../protocol/index.ts';
import type { Port } from './port.ts';
import type { Room } from './room.ts';

/** What a client says of itself when it joins, after validation. */
export interface Introduction {
  readonly email: string;
  readonly displayName: string;
  readonly media: MediaFlags;
  readonly mode: CallModeName;
  /** Absent for a client of the walkthrough. */
  readonly v: number | undefined;
  /** The others are to learn no address of its network. */
  readonly relayOnly?: boolean | undefined;
}

/** Flags that are not given are off. */
export function mediaFlags(state: MediaStateUpdate = {}): MediaFlags {
  const { microphone = false, camera = false, screen = false, hand = false } = state;
  return { microphone, camera, screen, hand };
}

/** One place in a room. It outlives the connections through which its client comes back. */
export class Participant {
  readonly id: string;
  readonly room: Room;
  /** Its id comes from a secret, so that it can be recognised again. */
  readonly canReturn: boolean;
  introduction: Introduction;
  /** Number of the fact of its coming. */
  joined = 0;
  /** Number of the fact with which the hand last went up. */
  raised = 0;
  /** `null` while the place is held for a client that is away. */
  port: Port | null;

  constructor(id: string, room: Room, introduction: Introduction, port: Port, canReturn: boolean) {
    this.id = id;
    this.room = room;
    this.introduction = introduction;
    this.port = port;
    this.canReturn = canReturn;
  }

  get email(): string {
    return this.introduction.email;
  }

  get relayOnly(): boolean {
    return this.introduction.relayOnly ?? false;
  }

  /** Never empty. */
  get name(): string {
    const { displayName, email } = this.introduction;
    return displayName || email.slice(0, email.lastIndexOf('@'));
  }

  /** For the wire: the place of a raised hand, and nothing of one that is down. */
  get handPlace(): { readonly handAt?: number } {
    return this.introduction.media.hand && this.raised > 0 ? { handAt: this.raised } : {};
  }

  /** What the others are told. */
  describe(): WireParticipant {
    const { email, displayName, media, mode, v } = this.introduction;
    const description = { id: this.id, email, displayName, media, mode };
    return {
      ...description,
      ...(v === undefined ? undefined : { v }),
      ...(this.port ? undefined : { away: true }),
      ...this.handPlace,
    };
  }
}

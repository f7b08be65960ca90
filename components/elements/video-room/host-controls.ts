import type { MutableName, RoleName, RoomRules } from '../../room/room-state.ts';
import { RoomStatus } from './room-status.ts';

/** The methods of `<video-room>` for whoever is in charge. Each rejects with `not-permitted` for anybody else. */
export abstract class HostControls extends RoomStatus {
  /** Hosts: lets one in who waits at the door; without `id`, all. Rejects, as all of these, with `not-permitted`. */
  admit(id?: string): Promise<void> {
    return this.inside.moderate('room:admit', { id });
  }

  /** Hosts: turns one away who waits at the door; without `id`, all. */
  deny(id?: string): Promise<void> {
    return this.inside.moderate('room:deny', { id });
  }

  /** Hosts: switches a participant's microphone off, or with `media` the camera or the screen. Rejects with `no-such-participant`. */
  muteParticipant(to: string, media: MutableName = 'microphone'): Promise<void> {
    // Without anybody it would be everybody.
    return this.inside.moderate('room:mute', { to: to ?? '', media });
  }

  /** Hosts: the same for everybody who is no host. */
  muteEveryone(media: MutableName = 'microphone'): Promise<void> {
    return this.inside.moderate('room:mute', { media });
  }

  /** Hosts: asks a participant to switch the microphone on, which they may then do. */
  askToUnmute(to: string): Promise<void> {
    return this.inside.moderate('room:unmute', { to });
  }

  /** Hosts: makes a participant a host, a viewer, who sees, hears and writes, or neither. The last host stays one. */
  setRole(to: string, role: RoleName): Promise<void> {
    return this.inside.moderate('room:role', { to, role });
  }

  /** Hosts: removes a participant. Who came with a token stays out; in an open room, lock it or let people knock. */
  kickParticipant(to: string): Promise<void> {
    return this.inside.moderate('room:kick', { to });
  }

  /** Hosts: lets nobody new in, or does again. */
  lockRoom(locked: boolean = !this.snapshot.rules.locked): Promise<void> {
    return this.inside.moderate('room:lock', { locked });
  }

  /** Hosts: whether newcomers have to knock, and whether people may undo alone that a host has muted them. */
  setRules(rules: Partial<Omit<RoomRules, 'locked'>>): Promise<void> {
    return this.inside.moderate('room:rules', rules);
  }

  /** Hosts: ends the call for everybody. */
  endMeeting(): Promise<void> {
    return this.inside.moderate('room:end', {});
  }
}

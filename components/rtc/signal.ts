import type { MediaMapping, MediaRoleName } from '../../protocol/index.ts';

export type MediaRole = MediaRoleName;

/** The fixed order of the media sections. Two sides that offer in different orders can never merge their offers. */
export const MEDIA_ROLES: readonly MediaRole[] = ['microphone', 'camera', 'screen', 'screen-audio'];

export const KIND_OF: Readonly<Record<MediaRole, 'audio' | 'video'>> = {
  microphone: 'audio',
  camera: 'video',
  screen: 'video',
  'screen-audio': 'audio',
};

/**
 * What two ends of a link tell each other. `call` says whether a description belongs to the call set-up
 * (`user:call`, `call:accepted`) or to a later negotiation. Clients of the walkthrough give no numbers.
 */
export type LinkSignal =
  | {
      readonly kind: 'offer';
      readonly call: boolean;
      readonly description: RTCSessionDescriptionInit;
      readonly link?: number;
      readonly seq?: number;
      readonly media?: MediaMapping;
    }
  | {
      readonly kind: 'answer';
      readonly call: boolean;
      readonly description: RTCSessionDescriptionInit;
      readonly link?: number;
      readonly re?: number;
      readonly media?: MediaMapping;
    }
  | { readonly kind: 'candidate'; readonly candidate: RTCIceCandidateInit | null; readonly link?: number }
  | { readonly kind: 'nack'; readonly re: number; readonly link?: number };

/** How signals leave. The engine knows no more than this of whatever carries them. */
export interface SignalPort {
  send(to: string, signal: LinkSignal): void;
}

/** Numbers for links, growing over everything this tab has seen in the room, reloads included. */
export interface LinkCounter {
  next(): number;
  /** The other side used this one. */
  seen(link: number): void;
}

/** Whether a description says anything of media yet. The walkthrough's first offer does not. */
export function hasMedia(description: RTCSessionDescriptionInit): boolean {
  return /^m=/m.test(description.sdp ?? '');
}

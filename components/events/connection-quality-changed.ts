import type { LinkState, ParticipantState } from '../room/room-state.ts';
import { ParticipantEvent } from './participant-event.ts';

/** `poor`: much is lost, or late. `lost`: nothing arrives; it is being restored, or could not be. */
export type ConnectionQuality = 'good' | 'poor' | 'lost';

const QUALITIES: Partial<Record<LinkState, ConnectionQuality>> = {
  connected: 'good',
  poor: 'poor',
  reconnecting: 'lost',
  failed: 'lost',
};

/** What the media path to a participant is like; `undefined` before there is one, and without a call. */
export const connectionQuality = ({ link }: ParticipantState): ConnectionQuality | undefined =>
  QUALITIES[link];

/** The media path to a participant stands, or got better or worse. A tile shows the same. */
export class ConnectionQualityChangedEvent extends ParticipantEvent {
  /** `poor`: much is lost, or late. `lost`: nothing arrives; it is being restored, or could not be. */
  readonly quality: ConnectionQuality;

  constructor(participant: ParticipantState, quality: ConnectionQuality) {
    super('connection-quality-changed', participant);
    this.quality = quality;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'connection-quality-changed': ConnectionQualityChangedEvent;
  }
}

import type { Translate } from '../../i18n/localize.ts';
import type { Session } from '../../room/session-api.ts';
import type { RoomIntents } from '../shared/intent.ts';

/** What a small window shows, and whom it tells. */
export interface PipContext {
  /** The room, whose colours, language and direction are taken over. */
  readonly room: HTMLElement;
  readonly session: Session;
  readonly t: Translate;
  readonly ask: <K extends keyof RoomIntents>(intent: K, ...args: Parameters<RoomIntents[K]>) => void;
  /** The window is gone, whoever closed it. Called once. */
  readonly onClose: () => void;
}

export interface PipWindow {
  /** Idempotent. */
  close(): void;
}

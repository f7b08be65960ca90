import type { Translate } from '../../i18n/localize.ts';
import type { Session } from '../../room/session-api.ts';
import type { AskIntent } from '../shared/intent.ts';

/** What a small window shows, and whom it tells. */
export interface PipContext {
  /** The room, whose colours, language and direction are taken over. */
  readonly room: HTMLElement;
  readonly session: Session;
  readonly t: Translate;
  readonly ask: AskIntent;
  /** The window is gone, whoever closed it. Called once. */
  readonly onClose: () => void;
}

export interface PipWindow {
  /** Idempotent. */
  close(): void;
}

import type { Texts } from '../texts.ts';

export const texts: Partial<Texts> = {
  leave: 'Verlassen',
  chatUnread: (count) => `Chat, ${count} ungelesen`,
};

import type { Page } from 'puppeteer-core';

declare global {
  interface Window {
    rosterLog?: string[];
  }
}

/** From now on notes what somebody would notice of the others' comings and goings. */
export async function watchRoster(page: Page): Promise<void> {
  await page.evaluate(() => {
    const log: string[] = (window.rosterLog = []);
    document.addEventListener('participant-joined', () => log.push('somebody joined'));
    document.addEventListener('participant-left', () => log.push('somebody left'));
    document.addEventListener('participant-updated', ({ participant, previous }) => {
      if (participant.away && !previous.away) log.push('somebody was away');
      if (!participant.camera && previous.camera) log.push('a camera went off');
    });
  });
}

/** What has been noticed since. */
export function noticed(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.rosterLog ?? ['nobody has watched']);
}

import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';

/** The processes in which Chromium captures pictures and sound. */
export type CaptureService = 'video_capture.mojom.VideoCaptureService' | 'audio.mojom.AudioService';

function parentOf(pid: number): number {
  // The name of the process, in parentheses, may hold anything (proc(5), `stat`).
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?!.*\) )/s);
  return Number(fields.split(' ')[1]);
}

/** The process of a service of this browser, and of no other; `null` while it does not run. */
export function findCaptureProcess(browser: Browser, service: CaptureService): number | null {
  const main = browser.process()?.pid;
  for (const entry of readdirSync('/proc')) {
    const pid = Number(entry);
    if (!Number.isInteger(pid)) continue;
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!command.includes(`--utility-sub-type=${service}`)) continue;
      for (let parent = parentOf(pid); parent > 1; parent = parentOf(parent)) if (parent === main) return pid;
    } catch {
      // It has ended while we were looking.
    }
  }
  return null;
}

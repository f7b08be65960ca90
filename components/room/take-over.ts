/** Moves a call from another tab of this site to this one. Fetched only when there is one. */
import type { JoinOptions } from './session-api.ts';
import { holdLock, type Claim, type ClaimPort } from './tab-claim.ts';
import { isRemembered } from './tab-memory.ts';

/** Milliseconds that the other tab is given to answer. A frozen one does not. */
const ANSWER_DEADLINE = 1_000;
/** Milliseconds that the call waits for the devices: a question of the browser's may stay open for long. */
const DEVICES_DEADLINE = 1_000;
/** The other tab goes on until the service has seen this one, and may make a few links more. */
const LINKS_MEANWHILE = 16;

/**
 * Takes the identity of the tab that is in the room, so that for the others nobody comes or goes. The devices are opened
 * first, as they were in the other tab: whoever was muted there is muted here, and the picture is not interrupted.
 * @param name - Of the lock, and of the channel on which the other tab answers its loss.
 */
export async function takeOver(name: string, port: ClaimPort): Promise<Claim> {
  const { memory } = port;
  // Only now: a page that comes back later does not take the call over unasked.
  const options = { ...port.options, takeOver: false };
  const channel = new BroadcastChannel(name);
  const answer = new Promise<unknown>((resolve) => {
    channel.onmessage = ({ data }) => resolve(data);
    void deadline(ANSWER_DEADLINE).then(resolve);
  });
  const others = await isHeld(name);
  const release = await holdLock(name, port, { steal: true });
  const handed = others && (await answer);
  channel.close();
  if (!isRemembered(handed)) return { options, release };
  memory.adopt({ ...handed, link: handed.link + LINKS_MEANWHILE });
  const asThere = { ...options, ...pick(handed.join) };
  await Promise.race([port.open(asThere), deadline(DEVICES_DEADLINE)]);
  return { options: asThere, release };
}

const deadline = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

async function isHeld(name: string): Promise<boolean> {
  try {
    return (await navigator.locks.query()).held?.some((lock) => lock.name === name) ?? false;
  } catch {
    return false;
  }
}

/** What the call keeps when it moves. */
function pick(join: JoinOptions | undefined): Partial<JoinOptions> {
  if (!join) return {};
  const { startMuted, startCameraOff, mode, displayName } = join;
  return { startMuted, startCameraOff, mode, displayName };
}

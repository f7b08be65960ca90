import { everything } from './composed.ts';
import type { Play } from './play.ts';

/** Room, stage and tile render one after the other, each some microtasks after the one around it. */
const MICROTASKS = 100;

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

function isPending(element: Element): boolean {
  return 'isUpdatePending' in element && element.isUpdatePending === true;
}

/** Lets the others speak one after the other. Answers how long each change took until all had rendered it, in milliseconds of script. */
export async function timeSpeaking({ session }: Play, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    await nextFrame();
    const people = session.state.participants;
    const speaker = people[index % people.length];
    const next = people.map((person) => {
      const speaking = person === speaker && !person.speaking;
      return person.speaking === speaking ? person : { ...person, speaking };
    });
    const start = performance.now();
    // As the engine does it: one state with who has begun and who has ended, and then a word on each.
    session.set({ participants: next });
    for (const [at, previous] of people.entries()) {
      const participant = next[at];
      if (participant && participant !== previous)
        session.emit('participant-updated', { participant, previous });
    }
    for (let turn = 0; turn < MICROTASKS; turn++) await Promise.resolve();
    times.push(performance.now() - start);
    if ([...everything()].some(isPending))
      throw new Error('Not everything was rendered in the time measured.');
  }
  return times;
}

let longest = 0;

/** From now on, tasks of 50 ms and more are noted (W3C longtasks-1). */
export function watchLongTasks(): void {
  longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
}

/** In milliseconds; 0 if none took 50. */
export function longestTask(): number {
  return longest;
}

/** Others speak and write until the answer is called. */
export function liven({ session }: Play): () => void {
  let count = 0;
  const timer = setInterval(() => {
    const people = session.state.participants;
    session.set({
      participants: people.map((person, index) => ({ ...person, speaking: index === count % people.length })),
    });
    count += 1;
    const from = people[count % people.length];
    if (!from || count % 4 !== 0) return;
    session.receive({
      id: `said-${count}`,
      from: from.id,
      name: from.name,
      text: `Message number ${count}, with a link to https://example.org/${count}.`,
      at: Date.now(),
      own: false,
      status: 'sent',
    });
  }, 250);
  return () => clearInterval(timer);
}

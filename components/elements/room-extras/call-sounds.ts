import type { Session } from '../../room/session-api.ts';
import { preferences } from '../../utils/preferences.ts';
import { playSound, type SoundName } from './sounds.ts';

/** Milliseconds in which no more than so many sounds are played, of all kinds together. */
const WINDOW = 4_000;
const MOST = 3;

/** Whether one more sound would still be a sign and no noise; `played` are the times of those before it. */
export function maySound(played: readonly number[], now: number): boolean {
  return played.filter((at) => now - at < WINDOW).length < MOST;
}

/** Sounds for those who come and go, for messages, hands and those at the door, until the answered function is called. */
export function soundCall(session: Session, play = playSound): () => void {
  let played: readonly number[] = [];
  const sound = (name: SoundName): void => {
    const now = performance.now();
    // What was suppressed counts as well: a whole class that comes is heard at its beginning only.
    const may = maySound(played, now);
    played = [...played.filter((at) => now - at < WINDOW), now];
    if (may && preferences().sounds) play(name, session.state.speaker);
  };
  const stops = [
    session.on('participant-joined', () => sound('joined')),
    session.on('participant-left', () => sound('left')),
    session.on('chat-message', ({ message }) => {
      if (!message.own) sound('message');
    }),
    session.on('participant-updated', ({ participant, previous }) => {
      if (participant.hand && !previous.hand) sound('hand');
    }),
    session.on('knock', () => sound('knock')),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

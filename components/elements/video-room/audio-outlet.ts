import type { ReactiveController } from 'lit';
import type { ParticipantState, RoomState } from '../../room/room-state.ts';
import type { RoomElement } from '../shared/room-element.ts';

interface Source {
  readonly key: string;
  readonly stream: MediaStream;
  readonly volume: number;
}

/**
 * Plays everyone's sound in `<audio>` elements that no template touches: whatever happens to tiles and layout, sound
 * goes on. Finds out when the browser refuses to play, and starts all of it at one click.
 */
export class AudioOutlet implements ReactiveController {
  readonly #host: RoomElement;
  readonly #state: () => RoomState;
  readonly #setBlocked: (blocked: boolean) => void;
  readonly #outlets = new Map<string, HTMLAudioElement>();

  constructor(host: RoomElement, state: () => RoomState, setBlocked: (blocked: boolean) => void) {
    this.#host = host;
    this.#state = state;
    this.#setBlocked = setBlocked;
    host.addController(this);
  }

  hostUpdated(): void {
    const { participants, speaker, audioBlocked } = this.#state();
    const sources = participants.flatMap(audible);
    const keys = new Set(sources.map((source) => source.key));
    for (const [key, audio] of this.#outlets) if (!keys.has(key)) this.#remove(key, audio);
    for (const source of sources) {
      const audio = this.#outlets.get(source.key) ?? this.#add(source.key);
      if (audio.srcObject !== source.stream) audio.srcObject = source.stream;
      audio.volume = source.volume;
      chooseSpeaker(audio, speaker);
      // Also after a move in the document, and after phones have paused it: both leave it paused in silence.
      if (audio.paused && !audioBlocked) void this.#play(audio);
    }
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) this.#host.requestUpdate();
      else for (const [key, audio] of this.#outlets) this.#remove(key, audio);
    });
  }

  /** Within a click. Does not wait for the sound: a stream that has no tracks yet never begins to play. */
  unlock(): Promise<void> {
    this.#setBlocked(false);
    for (const audio of this.#outlets.values()) void this.#play(audio);
    return Promise.resolve();
  }

  #add(key: string): HTMLAudioElement {
    const audio = this.#host.ownerDocument.createElement('audio');
    this.#outlets.set(key, audio);
    // In an element of the template that has no bindings inside, so that rendering leaves it alone.
    this.#host.renderRoot.querySelector('.sound')?.append(audio);
    return audio;
  }

  #remove(key: string, audio: HTMLAudioElement): void {
    this.#outlets.delete(key);
    audio.srcObject = null;
    audio.remove();
  }

  async #play(audio: HTMLAudioElement): Promise<void> {
    try {
      await audio.play();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotAllowedError') this.#setBlocked(true);
    }
  }
}

function audible({
  id,
  stream,
  screen,
  screenStream,
  volume,
  screenVolume,
}: ParticipantState): readonly Source[] {
  const sources: Source[] = [];
  if (stream) sources.push({ key: id, stream, volume });
  // Its section is there from the start, and nothing comes by it before a screen is shared.
  if (screen && screenStream)
    sources.push({ key: `${id}:screen`, stream: screenStream, volume: screenVolume });
  return sources;
}

function chooseSpeaker(audio: HTMLAudioElement, speaker: string): void {
  if ('setSinkId' in audio && audio.sinkId !== speaker) void audio.setSinkId(speaker).catch(() => undefined);
}

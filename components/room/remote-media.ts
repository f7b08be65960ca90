import type { MediaRole } from '../rtc/signal.ts';

export interface RemoteStreams {
  readonly stream: MediaStream;
  readonly screenStream: MediaStream;
}

/** The streams that elements play. One pair for each participant, whose tracks change while the objects stay. */
export class RemoteMedia {
  readonly #streams = new Map<string, RemoteStreams>();

  /** Puts the track in the place of the one that had its role. */
  add(id: string, role: MediaRole, track: MediaStreamTrack): RemoteStreams {
    const streams = this.#streams.get(id) ?? { stream: new MediaStream(), screenStream: new MediaStream() };
    this.#streams.set(id, streams);
    const target = role === 'screen' || role === 'screen-audio' ? streams.screenStream : streams.stream;
    for (const old of target.getTracks())
      if (old.kind === track.kind && old !== track) target.removeTrack(old);
    if (!target.getTracks().includes(track)) target.addTrack(track);
    return streams;
  }

  remove(id: string): void {
    this.#streams.delete(id);
  }
}

import type { MediaMapping } from '../../protocol/index.ts';
import { KIND_OF, MEDIA_ROLES, type MediaRole } from './signal.ts';

export type LocalTracks = Readonly<Partial<Record<MediaRole, MediaStreamTrack | null>>>;

/**
 * Which transceiver carries what. Camera and microphone keep their media section for the whole call, so that
 * switching them is a `replaceTrack` and no negotiation (W3C WebRTC, section 5.2). The side that answers adopts
 * the sections of the offer and adds none of its own before: otherwise both end with twice as many, all one-way.
 */
export class MediaSlots {
  readonly #pc: RTCPeerConnection;
  readonly #stream: MediaStream;
  readonly #slots = new Map<MediaRole, RTCRtpTransceiver>();
  readonly #tracks = new Map<MediaRole, MediaStreamTrack | null>();
  #expected: MediaMapping | undefined;

  /** @param stream the one stream that microphone and camera are announced in; its tracks are of no interest */
  constructor(pc: RTCPeerConnection, stream: MediaStream) {
    this.#pc = pc;
    this.#stream = stream;
  }

  has(role: MediaRole): boolean {
    return this.#slots.has(role);
  }

  get(role: MediaRole): RTCRtpTransceiver | undefined {
    return this.#slots.get(role);
  }

  track(role: MediaRole): MediaStreamTrack | null {
    return this.#tracks.get(role) ?? null;
  }

  /** Add the sections that are missing, always in the fixed order. */
  open(roles: readonly MediaRole[]): void {
    for (const role of MEDIA_ROLES) {
      if (!roles.includes(role) || this.#slots.has(role)) continue;
      const transceiver = this.#pc.addTransceiver(this.track(role) ?? KIND_OF[role], {
        direction: 'sendrecv',
        streams: isScreen(role) ? [] : [this.#stream],
      });
      this.#slots.set(role, transceiver);
    }
  }

  /** Remember what is to be sent, and send it if there is a section for it. */
  async setTrack(role: MediaRole, track: MediaStreamTrack | null): Promise<void> {
    this.#tracks.set(role, track);
    await this.#slots.get(role)?.sender.replaceTrack(track);
  }

  /** What the sections of the next remote description carry. Without a word of it, the first of each kind. */
  expect(media: MediaMapping | undefined, description: RTCSessionDescriptionInit): void {
    this.#expected = media ?? defaultMapping(description.sdp ?? '');
  }

  roleOf(transceiver: RTCRtpTransceiver): MediaRole | undefined {
    for (const [role, slot] of this.#slots) if (slot === transceiver) return role;
    return transceiver.mid === null ? undefined : this.#expected?.[transceiver.mid];
  }

  /** Between applying an offer and answering it: send on the offered sections whatever there is to send. */
  async adopt(): Promise<void> {
    const replaced: Promise<void>[] = [];
    for (const transceiver of this.#pc.getTransceivers()) {
      if (transceiver.mid === null || transceiver.currentDirection === 'stopped') continue;
      const role = this.#expected?.[transceiver.mid];
      if (!role || KIND_OF[role] !== transceiver.receiver.track.kind) continue;
      if (this.#slots.get(role) === transceiver) continue;
      this.#slots.set(role, transceiver);
      transceiver.direction = 'sendrecv';
      if (!isScreen(role)) transceiver.sender.setStreams?.(this.#stream);
      replaced.push(transceiver.sender.replaceTrack(this.track(role)));
    }
    await Promise.all(replaced);
  }

  /** For the other side: what each negotiated section carries. */
  mapping(): MediaMapping {
    const media: Record<string, MediaRole> = {};
    for (const [role, { mid }] of this.#slots) if (mid !== null) media[mid] = role;
    return media;
  }
}

function isScreen(role: MediaRole): boolean {
  return role === 'screen' || role === 'screen-audio';
}

/** The first audio and the first video section are microphone and camera. */
function defaultMapping(sdp: string): MediaMapping {
  const media: Record<string, MediaRole> = {};
  const free: Partial<Record<string, MediaRole>> = { audio: 'microphone', video: 'camera' };
  for (const section of sdp.split(/^(?=m=)/m)) {
    const kind = /^m=(audio|video) /.exec(section)?.[1];
    const mid = /^a=mid:(\S+)/m.exec(section)?.[1];
    const role = kind && free[kind];
    if (!kind || !mid || !role) continue;
    media[mid] = role;
    delete free[kind];
  }
  return media;
}

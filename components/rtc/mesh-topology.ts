import { Emitter } from '../utils/emitter.ts';
import type { LocalTracks } from './media-slots.ts';
import { PeerLink } from './peer-link.ts';
import { MEDIA_ROLES, type LinkCounter, type LinkSignal, type MediaRole, type SignalPort } from './signal.ts';
import type { LinkBudget, PathState, RemotePeer, Topology, TopologyEvents } from './topology.ts';
import { usualBudget } from './upload-budget.ts';

export interface MeshOptions {
  readonly selfId: string;
  readonly port: SignalPort;
  readonly counter: LinkCounter;
  readonly iceServers: readonly RTCIceServer[];
  /** Made ahead in the lobby; one for all links saves making a key for each. */
  readonly certificate?: RTCCertificate;
  readonly relayOnly: boolean;
  /** Whether signals to a participant cannot arrive at the moment. Default: they can. */
  readonly isAway?: (id: string) => boolean;
  /** What a participant says it sends. Default: nobody says anything. */
  readonly sends?: (id: string) => readonly MediaRole[];
}

interface Entry {
  readonly peer: RemotePeer;
  readonly link: PeerLink;
  readonly initiator: boolean;
  replaced: number;
  /** When the first of the attempts in a row began that this is one of. */
  readonly since: number;
  met: boolean;
}

/** Milliseconds after which people should know that nothing got through; attempts go on. */
const PATIENCE = 15_000;

/** Everyone is connected to everyone, one `PeerLink` for each other participant. */
export class MeshTopology extends Emitter<TopologyEvents> implements Topology {
  readonly #options: MeshOptions;
  /** Names one stream for microphone and camera at the other side. */
  readonly #stream = new MediaStream();
  readonly #entries = new Map<string, Entry>();
  readonly #tracks: { -readonly [R in keyof LocalTracks]: LocalTracks[R] } = {};
  #iceServers: readonly RTCIceServer[];
  #budget: LinkBudget = usualBudget;
  #online = true;

  constructor(options: MeshOptions) {
    super();
    this.#options = options;
    this.#iceServers = options.iceServers;
  }

  connect(peer: RemotePeer, call: boolean): void {
    this.#open(peer, this.#options.counter.next(), { initiator: true, call, replaced: 0 });
  }

  expect(peer: RemotePeer): void {
    if (!this.#entries.has(peer.id)) this.emit('path', { id: peer.id, state: 'connecting' });
  }

  disconnect(id: string): void {
    if (this.#drop(id)) this.emit('path', { id, state: null });
  }

  has(id: string): boolean {
    return this.#entries.has(id);
  }

  receive(from: RemotePeer, signal: LinkSignal): void {
    const entry = this.#entries.get(from.id);
    const current = entry?.link.number ?? -1;
    const number = signal.link ?? Math.max(0, current);
    if (number < current) {
      // The other side has lost count (it could not store it): tell it where we are.
      if (signal.kind === 'offer' && signal.seq !== undefined) this.#nack(from.id, signal.seq, current);
      return;
    }
    // Both made this connection at once. Whoever yields starts over, for only one of the two can be the one that offers.
    const yields = signal.kind === 'offer' && entry?.link.yields;
    if (entry && number === current && !yields) {
      void entry.link.receive(signal);
      return;
    }
    if (signal.kind === 'offer') {
      this.#options.counter.seen(number);
      const replaced = yields ? entry.replaced : 0;
      const link = this.#open(from, number, { initiator: false, call: false, replaced });
      void link.receive(signal);
    } else if (signal.kind === 'nack' && entry?.initiator && number > current) {
      this.#options.counter.seen(number);
      this.#open(from, this.#options.counter.next(), {
        initiator: true,
        call: false,
        replaced: entry.replaced,
      });
    }
  }

  async setTrack(role: MediaRole, track: MediaStreamTrack | null): Promise<void> {
    this.#tracks[role] = track;
    await Promise.all([...this.#entries.values()].map((entry) => this.#give(entry, role)));
  }

  setSignaling(online: boolean): void {
    this.#online = online;
    if (online) for (const { link } of this.#entries.values()) link.resume();
  }

  resend(id: string): void {
    this.#entries.get(id)?.link.resume();
  }

  setIceServers(servers: readonly RTCIceServer[]): void {
    this.#iceServers = servers;
    for (const { link } of this.#entries.values()) link.pc.setConfiguration(this.#configuration());
  }

  setBudget(budget: LinkBudget): void {
    this.#budget = budget;
    this.#share();
  }

  audioLevel(id: string): number {
    return this.#entries.get(id)?.link.audioLevel() ?? 0;
  }

  async getStats(): Promise<ReadonlyMap<string, RTCStatsReport>> {
    const reports = new Map<string, RTCStatsReport>();
    await Promise.all(
      [...this.#entries].map(async ([id, { link }]) => {
        const report = await Promise.race([link.pc.getStats(), link.gone]);
        if (report) reports.set(id, report);
      }),
    );
    return reports;
  }

  close(): void {
    for (const id of [...this.#entries.keys()]) this.#drop(id);
    this.removeAll();
  }

  #open(
    peer: RemotePeer,
    number: number,
    { initiator, call, replaced }: { initiator: boolean; call: boolean; replaced: number },
  ): PeerLink {
    const before = this.#entries.get(peer.id);
    this.#drop(peer.id);
    const { selfId, port } = this.#options;
    const now = performance.now();
    const since = before && !before.met ? before.since : now;
    const link = new PeerLink({
      link: number,
      polite: !peer.plain && selfId < peer.id,
      initiator,
      plain: peer.plain,
      callFirst: call,
      replaced,
      configuration: this.#configuration(),
      stream: this.#stream,
      reachable: () => this.#reaches(peer.id),
      sends: () => this.#options.sends?.(peer.id) ?? [],
      // In the place of the camera there may be a screen.
      budget: (situation) =>
        this.#budget(
          peer.plain && this.#tracks.screen ? { ...situation, role: 'screen' } : situation,
          peer.id,
        ),
      send: (signal) => port.send(peer.id, signal),
    });
    const entry: Entry = { peer, link, initiator, replaced, since, met: false };
    this.#entries.set(peer.id, entry);
    this.#listen(entry);
    for (const role of Object.keys(this.#tracks) as MediaRole[]) void this.#give(entry, role);
    // All there will ever be, so that nothing has to be negotiated to share a screen.
    if (initiator) link.open(peer.plain ? ['microphone', 'camera'] : MEDIA_ROLES);
    this.#share();
    this.#path(peer.id, now - since > PATIENCE ? 'failed' : replaced ? 'reconnecting' : 'connecting');
    return link;
  }

  #listen(entry: Entry): void {
    const { link, peer } = entry;
    link.on('state', (state) => {
      entry.met = true;
      this.#path(peer.id, state);
    });
    link.on('whole', () => {
      entry.replaced = 0;
    });
    link.on('track', ({ role, track }) => this.emit('track', { id: peer.id, role, track }));
    link.on('channel', (channel) => this.emit('channel', { id: peer.id, channel }));
    link.on('silent', () => this.emit('silent', { id: peer.id }));
    link.on('replace', () => {
      // Without signalling a new connection could not even be offered; the old one may still carry media.
      if (!this.#reaches(peer.id) || this.#entries.get(peer.id) !== entry || peer.plain) return;
      this.#open(peer, this.#options.counter.next(), {
        initiator: true,
        call: false,
        replaced: entry.replaced + 1,
      });
    });
  }

  /** A client of the walkthrough shows one picture: the screen while it is shared, else the camera. */
  #give({ link, peer }: Entry, role: MediaRole): Promise<void> {
    if (!peer.plain) return link.setTrack(role, this.#tracks[role] ?? null);
    if (role === 'screen' || role === 'camera') {
      return link.setTrack('camera', this.#tracks.screen ?? this.#tracks.camera ?? null);
    }
    return role === 'microphone' ? link.setTrack(role, this.#tracks[role] ?? null) : Promise.resolve();
  }

  #reaches(id: string): boolean {
    return this.#online && !this.#options.isAway?.(id);
  }

  #drop(id: string): boolean {
    const entry = this.#entries.get(id);
    if (!entry) return false;
    entry.link.close();
    this.#entries.delete(id);
    this.#share();
    return true;
  }

  #share(): void {
    for (const { link } of this.#entries.values()) link.setLinkCount(this.#entries.size);
  }

  #nack(to: string, re: number, link: number): void {
    this.#options.port.send(to, { kind: 'nack', re, link });
  }

  #path(id: string, state: PathState): void {
    this.emit('path', { id, state });
  }

  #configuration(): RTCConfiguration {
    const { certificate, relayOnly } = this.#options;
    return {
      iceServers: [...this.#iceServers],
      ...(certificate ? { certificates: [certificate] } : {}),
      ...(relayOnly ? { iceTransportPolicy: 'relay' as const } : {}),
      bundlePolicy: 'max-bundle',
    };
  }
}

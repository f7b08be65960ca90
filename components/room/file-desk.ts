import { FileExchange } from '../files/file-exchange.ts';
import type { FileAction, SendFileOptions } from '../files/file-transfer.ts';
import type { Topology } from '../rtc/topology.ts';
import { preferences } from '../utils/preferences.ts';
import { participantOf } from './call-desk.ts';
import { refused } from './room-errors.ts';
import type { ParticipantState } from './room-state.ts';
import type { RoomStore } from './room-store.ts';
import type { SessionEvents } from './session-api.ts';

export interface FileDeskOptions {
  readonly store: RoomStore;
  readonly emit: <E extends keyof SessionEvents>(event: E, data: SessionEvents[E]) => void;
}

/** Wires the exchange of files to the connections and the state of a visit. Fetched when somebody sends the first. */
export class FileDesk {
  readonly #store: RoomStore;
  readonly #topology: Topology;
  readonly #exchange: FileExchange;

  /**
   * @param channels - Those that were there before the first file was sent.
   * @param signal - Aborted when the visit ends.
   */
  constructor(
    { store, emit }: FileDeskOptions,
    topology: Topology,
    channels: ReadonlyMap<string, RTCDataChannel>,
    signal: AbortSignal,
  ) {
    const { local } = store.state;
    this.#store = store;
    this.#topology = topology;
    const selfId = local.id ?? '';
    const exchange = new FileExchange({
      selfId,
      nameOf: (id) => (id === selfId ? local.name : (participantOf(store, id)?.name ?? '')),
      isSaving: () => ['saver', 'audio'].includes(preferences().quality),
      changed: (files) => store.dispatch({ type: 'own', change: { files } }),
      offered: (file) => emit('file-offered', { file }),
      received: (file) => emit('file-received', { file }),
    });
    this.#exchange = exchange;
    topology.on('channel', ({ id, channel }) => exchange.attach(id, channel));
    topology.on('path', ({ id, state }) => {
      if (state === null) exchange.detach(id);
      else exchange.setPaused(id, state !== 'connected' && state !== 'poor');
    });
    signal.addEventListener('abort', () => {
      exchange.close();
      // Bytes of a call do not outlast it.
      store.dispatch({ type: 'own', change: { files: [] } });
    });
    if (signal.aborted) exchange.close();
    for (const [id, channel] of channels) if (topology.has(id)) exchange.attach(id, channel);
  }

  /** Answers the id of the transfer once it has been offered. @throws {CodedError<FileErrorCode>}, or `invalid` for what is no file */
  async send(file: File, options?: SendFileOptions): Promise<string> {
    const to = options?.to;
    // Scripts may hand in what no type allows.
    if (!((file as unknown) instanceof File)) throw refused('invalid');
    return this.#exchange.send(file, () => this.#recipients(to));
  }

  /** @throws {CodedError} `invalid`: there is no such file */
  act(id: string, action: FileAction): void {
    if (!this.#store.state.files.some((file) => file.id === id)) throw refused('invalid');
    this.#exchange.act(id, action);
  }

  /** A client of the walkthrough has no channel for files. */
  #recipients(to: string | undefined): readonly ParticipantState[] {
    return this.#store.state.participants.filter(
      ({ id, plain }) => !plain && this.#topology.has(id) && (to === undefined || to === id),
    );
  }
}

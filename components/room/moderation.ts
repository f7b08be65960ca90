/** What hosts have decided about a person, carried out here. What the service cannot reach, tracks, each receiver drops by itself. */
import type { MutableName } from '../../protocol/index.ts';
import type { Topology } from '../rtc/topology.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import type { LocalControl } from './local-control.ts';
import type { RoomAction } from './room-actions.ts';
import { refused, toRoomError } from './room-errors.ts';
import type { ParticipantState, RoomState, Standing } from './room-state.ts';
import type { RoomStore } from './room-store.ts';
import type { SessionEvents } from './session-api.ts';

export interface ModerationPort {
  readonly signaling: Pick<SignalingPort, 'on'>;
  readonly store: Pick<RoomStore, 'state' | 'dispatch'>;
  readonly local: Pick<LocalControl, 'flags' | 'gate' | 'toggleMicrophone' | 'toggleCamera' | 'toggleScreen'>;
  readonly emit: <E extends keyof SessionEvents>(event: E, data: SessionEvents[E]) => void;
  /** Hears of each change of the state. Answers how to stop. */
  readonly follow: (listener: (state: RoomState) => void) => () => void;
}

const MEDIA: readonly MutableName[] = ['microphone', 'camera', 'screen'];

/** Why somebody may not switch something on, or `null`. A mute that they may undo alone is no reason. */
export function whyNot(
  medium: MutableName,
  { barred, muted }: Standing,
  selfUnmute: boolean,
): 'not-permitted' | 'muted' | null {
  if (barred.includes(medium)) return 'not-permitted';
  return muted.includes(medium) && !selfUnmute ? 'muted' : null;
}

/** Whether what somebody sends under a role is neither played nor shown. */
export function isDropped(medium: MutableName, { barred, muted }: Standing): boolean {
  return barred.includes(medium) || muted.includes(medium);
}

export class Moderation {
  readonly #port: ModerationPort;
  #last: RoomState;

  /** Until the signal is aborted. */
  constructor(port: ModerationPort, topology: Pick<Topology, 'on'>, signal: AbortSignal) {
    this.#port = port;
    this.#last = port.store.state;
    const { signaling, local, emit } = port;
    if (signal.aborted) return;
    local.gate = (medium) => this.#check(medium);
    const stops = [
      port.follow((state) => this.#follow(state)),
      topology.on('track', ({ id }) => {
        const participant = port.store.state.participants.find((one) => one.id === id);
        if (participant) this.#filter(participant);
      }),
      signaling.on('room:mute', ({ media, from }) => {
        this.#switchOff([media]);
        emit('muted-by-host', { media, from });
      }),
      signaling.on('room:unmute', ({ from }) => emit('unmute-asked', { from })),
    ];
    signal.addEventListener('abort', () => {
      local.gate = undefined;
      for (const stop of stops) stop();
    });
    const { state } = port.store;
    // What was decided before this was here.
    this.#switchOff([...state.local.barred, ...state.local.muted]);
    for (const participant of state.participants) this.#filter(participant);
    this.#announceWaiting(state, []);
  }

  #check(medium: MutableName): void {
    const { local, rules } = this.#port.store.state;
    const code = whyNot(medium, local, rules.selfUnmute);
    if (!code) return;
    const error = refused(code);
    this.#port.emit('error', toRoomError(error));
    throw error;
  }

  #follow(state: RoomState): void {
    const previous = this.#last;
    this.#last = state;
    const { local, participants, rules } = state;
    const before: readonly string[] = [...previous.local.barred, ...previous.local.muted];
    // Once: a mute that somebody may undo is undone before the service has said so.
    this.#switchOff([...local.barred, ...local.muted].filter((name) => !before.includes(name)));
    // Whatever way it came on.
    this.#switchOff(MEDIA.filter((medium) => whyNot(medium, local, rules.selfUnmute)));
    if (participants !== previous.participants) for (const one of participants) this.#filter(one);
    if (state.waiting !== previous.waiting) this.#announceWaiting(state, previous.waiting);
    // Who is no host any more is not told of the door.
    if (local.role !== 'host' && state.waiting.length > 0)
      this.#dispatch({ type: 'own', change: { waiting: [] } });
  }

  #switchOff(names: readonly string[]): void {
    const { local } = this.#port;
    const { microphone, camera, screen } = local.flags;
    if (microphone && names.includes('microphone')) void local.toggleMicrophone(false);
    if (camera && names.includes('camera')) void local.toggleCamera(false);
    if (screen && names.includes('screen')) void local.toggleScreen(false);
  }

  #filter(participant: ParticipantState): void {
    const { id, stream, screenStream, plain } = participant;
    const enable = (tracks: readonly MediaStreamTrack[] | undefined, medium: MutableName): void => {
      // A track that is not enabled is rendered as silence and black (W3C Media Capture and Streams, section 4.3.1).
      for (const track of tracks ?? []) track.enabled = !isDropped(medium, participant);
    };
    enable(stream?.getAudioTracks(), 'microphone');
    enable(stream?.getVideoTracks(), 'camera');
    enable(screenStream?.getTracks(), 'screen');
    if (!plain) return;
    // What a client of the walkthrough shares is told by its tracks, and they know nothing of hosts.
    for (const medium of ['microphone', 'camera'] as const) {
      if (participant[medium] && isDropped(medium, participant))
        this.#dispatch({ type: 'media', id, change: { [medium]: false } });
    }
  }

  /** Not amid a change that others are just being told of. */
  #dispatch(action: RoomAction): void {
    queueMicrotask(() => this.#port.store.dispatch(action));
  }

  #announceWaiting({ waiting }: RoomState, previous: RoomState['waiting']): void {
    const known = new Set(previous.map(({ id }) => id));
    for (const person of waiting) if (!known.has(person.id)) this.#port.emit('knock', { person });
  }
}

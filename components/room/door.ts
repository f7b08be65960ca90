/** Waits at the door of a room until a host decides. Fetched only where one has to. */
import type { ClientPayload, JoinAnswer } from '../../protocol/index.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import { CodedError } from '../utils/coded-error.ts';
import type { RoomStore } from './room-store.ts';

export interface DoorPort {
  readonly signaling: Pick<SignalingPort, 'request' | 'on' | 'onStatus'>;
  readonly store: Pick<RoomStore, 'dispatch'>;
}

/** A join that was refused with `knock`, and has a secret: by it the one who was let in is known. */
export type DoorRequest = ClientPayload<'room:join'> & { readonly secret: string };

/** The service did not hear the knock, or its answer was lost. It is said again. */
const UNHEARD: ReadonlySet<string> = new Set(['timeout', 'unreachable', 'closing']);

/**
 * Knocks, and joins once let in.
 * @throws {CodedError} `denied`, `knock-timeout`, `locked`, `ended`, or whatever else the service has to say to the knock or the join
 */
export async function enterByKnocking(port: DoorPort, request: DoorRequest): Promise<JoinAnswer> {
  const { signaling, store } = port;
  for (;;) {
    store.dispatch({ type: 'phase', phase: 'waiting' });
    await untilAdmitted(port, request);
    store.dispatch({ type: 'phase', phase: 'connecting' });
    try {
      return await signaling.request('room:join', request);
    } catch (error) {
      // Let in, and too late to use it: hosts are asked again.
      if (!(error instanceof CodedError && error.code === 'knock')) throw error;
    }
  }
}

function untilAdmitted(
  { signaling }: DoorPort,
  { room, email, displayName, secret, token }: DoorRequest,
): Promise<void> {
  const stops: (() => void)[] = [];
  const decided = new Promise<void>((resolve, reject) => {
    const knock = (): void => {
      signaling.request('room:knock', { room, email, displayName, secret, token }).then(
        // The door was opened meanwhile.
        ({ expires }) => expires === 0 && resolve(),
        (error: unknown) => {
          if (!(error instanceof CodedError && UNHEARD.has(error.code))) reject(error);
          else if (error.code === 'timeout') knock();
        },
      );
    };
    stops.push(
      signaling.on('room:admit', () => resolve()),
      signaling.on('room:deny', ({ code, message }) => reject(new CodedError(code, message))),
      // A knock ends with the connection that brought it.
      signaling.onStatus((status) => {
        if (status === 'online') knock();
      }),
    );
    knock();
  });
  return decided.finally(() => {
    for (const stop of stops) stop();
  });
}

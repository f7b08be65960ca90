import type { JoinAnswer } from '../../protocol/index.ts';
import { notKnown } from '../chat/not-known.ts';
import { Outbox, type OutgoingMessage } from '../chat/outbox.ts';
import type { Topology } from '../rtc/topology.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import { untilDone } from '../utils/until-done.ts';
import { Moderation, type ModerationPort } from './moderation.ts';
import type { JoinOptions } from './session-api.ts';
import { SpeakingMonitor, type SpeakingOptions } from './speaking-monitor.ts';
import type { TokenRenewalPort } from './token-renewal.ts';

export interface VisitCareOptions extends SpeakingOptions {
  readonly signaling: SignalingPort;
  readonly memory: TokenRenewalPort['memory'];
  readonly join: Pick<JoinOptions, 'token'>;
  readonly emit: TokenRenewalPort['emit'];
  readonly follow: ModerationPort['follow'];
  readonly answer: JoinAnswer;
}

const nothing = (): void => undefined;

/** What a call needs soon after its first pictures: who speaks is told, and what is written is delivered. */
export class VisitCare {
  readonly #options: VisitCareOptions;
  readonly #outbox: Outbox;

  /** Until the signal is aborted. */
  constructor(
    options: VisitCareOptions,
    topology: Pick<Topology, 'audioLevel' | 'getStats' | 'on'>,
    signal: AbortSignal,
  ) {
    this.#options = options;
    const { signaling, store, answer } = options;
    this.#outbox = new Outbox({
      deliver: async ({ id, text }) => void (await signaling.request('chat:send', { id, text })),
      failed: ({ id }) => store.dispatch({ type: 'chat-failed', id }),
    });
    new SpeakingMonitor(options, topology, signal);
    new Moderation(options, topology, signal);
    this.#keepToken(signal);
    if (answer.policy.reports)
      // Without it nobody misses anything.
      import('./call-reporter.ts').then(
        ({ CallReporter }) => new CallReporter(options, topology, signal),
        nothing,
      );
    if (signal.aborted) this.#outbox.close();
    else signal.addEventListener('abort', () => this.#outbox.close());
  }

  /** Of a call that needs none, nothing is fetched. */
  #keepToken(signal: AbortSignal): void {
    const { join, answer } = this.#options;
    const { tokenExpires } = answer;
    if (tokenExpires === undefined) return;
    untilDone(async () => {
      const { TokenRenewal } = await import('./token-renewal.ts');
      new TokenRenewal(this.#options, join.token, tokenExpires, signal);
    }, signal);
  }

  deliver(message: OutgoingMessage): void {
    this.#outbox.add(message);
  }

  setOnline(online: boolean): void {
    this.#outbox.setOnline(online);
  }

  /** The service has forgotten the room, and its history is what its participants remember of their own. */
  sayAgain(answer: JoinAnswer): void {
    this.#outbox.repeat(notKnown(this.#options.store.state.messages, answer.chat));
  }
}

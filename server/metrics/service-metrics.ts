import { collectDefaultMetrics, Registry } from 'prom-client';
import { registerCallMetrics, type CallReport } from './call-metrics.ts';
import { EventLoopDelay } from './event-loop-delay.ts';
import { NOTHING_LIVE, type LiveFigures, type LiveSource } from './live-figures.ts';
import { MessageTally } from './message-tally.ts';
import { RefusedConnections } from './refused-connections.ts';
import { NO_WEBHOOKS, type WebhookFigures } from './webhook-figures.ts';
import { registerServiceMetrics } from './register-service-metrics.ts';

/** The figures of one service. Each service has its own: several may live in one process. */
export class ServiceMetrics {
  readonly registry = new Registry();
  readonly messages: MessageTally;
  readonly refusedConnections = new RefusedConnections();
  readonly eventLoopDelay = new EventLoopDelay();
  /** What a browser tells of its call. */
  readonly reportCall: (report: CallReport) => void;
  private live: LiveSource = () => NOTHING_LIVE;
  private webhooks: () => WebhookFigures = () => NO_WEBHOOKS;

  constructor() {
    const { registry, refusedConnections } = this;
    let observeJoin: (seconds: number) => void = () => undefined;
    this.messages = new MessageTally((seconds) => observeJoin(seconds));
    const { messages } = this;
    observeJoin = registerServiceMetrics({
      registry,
      messages,
      refusedConnections,
      live: () => this.figures,
      webhooks: () => this.webhooks(),
    });
    this.reportCall = registerCallMetrics(registry);
  }

  get figures(): LiveFigures {
    return this.live();
  }

  /** Names what counts who is connected. Until then nobody is. */
  watch(live: LiveSource): void {
    this.live = live;
  }

  /** Names what sends webhooks. Until then none are sent. */
  watchWebhooks(webhooks: () => WebhookFigures): void {
    this.webhooks = webhooks;
  }

  /** Adds what Node tells of the process: processor, memory, event loop. It is watched until the process ends. */
  addProcessMetrics(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Idempotent. */
  close(): void {
    this.eventLoopDelay.close();
    this.registry.clear();
  }
}

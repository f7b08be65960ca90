import type { FastifyInstance } from 'fastify';
import packageJson from '../../package.json' with { type: 'json' };
import type { ServiceMetrics } from '../metrics/service-metrics.ts';
import type { RoomEvent } from '../rooms/room-events.ts';
import type { WebhookOptions } from '../webhooks/webhook-options.ts';
import { Webhooks } from '../webhooks/webhooks.ts';

/** Tells the site's own backend what happens in rooms, until the application ends. */
export function registerWebhooks(
  app: FastifyInstance,
  options: WebhookOptions,
  rooms: { watch(watcher: (event: RoomEvent) => void): void },
  metrics: Pick<ServiceMetrics, 'watchWebhooks'>,
): void {
  const webhooks = new Webhooks(options, packageJson.version, app.log);
  rooms.watch((event) => webhooks.receive(event));
  metrics.watchWebhooks(() => webhooks.figures);
  app.addHook('onClose', () => webhooks.close());
}

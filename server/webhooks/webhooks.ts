import type { FastifyBaseLogger } from 'fastify';
import { randomId } from '../auth/identity.ts';
import type { RoomEvent } from '../rooms/room-events.ts';
import { Endpoint, type EndpointNews } from './endpoint.ts';
import { makePost } from './post.ts';
import { webhookEventOf } from './webhook-event.ts';
import { summed, type WebhookFigures } from '../metrics/webhook-figures.ts';
import type { WebhookOptions } from './webhook-options.ts';

/** Tells the site's own backend what happens in rooms. */
export class Webhooks {
  private readonly endpoints: readonly Endpoint[];
  private readonly withEmail: boolean;

  /** `version`: of the service, for the receivers to see. */
  constructor({ urls, secrets, withEmail }: WebhookOptions, version: string, log: FastifyBaseLogger) {
    this.withEmail = withEmail;
    const userAgent = `Roomlet/${version}`;
    this.endpoints = urls.map((url) => {
      // Paths may be secret, too.
      const { origin, protocol } = url;
      if (protocol === 'http:') log.warn({ endpoint: origin }, 'webhooks are not encrypted on their way');
      return new Endpoint({
        post: makePost({ url, secrets, userAgent }),
        report: (news) => tell(log, origin, news),
      });
    });
  }

  get figures(): WebhookFigures {
    return summed(this.endpoints.map(({ figures }) => figures));
  }

  /** Takes note of it, and answers at once. Never throws. */
  receive(event: RoomEvent): void {
    const told = webhookEventOf(event, this.withEmail);
    if (!told) return;
    const message = { id: `msg_${randomId()}`, room: event.room, body: JSON.stringify(told) };
    for (const endpoint of this.endpoints) endpoint.send(message);
  }

  /** Idempotent. */
  async close(): Promise<void> {
    await Promise.all(this.endpoints.map((endpoint) => endpoint.close()));
  }
}

function tell(log: FastifyBaseLogger, endpoint: string, { news, ...details }: EndpointNews): void {
  const line = { endpoint, ...details };
  switch (news) {
    case 'failing':
      return log.warn(line, 'webhooks are not taken; they are tried again');
    case 'well':
      return log.info(line, 'webhooks are taken again');
    case 'overloaded':
      return log.warn(line, 'too many webhooks wait; the oldest are dropped');
    case 'gone':
      return log.warn(line, 'webhooks are not wanted any more (410); none are sent until the next start');
    case 'closed':
      return log.warn(line, 'webhooks are lost with the end of the service');
  }
}

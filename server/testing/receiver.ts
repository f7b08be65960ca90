import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { Webhook } from 'standardwebhooks';

export const WEBHOOK_SECRET = `whsec_${Buffer.alloc(32, 'k').toString('base64')}`;

/** Milliseconds that a test waits for what must come. */
const DEADLINE = 20_000;

export interface ReceivedWebhook {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly path: string;
}

export interface Receiver {
  readonly url: string;
  readonly received: readonly ReceivedWebhook[];
  /** The next that no test has asked for yet. */
  next(): Promise<ReceivedWebhook>;
}

/** A backend that is told of rooms. It answers 204, or what `answer` does. Ends with the test. */
export async function startReceiver(
  t: Pick<TestContext, 'after'>,
  answer: (response: ServerResponse, index: number) => void = (response) => response.writeHead(204).end(),
): Promise<Receiver> {
  const received: ReceivedWebhook[] = [];
  let read = 0;
  let arrived: () => void = () => undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { headers, url = '' } = request;
      received.push({ headers, body: Buffer.concat(chunks).toString(), path: url });
      answer(response, received.length - 1);
      arrived();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const next = async (): Promise<ReceivedWebhook> => {
    const deadline = AbortSignal.timeout(DEADLINE);
    while (read >= received.length) {
      await new Promise<void>((resolve, reject) => {
        arrived = resolve;
        deadline.onabort = () => reject(new Error(`waited in vain for webhook ${read + 1}`));
      });
    }
    return received[read++] as ReceivedWebhook;
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received, next };
}

/** What a backend makes of it that trusts nobody. Throws where the signature is not one of the secret. */
export function verified({ body, headers }: ReceivedWebhook, secret = WEBHOOK_SECRET): unknown {
  return new Webhook(secret).verify(body, headers as Record<string, string>);
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Hands on the files of a service, as a network of caches does that somebody has broken into. */
export interface TamperingServer {
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * @param service origin of the files
 * @param tampered which of them are changed; what they do then is to set `window.tampered`
 */
export async function startTamperingServer(service: string, tampered: RegExp): Promise<TamperingServer> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    void respond(path).then(
      ({ status, type, body }) =>
        response.writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*' }).end(body),
      () => response.writeHead(502).end(),
    );
  });
  async function respond(path: string) {
    const answer = await fetch(`${service}${path}`);
    const text = await answer.text();
    const body = tampered.test(path) ? `globalThis.tampered = true;${text}` : text;
    return { status: answer.status, type: answer.headers.get('content-type') ?? 'text/plain', body };
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Pages of somebody else: another origin than the service's, with nothing on it but the files under e2e/ and the client of Socket.IO. */
export interface StaticServer {
  /** Without a slash at the end. */
  readonly origin: string;
  /** Serves a page at a path, for example `/page.html`. */
  add(path: string, html: string): void;
  /** What pages have told by asking for `/told?` and a text, in order: for pages that cannot be asked. */
  readonly told: readonly string[];
  close(): Promise<void>;
}

/** `folder`: path of one whose files are served as well, at the root. */
export async function startStaticServer(folder?: string): Promise<StaticServer> {
  const pages = new Map<string, string>();
  const told: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/told') {
      told.push(decodeURIComponent(search.slice(1)));
      response.writeHead(204).end();
      return;
    }
    const type = pages.has(pathname) ? TYPES['.html'] : TYPES[path.extname(pathname)];
    respond(pathname, pages, folder).then(
      (body) => response.writeHead(200, { 'content-type': type ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    add: (at, html) => void pages.set(at, html),
    told,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  pathname: string,
  pages: ReadonlyMap<string, string>,
  folder: string | undefined,
): Promise<string | Buffer> {
  const page = pages.get(pathname);
  if (page !== undefined) return page;
  if (pathname.includes('..')) throw new Error('outside');
  if (pathname.startsWith('/socket.io-client/')) return readFile(path.join(ROOT, 'node_modules', pathname));
  if (pathname.startsWith('/e2e/')) return readFile(path.join(ROOT, pathname));
  if (folder) return readFile(path.join(folder, pathname));
  throw new Error('unknown');
}

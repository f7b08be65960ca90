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
  /** Serves a page at a path, for example `/page.html`, with whatever headers it is to have. */
  add(path: string, html: string, headers?: Readonly<Record<string, string>>): void;
  /** What pages have told by asking for `/told?` and a text, in order: for pages that cannot be asked. */
  readonly told: readonly string[];
  close(): Promise<void>;
}

interface Page {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** `folder`: path of one whose files are served as well, at the root. */
export async function startStaticServer(folder?: string): Promise<StaticServer> {
  const pages = new Map<string, Page>();
  const told: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/told') {
      told.push(decodeURIComponent(search.slice(1)));
      response.writeHead(204).end();
      return;
    }
    const page = pages.get(pathname);
    const type = page ? TYPES['.html'] : TYPES[path.extname(pathname)];
    respond(pathname, page, folder).then(
      (body) => response.writeHead(200, { 'content-type': type ?? 'text/plain', ...page?.headers }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    add: (at, html, headers = {}) => void pages.set(at, { html, headers }),
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
  page: Page | undefined,
  folder: string | undefined,
): Promise<string | Buffer> {
  if (page) return page.html;
  if (pathname.includes('..')) throw new Error('outside');
  if (pathname.startsWith('/socket.io-client/')) return readFile(path.join(ROOT, 'node_modules', pathname));
  if (pathname.startsWith('/e2e/')) return readFile(path.join(ROOT, pathname));
  if (folder) return readFile(path.join(folder, pathname));
  throw new Error('unknown');
}

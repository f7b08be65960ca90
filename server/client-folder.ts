import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** From the sources and from the built service, in this order. */
const CANDIDATES = ['../dist/client', '../client'];

/** The folder that the client was built into; `undefined` if it was not built. */
export function findClientFolder(): string | undefined {
  return CANDIDATES.map((path) => fileURLToPath(new URL(path, import.meta.url))).find((path) =>
    existsSync(path),
  );
}

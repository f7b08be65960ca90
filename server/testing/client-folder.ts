import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** A folder as the build of the client leaves it, with these files and their compressed neighbours. Goes with the test. */
export async function makeClientFolder(
  t: Pick<TestContext, 'after'>,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'roomlet-'));
  t.after(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await Promise.all([
      writeFile(path, text),
      writeFile(`${path}.br`, brotliCompressSync(text)),
      writeFile(`${path}.gz`, gzipSync(text)),
    ]);
  }
  return folder;
}

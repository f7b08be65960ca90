import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** A module for pages with all that it imports, as the text of one script. `path`: relative to this folder. */
export async function bundleForPage(path: string): Promise<string> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL(path, import.meta.url)),
    platform: 'browser',
  });
  const { output } = await bundle.generate({ format: 'iife', codeSplitting: false });
  await bundle.close();
  return output[0].code;
}

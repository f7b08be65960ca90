import { createHash } from 'node:crypto';
import type { ScriptHashes } from './script-hashes.ts';

/** What `GET /embed.json` answers: how to put this version, and no other, on a page. */
export interface EmbedDescription {
  readonly version: string;
  /** Address of the script; what it serves never changes. */
  readonly src: string;
  /** Its hash (W3C Subresource Integrity), for the `integrity` attribute. */
  readonly integrity: string;
  /** For `<script type="importmap">`: the hashes of all that the script loads (HTML, "module integrity map"). */
  readonly importMap: { readonly integrity: ScriptHashes };
  /** For `script-src` of a page with a Content Security Policy: the import map as it stands in `html`. */
  readonly importMapHash: string;
  /** The script's tag alone: what it loads is not checked then. */
  readonly tag: string;
  /** Import map and tag, in the order that they have to have. */
  readonly html: string;
}

/** The script's own file among the hashes. */
const ENTRY = 'roomlet.js';

/**
 * @param origin under which the service is reached; nothing in it may need escaping in HTML
 * @param hashes by path, relative to the script
 * @throws {Error} when there is none for the script itself
 */
export function describeEmbed(origin: string, version: string, hashes: ScriptHashes): EmbedDescription {
  const integrity = hashes[ENTRY];
  if (integrity === undefined) throw new Error(`there is no hash of ${ENTRY}`);
  const base = `${origin}/v/${version}/`;
  const src = `${base}${ENTRY}`;
  const addresses = Object.entries(hashes).map(([path, hash]) => [`${base}${path}`, hash] as const);
  const importMap = { integrity: Object.fromEntries(addresses) };
  const text = JSON.stringify(importMap);
  const tag = `<script type="module" src="${src}" integrity="${integrity}" crossorigin="anonymous"></script>`;
  return {
    version,
    src,
    integrity,
    importMap,
    importMapHash: `sha256-${createHash('sha256').update(text).digest('base64')}`,
    tag,
    html: `<script type="importmap">${text}</script>\n${tag}`,
  };
}

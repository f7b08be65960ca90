import { VERSION } from '../../utils/version.ts';
import { warnOnce } from '../../utils/warn-once.ts';

/** `/roomlet.js`, and `/v/<version>/roomlet.js` of one version. */
const SCRIPT = /^(.*?)(?:\/v\/([^/]+))?\/roomlet\.js$/;

/** Who serves a script, and which version it asks for: without one, whatever is served there. */
function sourceOf(address: string): string | null {
  const { origin, pathname } = new URL(address);
  const [, folder = '', version = ''] = SCRIPT.exec(pathname) ?? [];
  return SCRIPT.test(pathname) ? `${origin}${folder} ${version}`.trim() : null;
}

/**
 * Two versions on one page: the elements are those of the first script, and what the page's author expects of the second is not
 * there. Said once, by address; the same script under another query is no second version.
 */
export function watchScripts(page: Document): void {
  const addresses = [...page.scripts].map(({ src }) => src).filter(Boolean);
  const bySource = new Map(addresses.map((address) => [sourceOf(address), address] as const));
  bySource.delete(null);
  if (bySource.size > 1)
    warnOnce(
      `this page loads ${[...bySource.values()].join(' and ')}. The first that ran has defined the elements, of version ${VERSION}; the others do nothing.`,
    );
}

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a page shows of itself stands between these. */
const SHOWN = /^[^\S\n]*<!-- shown -->\n([\s\S]*?)^[^\S\n]*<!-- \/shown -->\n/gm;
/** Where it is shown: `<!-- source: -->`, or a file beside the page, `<!-- source: scripted.ts -->`. */
const PLACE = /<!-- source:(?: ([\w.-]+))? -->/g;
/** In a file, what follows this line is shown. */
const FROM_HERE = /^[\s\S]*?\/[/*] shown(?: \*\/)?\n/;
const LANGUAGES = /** @type {const} */ ({ html: 'HTML', css: 'CSS', ts: 'JavaScript', js: 'JavaScript' });

const SERVICE = 'https://meet.example.org';
const TAG = `<script type="module" src="${SERVICE}/roomlet.js"></script>`;

/** @param {string} text without the indentation that all of its lines share */
function dedent(text) {
  const lines = text.replace(/\s+$/, '').split('\n');
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const depth = Math.min(...depths);
  return lines.map((line) => line.slice(depth)).join('\n');
}

/**
 * Addresses of the service, as pages of other servers have to write them. Where a lobby leads is their own.
 * @param {string} markup
 */
const forElsewhere = (markup) => markup.replaceAll(/(?<= (?:src|href)=")(?=\/)(?![^"]*\{room\})/g, SERVICE);

/** @param {string} text */
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param {keyof typeof LANGUAGES} language @param {string} text */
function figure(language, text) {
  const name = LANGUAGES[language];
  // What scrolls must be reachable by the keyboard.
  return `<figure class="source"><figcaption>${name}</figcaption><pre tabindex="0" role="region" aria-label="${name} of this page"><code>${escape(text)}</code></pre></figure>`;
}

/**
 * A page of the demo with its own source in it, so that what is shown is what runs.
 * @param {string} html
 * @param {(name: string) => string} read a file beside the page
 * @returns {string}
 */
export function showSource(html, read) {
  const own = [...html.matchAll(SHOWN)].map(([, markup = '']) => forElsewhere(dedent(markup)));
  // A page with nothing but a frame has no script.
  const tag = html.includes('src="/roomlet.js"') ? [TAG] : [];
  return html.replace(SHOWN, '$1').replace(PLACE, (_place, /** @type {string | undefined} */ file) => {
    if (file === undefined) return figure('html', [...tag, ...own].join('\n'));
    const language = /** @type {keyof typeof LANGUAGES} */ (file.slice(file.lastIndexOf('.') + 1));
    return figure(language, read(file).replace(FROM_HERE, '').trimEnd());
  });
}

/** {@link showSource} for Vite, in development as in the build. @returns {import('vite').Plugin} */
export function showSources() {
  return {
    name: 'roomlet:show-sources',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { filename }) =>
        showSource(html, (name) => readFileSync(join(dirname(filename), name), 'utf8')),
    },
  };
}

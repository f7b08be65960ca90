import { readFileSync } from 'node:fs';

/** The repository's folder, as a URL. */
export const ROOT = new URL('../../', import.meta.url);

/** The blocks of code in a page of Markdown, of one language. @param path from the repository's folder */
export function snippetsOf(path: string, language: string): readonly string[] {
  const text = readFileSync(new URL(path, ROOT), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, code = '']) => code,
  );
}

/** The page that a reader makes of a snippet: their own site, their own server's address. */
export function pageOf(snippet: string, server: string): string {
  const body = snippet.replaceAll('https://meet.example.org', server);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A page</title><body>${body}</body></html>`;
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { showSource } from './show-source.mjs';

const PAGE = `<main>
  <!-- shown -->
  <p>
    1 < 2
  </p>
  <!-- /shown -->
  <!-- source: -->
  <!-- source: page.css -->
</main>
`;

describe('a page of the demo', () => {
  const shown = showSource(PAGE, (name) => `/* ${name} of the page */\n/* shown */\np {\n  margin: 0;\n}\n`);
  const [html, css] = [...shown.matchAll(/<code>([\s\S]*?)<\/code>/g)].map(([, text]) => text);

  it('keeps what it shows', () => assert.match(shown, /^<main>\n {2}<p>\n {4}1 < 2\n {2}<\/p>\n {2}<figure/));

  it('shows its own markup below the script tag, as its author would write it', () =>
    assert.equal(
      html,
      '&lt;script type="module" src="https://meet.example.org/roomlet.js"&gt;&lt;/script&gt;\n&lt;p&gt;\n  1 &lt; 2\n&lt;/p&gt;',
    ));

  it('shows files, from a mark on', () => assert.equal(css, 'p {\n  margin: 0;\n}'));

  it('stays as it is where it shows nothing', () => assert.equal(showSource('<p>a</p>', String), '<p>a</p>'));
});

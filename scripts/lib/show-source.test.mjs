import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { showSource } from './show-source.mjs';

const PAGE = `<script src="/roomlet.js"></script>
<main>
  <!-- shown -->
  <p>
    1 < 2 <a href="/room">Room</a>
  </p>
  <!-- /shown -->
  <!-- source: -->
  <!-- source: page.css -->
</main>
`;

describe('a page of the demo', () => {
  const shown = showSource(PAGE, (name) => `/* ${name} of the page */\n/* shown */\np {\n  margin: 0;\n}\n`);
  const [html, css] = [...shown.matchAll(/<code>([\s\S]*?)<\/code>/g)].map(([, text]) => text);

  it('keeps what it shows', () =>
    assert.match(shown, /^<main>\n {2}<p>\n {4}1 < 2 <a href="\/room">Room<\/a>\n {2}<\/p>\n {2}<figure/m));

  it('shows its own markup below the script tag, as its author would write it', () =>
    assert.equal(
      html,
      '&lt;script type="module" src="https://meet.example.org/roomlet.js"&gt;&lt;/script&gt;\n&lt;p&gt;\n  1 &lt; 2 &lt;a href="https://meet.example.org/room"&gt;Room&lt;/a&gt;\n&lt;/p&gt;',
    ));

  it('has no script tag in it where the page has none', () =>
    assert.doesNotMatch(
      showSource(PAGE.replace(/.*\n/, ''), () => ''),
      /roomlet\.js/,
    ));

  it('shows files, from a mark on', () => assert.equal(css, 'p {\n  margin: 0;\n}'));

  it('stays as it is where it shows nothing', () => assert.equal(showSource('<p>a</p>', String), '<p>a</p>'));
});

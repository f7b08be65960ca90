import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minifyCss, minifyHtml } from './template-text.mjs';

describe('the text of a css template', () => {
  const cases = [
    ['loses idle space', ':host {\n  color: red;\n  margin: 0 1px;\n}\n', ':host{color:red;margin:0 1px}'],
    ['loses comments', 'a {\n  /* It\'s "so". */\n  b: c;\n}', 'a{b:c}'],
    [
      'keeps strings as they are',
      'a::after { content: "; /* x */  }"; }',
      'a::after{content:"; /* x */  }"}',
    ],
    ['keeps the space that selects descendants', '.a :is(b, c) > d { e: f }', '.a :is(b,c)>d{e:f}'],
    ['keeps the space around operators', 'a { b: calc(1px + 2px); }', 'a{b:calc(1px + 2px)}'],
    [
      'keeps the space after "and"',
      '@media (min-width: 1px) and (hover) { a { b: c } }',
      '@media (min-width:1px) and (hover){a{b:c}}',
    ],
    ['loses the zero before a point', 'a { b: 0.5s -0.25em 10.05px; }', 'a{b:.5s -.25em 10.05px}'],
    ['keeps the space beside an expression', ' b', ' b'],
  ];
  for (const [what = '', from = '', to] of cases) it(what, () => assert.equal(minifyCss(from), to));
});

describe('the text of an html template', () => {
  const cases = [
    ['has one space where there were many', '<p\n  class="a"\n>\n  b  c</p>', '<p class="a"> b c</p>'],
    ['loses comments', '<p><!-- why --></p>', '<p></p>'],
    ['keeps the space beside an expression', ' ', ' '],
  ];
  for (const [what = '', from = '', to] of cases) it(what, () => assert.equal(minifyHtml(from), to));
});

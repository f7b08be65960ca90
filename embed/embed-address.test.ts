import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributesIn, inAttribute, roomIn } from './embed-address.ts';

const found = (search: string) => Object.fromEntries(attributesIn(search));

test('the address of a frame says how the room looks, and what it leaves out', () => {
  assert.deepEqual(found('?theme=dark&lang=de&display-name=Ann%20Lee&start-muted&no-chat=true'), {
    theme: 'dark',
    lang: 'de',
    'display-name': 'Ann Lee',
    'start-muted': '',
    'no-chat': '',
  });
});

test('a switch may be said to be off, and a text to be empty', () => {
  assert.deepEqual(found('?start-muted=false&no-chat=0&theme='), {});
});

test('nothing in it joins by itself, connects elsewhere, brings rights or leads away', () => {
  const refused = [
    'autojoin',
    'server',
    'token',
    'email',
    'room',
    'end-url',
    'onclick',
    'style',
    'for',
    'href',
  ];
  assert.deepEqual(found(`?${refused.map((name) => `${name}=x`).join('&')}`), {});
});

test('the room stands in the path', () => {
  assert.equal(roomIn('/embed/Team%20room'), 'Team room');
  assert.equal(roomIn('/embed/a%2Fb/'), 'a/b');
  for (const path of ['/embed/', '/embed/%E0%A4%A', '/elsewhere/x']) assert.equal(roomIn(path), '');
});

test('a room that is called "auto" is that room, and not the one of the page', () => {
  assert.deepEqual(['auto', 'automobile', 'tea'].map(inAttribute), ['auto ', 'automobile', 'tea']);
});

import { expect } from '@open-wc/testing';
import { suggestEmail } from './suggest-email.ts';

describe('suggestEmail', () => {
  for (const [typed, meant] of [
    ['ada@gmial.com', 'ada@gmail.com'],
    ['ada@gmai.com', 'ada@gmail.com'],
    ['ada@gmaill.com', 'ada@gmail.com'],
    ['ada@gmail.con', 'ada@gmail.com'],
    ['ada@gmailcom', 'ada@gmail.com'],
    ['ada@gmial.con', 'ada@gmail.com'],
    ['ada@outlok.com', 'ada@outlook.com'],
    ['Ada.L@Hotmal.com', 'Ada.L@hotmail.com'],
    ['ada@example.con', 'ada@example.com'],
    ['ada@example.ogr', 'ada@example.org'],
    ['ada@example,org', 'ada@example.org'],
    ['ada@example..org', 'ada@example.org'],
    ['ada@example.org.', 'ada@example.org'],
    ['ada @example.org', 'ada@example.org'],
    ['ada@exam ple.org', 'ada@example.org'],
  ] as const) {
    it(`takes ${typed} for ${meant}`, () => expect(suggestEmail(typed)).to.equal(meant));
  }

  for (const typed of [
    '',
    'ada',
    '@',
    'ada@',
    '@gmail.com',
    'a@b@gmial.com',
    'ada@gmail.com',
    'Ada@Gmail.com',
    ' ada@example.org ',
    'ada@mail.com',
    'ada@gmx.at',
    'ada@localhost',
    'ada@example.co',
    'ada@university.edu',
    'ада@почта.рф',
    `ada@${'a'.repeat(300)}.con`,
  ]) {
    it(`has nothing to say about "${typed.slice(0, 30)}"`, () => expect(suggestEmail(typed)).to.equal(null));
  }
});

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FILE_LIMITS } from './file-limits.ts';
import { safeFileName } from './file-name.ts';

describe('safeFileName', () => {
  for (const [name, safe] of [
    ['Plan 2026.pdf', 'Plan 2026.pdf'],
    ['Überblick – 漢字 😀.png', 'Überblick – 漢字 😀.png'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\x\\autorun.inf', 'C__x_autorun.inf'],
    ['photo\u202Egnp.exe', 'photognp.exe'],
    ['a\u0000b\nc\u2066.txt', 'abc.txt'],
    ['.htaccess', 'htaccess'],
    ['setup.exe . .', 'setup.exe'],
    ['CON.txt', '_CON.txt'],
    ['console.txt', 'console.txt'],
    ['', 'file'],
    ['...', 'file'],
    // What cannot be seen: fillers of Hangul, the empty pattern of Braille, variation selectors, tags, the joiner of graphemes.
    ['x.pdf\u3164\u115F\u1160\uFFA0\u2800\u034F\uFE00\u{E0061}.exe', 'x.pdf.exe'],
    ['\u3164', 'file'],
    ['❤\uFE0F.png', '❤\uFE0F.png'],
    // Joined emoji stay joined.
    ['👩\u200D💻.png', '👩\u200D💻.png'],
  ] as const)
    it(`makes ${JSON.stringify(safe)} of ${JSON.stringify(name)}`, () => {
      expect(safeFileName(name)).to.equal(safe);
    });

  it('keeps the end of a long name, which tells what it is', () => {
    const safe = safeFileName(`${'x'.repeat(500)}.docx`);
    expect(safe).to.have.length(FILE_LIMITS.name);
    expect(safe.endsWith('….docx')).to.equal(true);
  });

  it('is safe for whatever comes, and changes nothing that is safe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeFileName(name);
        expect(safe).to.match(/^[^.\s/\\:][^/\\:]*$/);
        expect(/(?!\u200C|\u200D|\uFE0F)[\p{DI}\u2800]/u.test(safe)).to.equal(false);
        expect(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(safe)).to.equal(false);
        expect(safe.length).to.be.within(1, FILE_LIMITS.name);
        expect(safeFileName(safe)).to.equal(safe);
      }),
      { numRuns: 500 },
    );
  });
});

import { expect } from '@open-wc/testing';
import { qrCode } from './qr-code.ts';

const LINK = 'https://meet.example.org/room/tea%20at%20four';

/** Drawn as a page draws it, read by whatever the test hands it to. */
function draw(text: string, scale = 8): HTMLCanvasElement {
  const code = qrCode(text)!;
  const [x, y, width] = code.viewBox.split(' ').map(Number) as [number, number, number];
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = width * scale;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.translate(-x, -y);
  context.fillStyle = '#000';
  context.fill(new Path2D(code.path));
  return canvas;
}

const isDark = (canvas: HTMLCanvasElement, x: number, y: number): boolean =>
  canvas.getContext('2d')!.getImageData(x, y, 1, 1).data[0]! < 128;

/** Modules of a row, of 8 pixels each, as text. */
function row(canvas: HTMLCanvasElement, y: number, from: number, to: number): string {
  return Array.from({ length: to - from }, (_, x) =>
    isDark(canvas, (from + x) * 8 + 4, y * 8 + 4) ? '#' : '.',
  ).join('');
}

describe('a QR code', () => {
  it('has the three finder patterns that readers look for, with a quiet zone of four modules around them', () => {
    const canvas = draw(LINK);
    const size = canvas.width / 8;
    const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
    for (const [left, top] of [
      [4, 4],
      [size - 11, 4],
      [4, size - 11],
    ] as const)
      expect(finder.map((_, y) => row(canvas, top + y, left, left + 7))).to.deep.equal(finder);
    for (let y = 0; y < 4; y += 1) expect(row(canvas, y, 0, size)).to.equal('.'.repeat(size));
    for (let y = 0; y < size; y += 1) {
      expect(row(canvas, y, 0, 4)).to.equal('....');
      expect(row(canvas, y, size - 4, size)).to.equal('....');
    }
  });

  it('is another one for another link, and the same for the same', () => {
    expect(qrCode(LINK)).to.deep.equal(qrCode(LINK));
    expect(qrCode(LINK)!.path).to.not.equal(qrCode(`${LINK}2`)!.path);
  });

  it('takes names of any script, and says when a text is too long for any code', () => {
    expect(qrCode('https://meet.example.org/room/お茶')).to.not.equal(null);
    expect(qrCode('x'.repeat(4_000))).to.equal(null);
  });
});

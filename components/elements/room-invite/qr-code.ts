import { generate } from 'lean-qr/nano';

/** Light modules around the code, which readers need to find it (ISO/IEC 18004, 6.3.8). */
const QUIET_ZONE = 4;

export interface QrCode {
  /** Of an SVG whose unit is one module, with the quiet zone around the code. */
  readonly viewBox: string;
  /** The dark modules. */
  readonly path: string;
}

/** `null` where a text is too long for any QR code (about 2,900 bytes). */
export function qrCode(text: string): QrCode | null {
  try {
    const { size, get } = generate(text);
    const box = size + 2 * QUIET_ZONE;
    const rows = Array.from({ length: size }, (_, y) => row(size, y, (x) => get(x, y)));
    return { viewBox: `${-QUIET_ZONE} ${-QUIET_ZONE} ${box} ${box}`, path: rows.join('') };
  } catch {
    return null;
  }
}

/** One rectangle for each run of dark modules: single ones would show hairlines between them. */
function row(size: number, y: number, isDark: (x: number) => boolean): string {
  let path = '';
  for (let x = 0; x < size; x += 1) {
    const start = x;
    while (isDark(x)) x += 1;
    if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}z`;
  }
  return path;
}

import { create } from 'qrcode';
import type { Page } from './page-text';

/** Neighbouring dark dots of one row. */
interface Bar {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

function barsOf(text: string): { readonly size: number; readonly bars: readonly Bar[] } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const bars: Bar[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let from = 0; from < modules.size; from++) {
      if (!modules.get(row, from)) continue;
      let to = from;
      while (to < modules.size && modules.get(row, to)) to++;
      bars.push({ row, from, to });
      from = to;
    }
  }
  return { size: modules.size, bars };
}

/** A QR of `text` in a square of `side` points, with its quiet zone inside. What is in capitals alone has larger dots. */
export function drawQr(page: Page, text: string, x: number, y: number, side: number): void {
  const { size, bars } = barsOf(text);
  const quiet = 2;
  const dot = side / (size + 2 * quiet);
  // As one bar: no hairline between neighbouring dots on any printer.
  for (const { row, from, to } of bars)
    page.rect(x + (from + quiet) * dot, y + (row + quiet) * dot, (to - from) * dot, dot);
  page.fill('#000');
}

/** Modules of white around a QR code (ISO/IEC 18004). */
const QUIET = 4;

/** A QR as one path in a square of `size`: a page draws it itself, and no picture has to be let in. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, bars } = barsOf(text);
  const path = bars.map(({ row, from, to }) => `M${from + QUIET} ${row + QUIET}h${to - from}v1h${from - to}z`).join('');
  return { size: size + 2 * QUIET, path };
}

import { create } from 'qrcode';
import type { Page } from './page-text';

/** A QR of `text` in a square of `side` points, with its quiet zone inside. Capitals make it smaller, hence larger dots. */
export function drawQr(page: Page, text: string, x: number, y: number, side: number): void {
  const { modules } = create(text.toUpperCase(), { errorCorrectionLevel: 'M' });
  const quiet = 2;
  const dot = side / (modules.size + 2 * quiet);
  for (let row = 0; row < modules.size; row++) {
    // Neighbouring dots as one bar: no hairline between them on any printer.
    for (let start = 0; start < modules.size; start++) {
      if (!modules.get(row, start)) continue;
      let end = start;
      while (end < modules.size && modules.get(row, end)) end++;
      page.rect(x + (start + quiet) * dot, y + (row + quiet) * dot, (end - start) * dot, dot);
      start = end;
    }
  }
  page.fill('#000');
}

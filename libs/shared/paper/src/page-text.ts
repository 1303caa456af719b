import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';

export type Page = InstanceType<typeof PDFDocument>;
export type Weight = 'regular' | 'bold';

/** Titillium comes as two files a weight: letters of Western Europe, and those that other Latin alphabets add. */
const FILES: Readonly<Record<Weight, number>> = { regular: 400, bold: 700 };
const LATIN = /[\u0020-\u00FF\u0131\u0152\u0153\u02BB\u02BC\u02C6\u02DA\u02DC\u2000-\u206F\u20AC\u2122\u2212\u2215]/u;
const LATIN_EXT = /[\u0100-\u02BA\u02BD-\u02C5\u02C7-\u02CC\u02CE-\u02D7\u02DD-\u02FF\u1D00-\u1DBF\u1E00-\u1EFF]/u;

export function registerFonts(page: Page): void {
  const from = createRequire(import.meta.url);
  for (const weight of ['regular', 'bold'] as const) {
    for (const part of ['latin', 'latin-ext']) {
      page.registerFont(
        `${weight} ${part}`,
        from.resolve(`@fontsource/titillium-web/files/titillium-web-${part}-${FILES[weight]}-normal.woff`),
      );
    }
  }
}

/** A piece of one line in one font file. */
interface Run {
  readonly font: string;
  readonly text: string;
}

/** The line in pieces that one file can draw; a letter of another alphabet shows as `?` rather than as nothing. */
function runsOf(text: string, weight: Weight): Run[] {
  const runs: { font: string; text: string }[] = [];
  for (const letter of text.normalize('NFC')) {
    const part = LATIN.test(letter) ? 'latin' : LATIN_EXT.test(letter) ? 'latin-ext' : null;
    const font = `${weight} ${part ?? 'latin'}`;
    const last = runs.at(-1);
    if (last?.font === font) last.text += part ? letter : '?';
    else runs.push({ font, text: part ? letter : '?' });
  }
  return runs;
}

/** Whether every letter of it can be drawn as it is. */
export function canBeDrawn(text: string): boolean {
  for (const letter of text.normalize('NFC'))
    if (!/\s/u.test(letter) && !LATIN.test(letter) && !LATIN_EXT.test(letter)) return false;
  return true;
}

export function widthOf(page: Page, text: string, size: number, weight: Weight): number {
  return runsOf(text, weight).reduce(
    (width, run) => width + page.font(run.font).fontSize(size).widthOfString(run.text),
    0,
  );
}

/** Draws one line with its top left corner at (x, y). */
export function drawLine(page: Page, text: string, x: number, y: number, size: number, weight: Weight): void {
  let at = x;
  for (const run of runsOf(text, weight)) {
    page.font(run.font).fontSize(size).text(run.text, at, y, { lineBreak: false });
    at += page.widthOfString(run.text);
  }
}

/** The same with its right end at `right`. */
export function drawLineTo(page: Page, text: string, right: number, y: number, size: number, weight: Weight): void {
  drawLine(page, text, right - widthOf(page, text, size, weight), y, size, weight);
}

/** Lines no wider than `width`, broken between words; a word that is wider alone is broken within. */
export function wrap(page: Page, text: string, width: number, size: number, weight: Weight): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    for (const piece of fitting(page, word, width, size, weight)) {
      const longer = line === '' ? piece : `${line} ${piece}`;
      if (line !== '' && widthOf(page, longer, size, weight) > width) {
        lines.push(line);
        line = piece;
      } else line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function fitting(page: Page, word: string, width: number, size: number, weight: Weight): string[] {
  if (widthOf(page, word, size, weight) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && widthOf(page, piece + letter, size, weight) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

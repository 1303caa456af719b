import { type Page, drawLine, drawLineTo, drawQr, openPaper, widthOf, wrap } from '@respi/shared/paper';
import type { SheetContent, SheetLine } from './sheet-content';

/** Points. A4 is 595 x 842. */
const LEFT = 36;
const RIGHT = 559;
const TOP = 96;
const BOTTOM = 800;
const QR = 78;
const TEXT_LEFT = LEFT + QR + 10;
/** High enough for two lines of handwriting. */
const BOX = 50;
/** High enough for the name of another office. */
const ELSEWHERE = 24;
const TICK = 7;
const GAP = 12;
const HEADING = 30;
const QUESTION_SIZE = 10;
const QUESTION_STEP = 13;

const OUTCOMES = ['risolta', 'chiarimento', 'appuntamento', 'integrazione', 'in istruttoria'];

/**
 * Draws the sheet: A4, black on white, a block a line with boxes to write in. Grouped by urgency, each group under its
 * number and word. `compress: false` is for reading the drawing in a spec.
 */
export async function drawSheet(content: SheetContent, { compress = true } = {}): Promise<Buffer> {
  const { page, done } = openPaper({ title: content.number, author: content.network, compress });
  let y = TOP;
  const breaksFor = (height: number): boolean => {
    if (y + height <= BOTTOM) return false;
    page.addPage();
    y = TOP;
    return true;
  };
  let level = 0;
  for (const line of content.lines) {
    const height = blockHeight(page, line);
    const sameGroup = line.urgency.level === level;
    level = line.urgency.level;
    const count = content.lines.filter((each) => each.urgency.level === level).length;
    if (breaksFor(sameGroup ? height : height + HEADING) || !sameGroup) {
      y = drawGroup(page, line, sameGroup ? 'segue' : count === 1 ? '1 segnalazione' : `${count} segnalazioni`, y);
    }
    drawBlock(page, line, y, height);
    y += height + GAP;
  }
  if (content.lines.length === 0) {
    drawLine(
      page,
      'Nessuna segnalazione in attesa su questa distinta: non occorre consegnarla.',
      LEFT,
      y,
      11,
      'regular',
    );
    y += 30;
  }
  breaksFor(70);
  drawHandover(page, y + 4);
  drawHeaders(page, content);
  page.end();
  return done;
}

function drawGroup(page: Page, { urgency }: SheetLine, note: string, y: number): number {
  drawLine(page, `${urgency.level} · ${urgency.word}`, LEFT, y, 14, 'bold');
  drawLineTo(page, note, RIGHT, y + 4, 9, 'regular');
  page
    .moveTo(LEFT, y + 22)
    .lineTo(RIGHT, y + 22)
    .lineWidth(1.5)
    .stroke('#000');
  return y + HEADING;
}

function questionLines(page: Page, line: SheetLine): string[] {
  return wrap(page, line.question, RIGHT - TEXT_LEFT, QUESTION_SIZE, 'regular');
}

function whose(line: SheetLine): string[] {
  if (line.name !== null) return [`Persona: ${line.name}`];
  if (line.withheld) return ['Identità riservata, come concordato con l’ufficio'];
  return line.identifiers.map(({ label, value }) => `${label}: ${value}`);
}

function blockHeight(page: Page, line: SheetLine): number {
  const text = 20 + whose(line).length * 15 + questionLines(page, line).length * QUESTION_STEP;
  return Math.max(text + 6, QR + 20) + BOX + ELSEWHERE;
}

function drawBlock(page: Page, line: SheetLine, top: number, height: number): void {
  // In capitals it is smaller, hence larger dots.
  drawQr(page, line.id.toUpperCase(), LEFT, top, QR);
  const code = `${line.shortCode.slice(0, 3)} ${line.shortCode.slice(3)}`;
  drawLine(page, code, LEFT + 12, top + QR, 13, 'bold');
  let y = top;
  drawLine(page, line.number, TEXT_LEFT, y, 13, 'bold');
  drawLineTo(page, line.kind, RIGHT, y + 3, 9, 'regular');
  y += 20;
  for (const words of whose(line)) {
    drawLine(page, words, TEXT_LEFT, y, 11, 'bold');
    y += 15;
  }
  for (const words of questionLines(page, line)) {
    drawLine(page, words, TEXT_LEFT, y, QUESTION_SIZE, 'regular');
    y += QUESTION_STEP;
  }
  drawBoxes(page, top + height - BOX - ELSEWHERE);
}

function drawBoxes(page: Page, y: number): void {
  const outcomeEnd = LEFT + 318;
  const dateEnd = outcomeEnd + 80;
  drawBox(page, 'Esito', LEFT, outcomeEnd, y);
  drawBox(page, 'Data', outcomeEnd, dateEnd, y);
  drawBox(page, 'Nome e firma', dateEnd, RIGHT, y);
  let x = LEFT + 36;
  for (const outcome of OUTCOMES) x = drawTick(page, outcome, x, y + 4) + 7;
  drawElsewhere(page, y + BOX);
}

/** For an office that the matter is not of: it says so with one stroke, and whose it is. */
function drawElsewhere(page: Page, y: number): void {
  page
    .rect(LEFT, y, RIGHT - LEFT, ELSEWHERE)
    .lineWidth(0.8)
    .stroke('#000');
  const middle = y + (ELSEWHERE - TICK) / 2;
  const end = drawTick(page, 'non di nostra competenza', LEFT + 4, middle);
  const label = 'Ufficio competente';
  drawLine(page, label, end + 24, middle - 2, 8, 'bold');
  page
    .moveTo(end + 30 + widthOf(page, label, 8, 'bold'), y + ELSEWHERE - 5)
    .lineTo(RIGHT - 6, y + ELSEWHERE - 5)
    .lineWidth(0.6)
    .stroke('#000');
}

/** A box to tick and its words; where they end. */
function drawTick(page: Page, words: string, x: number, y: number): number {
  page.rect(x, y, TICK, TICK).lineWidth(0.7).stroke('#000');
  drawLine(page, words, x + 10, y - 2, 8, 'regular');
  return x + 10 + widthOf(page, words, 8, 'regular');
}

function drawBox(page: Page, label: string, x: number, end: number, y: number): void {
  page
    .rect(x, y, end - x, BOX)
    .lineWidth(0.8)
    .stroke('#000');
  drawLine(page, label, x + 4, y + 2, 8, 'bold');
}

function drawHandover(page: Page, y: number): void {
  const rows = ['Consegnata il', 'Rientrata il'];
  rows.forEach((words, index) => {
    const at = y + index * 30;
    drawLine(page, words, LEFT, at, 9, 'regular');
    drawLine(page, 'a / da', LEFT + 170, at, 9, 'regular');
    drawLine(page, 'firma', LEFT + 370, at, 9, 'regular');
    for (const [from, to] of [
      [62, 160],
      [202, 360],
      [398, 523],
    ] as const)
      page
        .moveTo(LEFT + from, at + 12)
        .lineTo(LEFT + to, at + 12)
        .lineWidth(0.6)
        .stroke('#000');
  });
}

/** Last, when the number of pages is known: a sheet that lost a page must show it. */
function drawHeaders(page: Page, content: SheetContent): void {
  const { start, count } = page.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    page.switchToPage(start + index);
    drawLine(page, content.network, LEFT, 30, 10, 'regular');
    drawLine(page, `Distinta ${content.number}`, LEFT, 42, 18, 'bold');
    drawLine(page, content.office, LEFT, 66, 11, 'bold');
    drawLineTo(page, `del ${content.day}`, RIGHT, 46, 11, 'regular');
    drawLineTo(page, `Pagina ${index + 1} di ${count}`, RIGHT, 66, 11, 'regular');
    if (content.sealed) {
      page
        .rect(RIGHT - 96, 24, 96, 18)
        .lineWidth(1.5)
        .stroke('#000');
      drawLine(page, 'RISERVATA', RIGHT - 80, 25, 12, 'bold');
    }
    page.moveTo(LEFT, 86).lineTo(RIGHT, 86).lineWidth(0.8).stroke('#000');
    drawLine(
      page,
      `Uso d’ufficio. Chi trova questo foglio è pregato di restituirlo a: ${content.owner}.`,
      LEFT,
      814,
      8,
      'regular',
    );
  }
}

import type { AccessFile } from '@respi/segnalazioni/contract';
import { italianDay } from '@respi/shared/kernel';
import PDFDocument from 'pdfkit';
import { type Page, type Weight, canBeDrawn, drawLine, registerFonts, wrap } from '../distinte/sheet/page-text';

/** Points. A4 is 595 x 842. */
const LEFT = 50;
const RIGHT = 545;
const TOP = 60;
const BOTTOM = 780;

const NOT_DRAWN =
  'Alcune parole o alcuni segni non si possono scrivere in questo PDF: al loro posto ci sono dei punti interrogativi. La copia in JSON li contiene.';

/** The file as a person reads it: A4, large letters, one part after the other. `compress: false` is for a spec. */
export async function drawAccessFile(file: AccessFile, { compress = true } = {}): Promise<Buffer> {
  const page = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    compress,
    lang: 'it-IT',
    displayTitle: true,
    info: { Title: 'I dati che conserviamo su di te', Author: file.owner, Creator: 'ReSPI' },
  });
  const done = collected(page);
  registerFonts(page);
  const writer = new Writer(page);
  writer.line('I dati che conserviamo su di te', 20, 'bold');
  writer.line(`${file.network}, ${file.owner}`, 11);
  writer.line(`Documento preparato il ${italianDay(file.madeOn)}`, 11);
  writer.gap(8);
  for (const words of file.about) writer.paragraph(words);
  if (!stringsOf(file).every(canBeDrawn)) writer.paragraph(NOT_DRAWN);
  for (const each of file.cases) drawCase(writer, each);
  writer.numberPages();
  page.end();
  return done;
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

function drawCase(writer: Writer, each: AccessFile['cases'][number]): void {
  writer.heading(`Segnalazione ${each.number}`);
  writer.paragraph(`Inviata il ${italianDay(each.filedOn)} da ${each.counter}. Stato: ${each.state}. ${each.kept}`);
  writer.title('I tuoi dati');
  for (const { what, value } of each.data) writer.pair(what, value);
  writer.title('Chi li ha ricevuti, e da quando');
  for (const { who, since } of each.received) writer.pair(since, who);
  if (each.seenBy.length > 0) writer.title('Chi li ha letti, e perché');
  for (const { on, who, why } of each.seenBy) writer.pair(on, `${who}: ${why}`);
  writer.title('Che cosa è stato scritto');
  for (const { at, what, text } of each.texts) {
    writer.line(`${at} · ${what}`, 10, 'bold');
    writer.paragraph(text);
  }
  writer.title('Che cosa è successo');
  for (const { at, what } of each.history) writer.pair(at, what);
}

/** Writes downwards, and goes on on the next page. */
class Writer {
  private y = TOP;

  constructor(private readonly page: Page) {}

  line(text: string, size: number, weight: Weight = 'regular', left = LEFT): void {
    for (const words of wrap(this.page, text, RIGHT - left, size, weight)) {
      this.room(size * 1.4);
      drawLine(this.page, words, left, this.y, size, weight);
      this.y += size * 1.4;
    }
  }

  paragraph(text: string): void {
    for (const part of text.split('\n')) this.line(part, 11);
    this.gap(5);
  }

  pair(what: string, value: string): void {
    const top = this.y;
    this.room(16);
    drawLine(this.page, what, LEFT, this.y, 10, 'bold');
    const [from] = [this.y];
    this.line(value, 11, 'regular', LEFT + 165);
    // A value that has no letter leaves its line.
    if (this.y === from || this.y === top) this.y += 16;
  }

  title(text: string): void {
    this.gap(8);
    this.room(50);
    this.line(text, 13, 'bold');
    this.gap(3);
  }

  heading(text: string): void {
    this.gap(14);
    this.room(90);
    this.page.moveTo(LEFT, this.y).lineTo(RIGHT, this.y).lineWidth(1).stroke('#000');
    this.gap(8);
    this.line(text, 16, 'bold');
    this.gap(4);
  }

  gap(points: number): void {
    this.y += points;
  }

  numberPages(): void {
    const { start, count } = this.page.bufferedPageRange();
    for (let index = 0; index < count; index++) {
      this.page.switchToPage(start + index);
      drawLine(this.page, `Pagina ${String(index + 1)} di ${String(count)}`, LEFT, 805, 9, 'regular');
    }
  }

  private room(height: number): void {
    if (this.y + height <= BOTTOM) return;
    this.page.addPage();
    this.y = TOP;
  }
}

function collected(page: Page): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    page.on('data', (chunk: Buffer) => chunks.push(chunk));
    page.on('end', () => resolve(Buffer.concat(chunks)));
    page.on('error', reject);
  });
}

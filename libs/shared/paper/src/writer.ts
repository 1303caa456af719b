import { type Page, type Weight, drawLine, wrap } from './page-text';

/** Points. A4 is 595 x 842. */
const LEFT = 50;
const RIGHT = 545;
const TOP = 60;
const BOTTOM = 780;

/** Writes downwards, and goes on on the next page. */
export class Writer {
  readonly left = LEFT;
  readonly right = RIGHT;
  private y = TOP;

  constructor(private readonly page: Page) {}

  /** Where the next line begins, from the top of the page. */
  get at(): number {
    return this.y;
  }

  line(text: string, size: number, weight: Weight = 'regular', left = LEFT, right = RIGHT): void {
    for (const words of wrap(this.page, text, right - left, size, weight)) {
      this.room(size * 1.4);
      drawLine(this.page, words, left, this.y, size, weight);
      this.y += size * 1.4;
    }
  }

  paragraph(text: string, size = 11): void {
    for (const part of text.split('\n')) this.line(part, size);
    this.gap(5);
  }

  /** A line of a list: its sign before it, on the same page. */
  item(sign: string, text: string, size: number): void {
    this.room(size * 1.4);
    drawLine(this.page, sign, LEFT, this.y, size, 'bold');
    const from = this.y;
    this.line(text, size, 'regular', LEFT + size * 2);
    if (this.y === from) this.y += size * 1.4;
    this.gap(size / 3);
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

  title(text: string, size = 13): void {
    this.gap(8);
    this.room(50);
    this.line(text, size, 'bold');
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

  /** A notice nobody overlooks: a bar beside it, on as many pages as it takes. */
  notice(title: string, paragraphs: readonly string[], size: number): void {
    this.gap(6);
    this.room(size * 3);
    const barred = (text: string, weight: Weight): void => {
      for (const words of wrap(this.page, text, RIGHT - LEFT - 12, size, weight)) {
        this.room(size * 1.4);
        this.page.rect(LEFT, this.y, 3, size * 1.4).fill('#000');
        drawLine(this.page, words, LEFT + 12, this.y, size, weight);
        this.y += size * 1.4;
      }
    };
    barred(title, 'bold');
    for (const words of paragraphs) barred(words, 'regular');
    this.gap(6);
  }

  /** A thin line to write on, so far below. */
  rule(below: number, left = LEFT): void {
    this.room(below);
    this.y += below;
    this.page.moveTo(left, this.y).lineTo(RIGHT, this.y).lineWidth(0.5).stroke('#777');
  }

  gap(points: number): void {
    this.y += points;
  }

  /** Below what was drawn beside the lines. */
  below(y: number): void {
    this.y = Math.max(this.y, y);
  }

  numberPages(words = (page: number, of: number) => `Pagina ${String(page)} di ${String(of)}`): void {
    const { start, count } = this.page.bufferedPageRange();
    for (let index = 0; index < count; index++) {
      this.page.switchToPage(start + index);
      drawLine(this.page, words(index + 1, count), LEFT, 805, 9, 'regular');
    }
  }

  private room(height: number): void {
    if (this.y + height <= BOTTOM) return;
    this.page.addPage();
    this.y = TOP;
  }
}

import PDFDocument from 'pdfkit';
import { type Page, registerFonts } from './page-text';

export interface PaperCard {
  readonly title: string;
  readonly author: string;
  /** As in BCP 47: what reads aloud goes by it. */
  readonly language?: string;
  /** `false` is for reading the drawing in a spec. */
  readonly compress?: boolean | undefined;
}

/** An empty A4 page, and the file once `page.end()` was called. */
export function openPaper({ title, author, language = 'it-IT', compress = true }: PaperCard): {
  readonly page: Page;
  readonly done: Promise<Buffer>;
} {
  const page = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    compress,
    lang: language,
    displayTitle: true,
    info: { Title: title, Author: author, Creator: 'ReSPI' },
  });
  const done = new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    page.on('data', (chunk: Buffer) => chunks.push(chunk));
    page.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    page.on('error', reject);
  });
  registerFonts(page);
  return { page, done };
}

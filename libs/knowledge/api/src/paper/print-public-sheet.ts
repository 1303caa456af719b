import { createHash } from 'node:crypto';
import { Injectable, StreamableFile } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import { Database, RequestLimit } from '@respi/shared/api-platform';
import type { ReadingLanguage } from '@respi/shared/contract';
import { Problem, romeDay } from '@respi/shared/kernel';
import { publicNetwork } from '../public/public-network';
import { ReadPublicSheets } from '../public/read-public-sheets';
import { drawPublicSheet } from './draw-public-sheet';
import { KeptDrawings } from './kept-drawings';
import { paperWords } from './paper-words';

/** A minute from one address: a counter that prints for a queue, and no more. */
const PRINTS = 30;

/** A public sheet as a PDF. What it says comes from what anybody reads, and from nothing else. */
@Injectable()
export class PrintPublicSheet {
  private readonly limit = new RequestLimit(PRINTS);
  private readonly kept = new KeptDrawings();

  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly sheets: ReadPublicSheets,
  ) {}

  /** @throws Problem not_found, no_paper_in_language, too_many_requests */
  async asFile(network: string, slug: string, language: ReadingLanguage, address: string): Promise<StreamableFile> {
    this.limit.mustPass(address);
    const { pdf, name } = await this.print(network, slug, language);
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: `inline; filename="${name}.pdf"` });
  }

  async print(network: string, slug: string, language: ReadingLanguage): Promise<{ pdf: Buffer; name: string }> {
    const sheet = await this.sheets.open(network, slug, language);
    const words = paperWords(language);
    if (words === null) throw new Problem('no_paper_in_language');
    const { name, owner } = await this.directory.settings(await publicNetwork(this.database, network));
    const content = { sheet, language, network: { name, owner }, day: romeDay(new Date()) };
    const version = createHash('sha256').update(JSON.stringify(content)).digest('base64');
    return { pdf: await this.kept.of(version, () => drawPublicSheet(content, words)), name: sheet.slug };
  }
}

import { Injectable, StreamableFile } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import { URGENCY_LEVEL } from '@respi/segnalazioni/contract';
import { shortened, struck, withoutName } from '@respi/segnalazioni/domain';
import {
  Database,
  KeyedDigests,
  type NetworkCipher,
  NetworkKeys,
  type Principal,
  type Tx,
} from '@respi/shared/api-platform';
import { Problem, italianDay, romeDay } from '@respi/shared/kernel';
import { identificationOf, personOf } from '../reading/asked-of-office';
import { textContext } from '../persistence/sealed-fields';
import { appendToSheet } from './distinta-events';
import { type DistintaRow, type LineRow, lockDistinta, readLines } from './distinta-rows';
import { drawSheet } from './sheet/draw-sheet';
import type { SheetContent, SheetLine } from './sheet/sheet-content';

/** Characters that fit beside the boxes; who needs more asks the coordination. */
const WORDS_ON_PAPER = 320;
/** Of these, what the counter added gets so many: the office asked for it. */
const ADDED_ON_PAPER = 150;

/** The sheet as a PDF. It tells personal data, so each print is an event of the sheet. */
@Injectable()
export class PrintDistinta {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly keys: NetworkKeys,
    private readonly digests: KeyedDigests,
  ) {}

  async asFile(who: Principal, id: string): Promise<StreamableFile> {
    const { content, pdf } = await this.print(who, id);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `inline; filename="${content.number}.pdf"`,
    });
  }

  /** @throws Problem not_possible_now for a lost sheet: its codes open nothing */
  async print(who: Principal, id: string): Promise<{ content: SheetContent; pdf: Buffer }> {
    const content = await this.database.run(who, async (tx) => {
      const row = await lockDistinta(tx, id);
      if (row.state === 'lost')
        throw new Problem('not_possible_now', { params: { state: 'Smarrita', action: 'Stampa' } });
      const printed = await this.contentOf(tx, row);
      await this.tell(tx, row, printed.lines.length);
      await this.database.writeDown(tx, who.asked, { act: 'distinta_printed', subject: { kind: 'distinta', id } });
      return printed;
    });
    // Drawing takes a while and needs no connection.
    return { content, pdf: await drawSheet(content) };
  }

  private async contentOf(tx: Tx, row: DistintaRow): Promise<SheetContent> {
    const [network, office, lines] = [
      await this.directory.settings(tx.networkId),
      await this.directory.unitById(tx.networkId, row.office_id),
      await readLines(tx, row.id),
    ];
    const standing = lines.filter(
      (line) =>
        line.removed_at === null &&
        struck({ caseState: line.state, caseSealed: line.case_sealed, referralStatus: line.referral_status }, row) ===
          null,
    );
    const labels = await this.labels(tx);
    const cipher = await this.keys.of(tx.networkId);
    return {
      network: network.name,
      owner: network.owner,
      office: office?.name ?? '',
      number: row.number,
      day: italianDay(romeDay(row.created_at)),
      sealed: row.sealed,
      lines: standing.map((line) => lineOf(cipher, line, office?.searchableBy ?? null, labels)),
    };
  }

  private async labels(tx: Tx): Promise<ReadonlyMap<string, string>> {
    const labels = new Map<string, string>();
    for (const list of ['kinds', 'identifiers'] as const) {
      for (const { code, label } of await this.directory.codeList(tx.networkId, list, romeDay(tx.now)))
        labels.set(`${list} ${code}`, label);
    }
    return labels;
  }

  private async tell(tx: Tx, row: DistintaRow, lines: number): Promise<void> {
    const head = await appendToSheet(
      tx,
      this.digests,
      row.id,
      { seq: row.event_seq, hash: row.last_hash },
      { type: 'printed', data: { lines } },
    );
    await tx.query('update distinta set event_seq = $2, last_hash = $3 where id = $1', [row.id, head.seq, head.hash]);
  }
}

function lineOf(
  cipher: NetworkCipher,
  row: LineRow,
  searchableBy: readonly string[] | null,
  labels: ReadonlyMap<string, string>,
): SheetLine {
  const shown = identificationOf(cipher, row.case_id, row, searchableBy);
  const person = personOf(cipher, row.case_id, row);
  const asWritten = (text: string | null): string => cipher.unveil(text ?? '', textContext(row.case_id));
  // Where the name must not be printed, it must not come in by the question either.
  const fit = (text: string | null, characters: number): string =>
    shortened(shown.name === null ? withoutName(asWritten(text), person) : asWritten(text), characters);
  const added = fit(row.added, ADDED_ON_PAPER);
  const question = fit(row.question, WORDS_ON_PAPER - added.length);
  return {
    id: row.id,
    shortCode: row.short_code,
    number: row.number,
    kind: labels.get(`kinds ${row.kind}`) ?? row.kind,
    urgency: { level: URGENCY_LEVEL[row.urgency], word: row.urgency },
    name: shown.name,
    withheld: shown.withheld,
    identifiers: shown.identifiers.map(({ type, value }) => ({
      label: labels.get(`identifiers ${type}`) ?? type,
      value,
    })),
    question: added === '' ? question : `${question} Aggiunto: ${added}`,
  };
}

import type { ImportOutcome, ImportReport, ImportRequest } from '@respi/identity/contract';
import { Database, type Principal, type Tx } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import { CachedDirectory } from '../../directory/cached-directory';
import { type CsvLine, csvLines } from './csv-lines';
import { errorsOfLine } from './errors-of-line';
import { ImportLines } from './import-lines';
import { saidOtherwise } from './said-otherwise';

type ReportedLine = ImportReport['lines'][number];

/**
 * Bodies, units or people from a file, all or nothing. A dry run does the very same and takes it back, so that what it
 * tells is what would happen.
 */
@Injectable()
export class ImportFile {
  constructor(
    private readonly database: Database,
    private readonly lines: ImportLines,
    private readonly directory: CachedDirectory,
  ) {}

  /** @throws Problem invalid_input for a file that cannot be read at all */
  run(who: Principal, request: ImportRequest): Promise<ImportReport> {
    return this.through((work) => this.database.run(who, work), who.networkId, request);
  }

  /** For the command line. */
  runAsSystem(networkId: string, request: ImportRequest): Promise<ImportReport> {
    return this.through((work) => this.database.asSystem(networkId, work), networkId, request);
  }

  private async through(
    transaction: (work: (tx: Tx) => Promise<ImportReport>) => Promise<ImportReport>,
    networkId: string,
    { what, csv, dryRun }: ImportRequest,
  ): Promise<ImportReport> {
    try {
      const report = await transaction(async (tx) => {
        // After the rights are known, and before anything else.
        const lines = csvLines(what, csv);
        const told: ReportedLine[] = [];
        const otherwise = saidOtherwise(what, lines);
        for (const line of lines) told.push(await this.line(tx, what, line, otherwise.get(line.line) ?? []));
        const done = reportOf(told, !dryRun && told.every(({ outcome }) => outcome !== 'wrong'));
        if (!done.applied) throw new TakenBack(done);
        return done;
      });
      this.directory.forget(networkId);
      return report;
    } catch (error) {
      if (error instanceof TakenBack) return error.report;
      throw error;
    }
  }

  /** A line that is refused leaves nothing, and the next one is tried all the same: everything wrong is told at once. */
  private async line(
    tx: Tx,
    what: ImportRequest['what'],
    { line, cells }: CsvLine,
    otherwise: ReportedLine['errors'],
  ): Promise<ReportedLine> {
    const subject = (what === 'people' ? cells['email'] : cells['codice']) ?? '';
    const about = { line, subject, name: cells['nome'] ?? '' };
    await tx.query('savepoint import_line');
    try {
      const { outcome, remarks } = await this.lines.of[what](tx, cells);
      await tx.query('release savepoint import_line');
      return { ...about, outcome: otherwise.length > 0 ? 'wrong' : outcome, errors: otherwise, remarks };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await tx.query('rollback to savepoint import_line');
      return { ...about, outcome: 'wrong', errors: [...otherwise, ...errorsOfLine(what, cells, error)], remarks: [] };
    }
  }
}

/** Undoes the transaction, and carries what it would have done. */
class TakenBack extends Error {
  constructor(readonly report: ImportReport) {
    super('taken back');
  }
}

function reportOf(lines: ReportedLine[], applied: boolean): ImportReport {
  const count = (outcome: ImportOutcome): number => lines.filter((line) => line.outcome === outcome).length;
  return {
    applied,
    lines,
    counts: { added: count('added'), changed: count('changed'), same: count('same'), wrong: count('wrong') },
  };
}

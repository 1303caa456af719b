import { Injectable } from '@nestjs/common';
import {
  contactFields,
  descriptionFields,
  NewService,
  SERVICES_MAX,
  serviceColumns,
  neededServiceColumns,
  type ServiceColumn,
  type ServiceContent,
  type ServiceImport,
  type ServiceImportOutcome,
  type ServiceImportReport,
} from '@respi/content/contract';
import { sameValue } from '@respi/content/domain';
import { Database, type Principal, type Tx, problemDocument } from '@respi/shared/api-platform';
import { type FieldProblem, Problem } from '@respi/shared/kernel';
import { CsvError, parse } from 'csv-parse/sync';
import { type ServiceRow, serviceByCode } from '../persistence/service-store';
import { COLUMN_OF, type ServiceCells, entryOfCells } from './service-columns';
import { ServiceDesk } from './service-desk';

interface Line {
  readonly line: number;
  readonly cells: ServiceCells;
}
type Told = ServiceImportReport['lines'][number];
/** What is known of a file while its lines are read. */
interface Reading {
  readonly seen: Set<string>;
  readonly namesNobody: boolean;
  asks: boolean;
}
const TO_ANSWER_FOR: readonly string[] = ['may_name_somebody', 'may_reach_somebody'];

/** What a file has no column for: an import leaves it as it is. */
const NOT_IN_A_FILE: readonly (keyof ServiceContent)[] = [
  'alternateName',
  'status',
  'costOptions',
  'interpretationServices',
  'alert',
];
const IN_A_FILE = [...descriptionFields, ...contactFields].filter((field) => !NOT_IN_A_FILE.includes(field));

/** Entries from a CSV file, all or none, known again by their code: the same file twice changes nothing the second time. */
@Injectable()
export class ImportServices {
  constructor(
    private readonly database: Database,
    private readonly desk: ServiceDesk,
  ) {}

  /** @throws Problem invalid_input for a file that cannot be read at all */
  async run(who: Principal, { csv, dryRun, namesNobody = false }: ServiceImport): Promise<ServiceImportReport> {
    try {
      return await this.database.run(who, async (tx) => {
        const told: Told[] = [];
        const reading: Reading = { seen: new Set(), namesNobody, asks: false };
        for (const line of linesOf(csv)) told.push(await this.line(tx, line, reading));
        const report = {
          applied: !dryRun && told.every(({ outcome }) => outcome !== 'wrong'),
          lines: told,
          asks: reading.asks,
        };
        if (!report.applied) throw new TakenBack(report);
        return report;
      });
    } catch (error) {
      if (error instanceof TakenBack) return error.report;
      throw error;
    }
  }

  /** A line that is refused leaves nothing, and the next one is tried all the same: everything wrong is told at once. */
  private async line(tx: Tx, { line, cells }: Line, reading: Reading): Promise<Told> {
    const { seen, namesNobody } = reading;
    const about = { line, code: cells.codice ?? '', name: cells.nome ?? '' };
    const errors: Told['errors'] = [];
    const { entry, unreadable } = entryOfCells(cells);
    for (const column of unreadable) errors.push({ column, message: 'Scrivere l’orario come 9-12:30, 14-17.' });
    const parsed = NewService.safeParse(entry);
    if (!parsed.success)
      errors.push(...told(parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), code: message }))));
    if (!cells.codice)
      errors.push({ column: 'codice', message: 'Serve un codice, per riconoscere il servizio la prossima volta.' });
    else if (seen.has(cells.codice))
      errors.push({ column: 'codice', message: 'Questo codice è già in una riga più sopra.' });
    seen.add(cells.codice ?? '');
    if (!parsed.success || errors.length > 0) return { ...about, outcome: 'wrong', errors };
    await tx.query('savepoint import_line');
    try {
      const outcome = await this.keep(tx, { ...parsed.data, namesNobody });
      await tx.query('release savepoint import_line');
      return { ...about, outcome, errors: [] };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await tx.query('rollback to savepoint import_line');
      const { detail } = problemDocument(error);
      reading.asks ||= error.fields.some(({ code }) => TO_ANSWER_FOR.includes(code));
      const fields = told(error.fields);
      return {
        ...about,
        outcome: 'wrong',
        errors: fields.length > 0 ? fields : [{ column: null, message: detail }],
      };
    }
  }

  private async keep(tx: Tx, service: NewService): Promise<ServiceImportOutcome> {
    const before = await serviceByCode(tx, service.code ?? '');
    if (!before) {
      await this.desk.insert(tx, service);
      return 'added';
    }
    const change = asFile(service, before);
    const { organization: body, unit } = service;
    const organization = body.name === before.organization_name ? {} : { organization: body };
    if (sameValue([change, unit, organization], [asFile(before.content, before), before.unit, {}])) return 'same';
    await this.desk.apply(
      tx,
      before,
      { ...change, ...organization, unit, namesNobody: service.namesNobody },
      'coordination',
    );
    return 'changed';
  }
}

/** What the file says of an entry that is there. Its first place is the file's, the others stay. */
function asFile(service: ServiceContent, before: ServiceRow): Partial<ServiceContent> {
  const [place] = service.locations;
  const [first, ...others] = before.content.locations;
  const kept = place && {
    ...place,
    ...(first && { id: first.id, name: first.name, transportation: first.transportation }),
  };
  const fields = Object.fromEntries(
    IN_A_FILE.filter((field) => field !== 'locations').map((field) => [field, comparable(service, before, field)]),
  ) as Partial<ServiceContent>;
  return { ...fields, locations: kept ? [kept, ...others] : others };
}

/** Telephones are written by number alone: what is said of one stays while the number does. */
function comparable(service: ServiceContent, before: ServiceRow, field: keyof ServiceContent): unknown {
  if (field !== 'phones') return service[field];
  return service.phones.map(({ number }) => ({
    number,
    description: before.content.phones.find((phone) => phone.number === number)?.description ?? null,
  }));
}

function told(fields: readonly FieldProblem[]): Told['errors'] {
  if (fields.length === 0) return [];
  const { errors = [] } = problemDocument(new Problem('invalid_input', { fields }));
  return errors.map(({ path, message }) => ({
    column:
      path
        .split('.')
        .reverse()
        .flatMap((part) => COLUMN_OF[part] ?? [])[0] ?? null,
    message,
  }));
}

/** Comma or semicolon, whichever the first line has more of. @throws Problem invalid_input */
function linesOf(csv: string): Line[] {
  const text = csv.replace(/^\uFEFF/, '');
  if (text.startsWith('PK\u0003\u0004') || text.includes('\0'))
    throw unreadable('Non è un CSV: salvare il foglio come CSV.');
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  const [header, ...rows] = rowsOf(text, first.split(';').length >= first.split(',').length ? ';' : ',');
  if (!header) throw unreadable('Il file è vuoto.');
  const names = header.record.map((name) => name.trim().toLowerCase());
  const strange = names.filter(
    (name, at) => !(serviceColumns as readonly string[]).includes(name) || names.indexOf(name) !== at,
  );
  if (strange.length > 0) throw unreadable(`Colonne non previste, o scritte due volte: ${strange.join(', ')}.`);
  const missing = neededServiceColumns.filter((name) => !names.includes(name));
  if (missing.length > 0) throw unreadable(`Mancano queste colonne: ${missing.join(', ')}.`);
  if (rows.length > SERVICES_MAX) throw unreadable(`Al massimo ${SERVICES_MAX} righe per volta.`);
  return rows.map(({ info, record }) => ({
    line: info.lines,
    cells: Object.fromEntries(
      names.flatMap((name, at): [ServiceColumn, string][] => {
        const cell = (record[at] ?? '').trim();
        return cell === '' ? [] : [[name as ServiceColumn, cell]];
      }),
    ),
  }));
}

interface Parsed {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

function rowsOf(text: string, delimiter: string): Parsed[] {
  try {
    return parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if (error instanceof CsvError) throw unreadable('Le virgolette di una cella non si chiudono.');
    throw error;
  }
}

function unreadable(message: string): Problem {
  return new Problem('invalid_input', { fields: [{ path: 'csv', code: 'not_csv', message }] });
}

/** Undoes the transaction, and carries what it would have done. */
class TakenBack extends Error {
  constructor(readonly report: ServiceImportReport) {
    super('taken back');
  }
}

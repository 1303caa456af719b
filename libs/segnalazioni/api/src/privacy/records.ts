import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import type {
  AccessFormat,
  AccessRight,
  AskedBy,
  ErasureRight,
  KeepReason,
  PrivacyRecord,
  PrivacyRecords,
  PrivacyRecordsQuery,
  RecordOutcome,
} from '@respi/segnalazioni/contract';
import { relationsTo } from '@respi/segnalazioni/domain';
import { Database, type Principal, type Tx } from '@respi/shared/api-platform';
import { Problem, romeDay } from '@respi/shared/kernel';
import { type LoadedCase, loadMany } from '../persistence/case-store';

export interface RecordedCase {
  readonly id: string;
  readonly outcome: RecordOutcome;
  readonly why: KeepReason | 'still_open' | null;
}

export interface NewRecord {
  readonly id: string;
  readonly byId: string;
  readonly askedBy: AskedBy;
  readonly askedOn: string;
  readonly right: ErasureRight | AccessRight;
  readonly format: AccessFormat | null;
  /** Names nobody. */
  readonly verified: string | null;
  readonly cases: readonly RecordedCase[];
}

/** What people asked of their own data: appended when it is done, read by the coordination. */
@Injectable()
export class Records {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
  ) {}

  async list(who: Principal, { limit, cursor }: PrivacyRecordsQuery): Promise<PrivacyRecords> {
    return this.database.run(who, async (tx) => {
      const rows = await tx.query<Row>(`${ROWS} and ($2::uuid is null or p.id < $2) order by p.id desc limit $3`, [
        tx.networkId,
        cursor ?? null,
        limit + 1,
      ]);
      const shown = rows.slice(0, limit);
      const named = await namedIn(tx, shown);
      const items = await Promise.all(shown.map((row) => this.shown(row, named)));
      return {
        // Of a request that was only about sealed cases nobody else learns.
        items: items.filter(({ cases }) => cases.length > 0),
        nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
      };
    });
  }

  async one(tx: Tx, id: string): Promise<PrivacyRecord | null> {
    const row = await tx.one<Row>(`${ROWS} and p.id = $2`, [tx.networkId, id]);
    return row ? this.shown(row, await namedIn(tx, [row])) : null;
  }

  async append(tx: Tx, record: NewRecord): Promise<void> {
    const { id, byId, askedBy, askedOn, right, format, verified, cases } = record;
    await tx.query(
      `insert into privacy_record (id, network_id, at, by_id, asked_by, asked_on, "right", format, verified, cases)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, tx.networkId, tx.now, byId, askedBy, askedOn, right, format, verified, JSON.stringify(cases)],
    );
  }

  private async shown(row: Row, named: ReadonlyMap<string, NamedCase>): Promise<PrivacyRecord> {
    const person = await this.directory.person(row.network_id, row.by_id);
    const cases = row.cases.flatMap((each) => {
      const known = named.get(each.id);
      return known === undefined ? [] : [{ ...each, ...known }];
    });
    return {
      id: row.id,
      at: row.at.toISOString(),
      by: { id: row.by_id, name: person?.name ?? '' },
      askedBy: row.asked_by,
      askedOn: row.asked_on,
      right: row.right,
      format: row.format,
      verified: row.verified,
      cases: cases.toSorted((a, b) => (a.number < b.number ? -1 : 1)),
    };
  }
}

/** Of the cases that the reader's walls let through. */
async function namedIn(tx: Tx, rows: readonly Row[]): Promise<ReadonlyMap<string, NamedCase>> {
  const ids = rows.flatMap(({ cases }) => cases.map(({ id }) => id));
  const found = await tx.query<NamedCase & { id: string }>(
    'select id, number, erased_at is not null as erased from segnalazione where id = any ($1::uuid[])',
    [ids],
  );
  return new Map(found.map(({ id, number, erased }) => [id, { number, erased }]));
}

/**
 * The cases that were chosen, each of them one that this coordinator works with.
 * @throws Problem invalid_input
 */
export async function chosenCases(
  tx: Tx,
  ids: readonly string[],
  askedOn: string,
  at: (index: number) => string,
): Promise<LoadedCase[]> {
  const fields = askedOn > romeDay(tx.now) ? [{ path: 'askedOn', code: 'date_in_future' }] : [];
  const found = new Map((await loadMany(tx, ids)).map((each) => [each.case.id, each]));
  const cases = ids.map((id, index) => {
    const known = found.get(id);
    const mine = known && relationsTo(tx.actor, known.case).has('coordinator') ? known : undefined;
    if (!mine) fields.push({ path: at(index), code: 'unknown_case' });
    else if (mine.case.erased) fields.push({ path: at(index), code: 'erased_already' });
    else if (ids.indexOf(id) < index) fields.push({ path: at(index), code: 'case_twice' });
    return mine;
  });
  if (fields.length > 0) throw new Problem('invalid_input', { fields });
  return cases.filter((each) => each !== undefined);
}

interface NamedCase {
  readonly number: string;
  readonly erased: boolean;
}

interface Row {
  readonly id: string;
  readonly network_id: string;
  readonly at: Date;
  readonly by_id: string;
  readonly asked_by: AskedBy;
  readonly asked_on: string;
  readonly right: ErasureRight | AccessRight;
  readonly format: AccessFormat | null;
  readonly verified: string | null;
  readonly cases: readonly RecordedCase[];
}

const ROWS = `
  select p.id, p.network_id, p.at, p.by_id, p.asked_by, p.asked_on, p."right", p.format, p.verified, p.cases
    from privacy_record p where p.network_id = $1`;

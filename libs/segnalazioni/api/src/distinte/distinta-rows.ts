import type { CaseState, DistintaState, ReferralStatus, Urgency } from '@respi/segnalazioni/contract';
import type { Distinta } from '@respi/segnalazioni/domain';
import type { Tx } from '@respi/shared/api-platform';
import { Problem, isId } from '@respi/shared/kernel';
import { ASKED_OF_OFFICE, type AskedRow } from '../persistence/asked-of-office';

export interface DistintaRow {
  readonly id: string;
  readonly number: string;
  readonly office_id: string;
  readonly state: DistintaState;
  readonly sealed: boolean;
  readonly created_by: string;
  readonly created_at: Date;
  readonly version: number;
  readonly event_seq: number;
  readonly last_hash: Buffer;
  readonly lost_reason: string | null;
}

/** A line with what is shown of its case. Identity is still sealed. */
export interface LineRow extends AskedRow {
  readonly id: string;
  readonly distinta_id: string;
  readonly short_code: string;
  readonly referral_id: string;
  readonly referral_status: ReferralStatus;
  readonly removed_at: Date | null;
  readonly removed_reason: string | null;
  readonly case_id: string;
  readonly number: string;
  readonly state: CaseState;
  readonly urgency: Urgency;
  readonly urgency_level: number;
  readonly case_sealed: boolean;
  readonly case_version: number;
}

/** @throws Problem not_found, also for a sheet of sealed cases that the reader does not handle (row-level security) */
export async function readDistinta(tx: Tx, id: string): Promise<DistintaRow> {
  if (!isId(id)) throw new Problem('not_found');
  const row = await tx.one<DistintaRow>('select * from distinta where id = $1', [id]);
  if (!row) throw new Problem('not_found');
  return row;
}

export async function lockDistinta(tx: Tx, id: string): Promise<DistintaRow> {
  if (!isId(id)) throw new Problem('not_found');
  const row = await tx.one<DistintaRow>('select * from distinta where id = $1 for update', [id]);
  if (!row) throw new Problem('not_found');
  return row;
}

/** The lines that the reader may see, in the order of the sheet. A case that was sealed since is there for its parties alone. */
export async function readLines(tx: Tx, distintaId: string): Promise<LineRow[]> {
  return tx.query<LineRow>(`${LINES} where l.distinta_id = $1 order by l.position`, [distintaId]);
}

/** By opaque id or short code; codes of a lost sheet lead nowhere. */
export async function findLine(
  tx: Tx,
  code: { readonly id: string } | { readonly shortCode: string },
): Promise<LineRow | undefined> {
  const where = 'id' in code ? 'l.id = $1' : 'l.network_id = $2 and l.short_code = $1';
  const values = 'id' in code ? [code.id] : [code.shortCode, tx.networkId];
  return tx.one<LineRow>(`${LINES} where l.revoked_at is null and ${where}`, values);
}

/** The sheet as the rules see it: every line, also of a case that is out of the actor's sight by now. */
export async function sheetOf(tx: Tx, row: DistintaRow): Promise<Distinta> {
  const lines = await tx.query<{
    id: string;
    referral_id: string;
    status: ReferralStatus;
    state: CaseState | null;
    sealed: boolean | null;
    removed_at: Date | null;
  }>(
    `select l.id, l.referral_id, r.status, s.state, s.sealed, l.removed_at
       from distinta_line l join referral r on r.id = l.referral_id left join segnalazione s on s.id = r.case_id
      where l.distinta_id = $1 order by l.position`,
    [row.id],
  );
  return {
    id: row.id,
    state: row.state,
    sealed: row.sealed,
    version: row.version,
    lines: lines.map((line) => ({
      id: line.id,
      referralId: line.referral_id,
      referralStatus: line.status,
      // Not in sight: sealed since the sheet was made.
      caseState: line.state ?? 'forwarded',
      caseSealed: line.sealed ?? true,
      removedAt: line.removed_at,
    })),
  };
}

const LINES = `
  select l.id, l.distinta_id, l.short_code, l.referral_id, r.status as referral_status, l.removed_at, l.removed_reason,
         s.id as case_id, s.number, s.kind, s.state, s.urgency, s.urgency_level, s.sealed as case_sealed,
         s.version as case_version, ${ASKED_OF_OFFICE}
    from distinta_line l
    join distinta d on d.id = l.distinta_id
    join referral r on r.id = l.referral_id
    join segnalazione s on s.id = r.case_id`;

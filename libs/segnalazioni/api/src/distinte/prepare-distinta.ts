import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import type { DistintaDetail, NewDistinta } from '@respi/segnalazioni/contract';
import { SHORT_CODE_ALPHABET, SHORT_CODE_LENGTH } from '@respi/segnalazioni/domain';
import {
  Database,
  EMPTY_STREAM,
  type IdempotencyClaim,
  KeyedDigests,
  type Principal,
  type Tx,
} from '@respi/shared/api-platform';
import { Problem, invalidField, newId, romeYear } from '@respi/shared/kernel';
import { appendToSheet } from './distinta-events';
import { ReadDistinte } from './read-distinte';

/** More lines than an office answers in a visit; the rest goes on the next sheet. */
const MOST_LINES = 200;

/** Puts the referrals that wait on paper for one office on a numbered sheet. */
@Injectable()
export class PrepareDistinta {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly digests: KeyedDigests,
    private readonly reading: ReadDistinte,
  ) {}

  async prepare(who: Principal, wanted: NewDistinta, claim: IdempotencyClaim | null): Promise<DistintaDetail> {
    const { id } = await this.database.command(who, claim, (tx) => this.inTransaction(tx, wanted));
    return this.reading.open(who, id);
  }

  private async inTransaction(tx: Tx, wanted: NewDistinta): Promise<{ id: string }> {
    const office = await this.directory.unitByCode(tx.networkId, wanted.office);
    if (office?.kind !== 'ufficio') throw invalidField('office', 'unknown_office');
    // Two people preparing for one office follow one another: the second finds what the first one left.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('distinta ' || $1::text, 0))`, [office.id]);
    const waiting = await this.waitingReferrals(tx, office.id, wanted);
    const id = newId(tx.now.getTime());
    const head = await appendToSheet(tx, this.digests, id, EMPTY_STREAM, {
      type: 'prepared',
      data: { officeId: office.id, sealed: wanted.sealed, referrals: waiting },
    });
    await tx.query(
      `insert into distinta (id, network_id, office_id, number, state, sealed, created_by, created_at, event_seq, last_hash)
       values ($1, $2::uuid, $3, respi.next_distinta_number($2::uuid, $4), 'prepared', $5, $6, $7, $8, $9)`,
      [id, tx.networkId, office.id, romeYear(tx.now), wanted.sealed, tx.actor.accountId, tx.now, head.seq, head.hash],
    );
    await this.addLines(tx, id, waiting);
    return { id };
  }

  /** Open referrals by paper that are on no sheet, most urgent first. Of sealed cases those that the actor handles. */
  private async waitingReferrals(tx: Tx, officeId: string, wanted: NewDistinta): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select r.id
         from referral r join segnalazione s on s.id = r.case_id
        where r.network_id = $1 and r.office_id = $2 and r.status = 'open' and r.channel = 'distinta'
          and s.sealed = $3 and s.state not in ('merged', 'withdrawn')
          and (not s.sealed or exists (select 1 from case_handler h where h.case_id = s.id and h.account_id = $4))
          and ($5::uuid[] is null or r.id = any ($5::uuid[]))
          and not exists (select 1 from distinta_line l where l.referral_id = r.id and l.removed_at is null)
        order by s.urgency_level, r.at, r.id limit $6`,
      [tx.networkId, officeId, wanted.sealed, tx.actor.accountId, wanted.referrals ?? null, MOST_LINES],
    );
    const found = rows.map((row) => row.id);
    const missing = (wanted.referrals ?? []).flatMap((id, index) =>
      found.includes(id) ? [] : [{ path: `referrals.${index}`, code: 'referral_not_waiting' }],
    );
    if (missing.length > 0) throw new Problem('invalid_input', { fields: missing });
    if (found.length === 0) throw invalidField('office', 'nothing_waits');
    return found;
  }

  /** Ids and codes are drawn at random: neither tells when a case was filed or how many there are. */
  private async addLines(tx: Tx, distintaId: string, referrals: readonly string[]): Promise<void> {
    let left = referrals.map((referralId, index) => ({ referralId, position: index + 1 }));
    while (left.length > 0) {
      const added = await tx.query<{ position: number }>(
        `insert into distinta_line (id, network_id, distinta_id, referral_id, position, short_code)
         select l.id, $1, $2, l.referral, l.position, l.code
           from unnest($3::uuid[], $4::uuid[], $5::int[], $6::text[]) as l (id, referral, position, code)
         on conflict (network_id, short_code) do nothing returning position`,
        [
          tx.networkId,
          distintaId,
          left.map(() => randomUUID()),
          left.map((line) => line.referralId),
          left.map((line) => line.position),
          left.map(() => randomCode()),
        ],
      );
      const done = new Set(added.map((line) => line.position));
      left = left.filter((line) => !done.has(line.position));
    }
  }
}

function randomCode(): string {
  return Array.from(
    { length: SHORT_CODE_LENGTH },
    () => SHORT_CODE_ALPHABET[randomInt(SHORT_CODE_ALPHABET.length)],
  ).join('');
}

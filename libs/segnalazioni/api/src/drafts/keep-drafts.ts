import { Injectable } from '@nestjs/common';
import { DraftContent, type Draft } from '@respi/segnalazioni/contract';
import { Database, type NetworkCipher, NetworkKeys, type Principal, type Tx } from '@respi/shared/api-platform';
import { Problem, invalidField, isId } from '@respi/shared/kernel';

/** What the form of one person may leave behind; past these it is no longer a draft but a store. */
const MOST_DRAFTS = 20;
const MOST_BYTES = 64 * 1024;

interface DraftRow {
  readonly id: string;
  readonly content: Buffer;
  readonly updated_at: Date;
}

/**
 * Drafts of whoever writes them: ciphertext bound to account and row, seen by nobody else (row-level security). They
 * have no event: nothing has happened until the filing.
 */
@Injectable()
export class KeepDrafts {
  constructor(
    private readonly database: Database,
    private readonly keys: NetworkKeys,
  ) {}

  /** The caller's drafts, last touched first. */
  async list(who: Principal): Promise<{ items: Draft[] }> {
    return this.database.run(who, async (tx) => {
      const rows = await tx.query<DraftRow>(
        'select id, content, updated_at from draft where account_id = $1 order by updated_at desc, id',
        [tx.actor.accountId],
      );
      const cipher = await this.keys.of(tx.networkId);
      return { items: rows.map((row) => draftOf(cipher, tx, row)) };
    });
  }

  /** Makes or replaces one. The id is the client's, so a retry of a lost answer writes the same row. */
  async save(who: Principal, id: string, content: Draft['content']): Promise<Draft> {
    if (!isId(id)) throw invalidField('id', 'not_an_id');
    const plain = JSON.stringify(content);
    if (Buffer.byteLength(plain) > MOST_BYTES) throw invalidField('content', 'too_big', { max: MOST_BYTES });
    return this.database.run(who, async (tx) => {
      await this.refuseOneTooMany(tx, id);
      const row = await this.write(tx, id, (await this.keys.of(tx.networkId)).seal(plain, contextOf(tx, id)));
      return { id, updatedAt: row.updated_at.toISOString(), content };
    });
  }

  /** Also says yes when it is gone already: the filing may have cleared it. */
  async discard(who: Principal, id: string): Promise<void> {
    if (!isId(id)) throw new Problem('not_found');
    await this.database.run(who, (tx) =>
      tx.query('delete from draft where id = $1 and account_id = $2', [id, tx.actor.accountId]),
    );
  }

  private async refuseOneTooMany(tx: Tx, id: string): Promise<void> {
    // One person's saves follow one another, or two tabs would pass the limit together.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('draft ' || $1::text, 0))`, [tx.actor.accountId]);
    const others = await tx.one<{ n: number }>(
      'select count(*)::int as n from draft where account_id = $1 and id <> $2',
      [tx.actor.accountId, id],
    );
    if (others && others.n >= MOST_DRAFTS) throw invalidField('id', 'too_many', { max: MOST_DRAFTS });
  }

  private async write(tx: Tx, id: string, content: Buffer): Promise<DraftRow> {
    const rows = await tx
      .query<DraftRow>(
        `insert into draft (id, network_id, account_id, content, updated_at) values ($1, $2, $3, $4, $5)
         on conflict (id) do update set content = excluded.content, updated_at = excluded.updated_at
         returning id, content, updated_at`,
        [id, tx.networkId, tx.actor.accountId, content, tx.now],
      )
      .catch((error: unknown) => {
        // Somebody else's row holds this id, behind the wall: it does not exist for this person, nor may it be taken.
        if ((error as { code?: unknown }).code === '42501') throw new Problem('not_found', { cause: error });
        throw error;
      });
    const [row] = rows;
    if (!row) throw new Error('A draft was written and is not there');
    return row;
  }
}

function draftOf(cipher: NetworkCipher, tx: Tx, row: DraftRow): Draft {
  const content = DraftContent.parse(JSON.parse(cipher.open(row.content, contextOf(tx, row.id))));
  return { id: row.id, updatedAt: row.updated_at.toISOString(), content };
}

/** A box copied to another person or another draft does not open there. */
function contextOf(tx: Tx, id: string): string {
  return `draft.content:${tx.networkId}:${tx.actor.accountId}:${id.toLowerCase()}`;
}

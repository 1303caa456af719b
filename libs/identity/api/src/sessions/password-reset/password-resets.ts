import { PASSWORD_RESET_ASKED, type PasswordResetDelivery, PasswordResetMail } from '@respi/identity/contract';
import { CONFIG, type Config, Database, KeyedDigests, type Tx, tokenHash } from '@respi/shared/api-platform';
import { Inject, Injectable } from '@nestjs/common';
import { newId } from '@respi/shared/kernel';
import { ChangeLog } from '../../events/record-change';

const LIFE = 30 * 60 * 1000;
/** Whoever presses again before the mail can have come gets no second one: the first is on its way. */
const PAUSE = 2 * 60 * 1000;

/** Links for a new password: made when asked for, sent by the queue, never holding their token. */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly digests: KeyedDigests,
    private readonly log: ChangeLog,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** Those that are open stay so: whoever asks for another must not void its owner's. */
  async make(
    tx: Tx,
    { accountId, personId }: { readonly accountId: string; readonly personId: string },
  ): Promise<void> {
    // Two for one person at once: their events come one after the other.
    await tx.query('select 1 from person where id = $1 for update', [personId]);
    const underWay = await tx.one(
      `select 1 from password_reset where account_id = $1 and used_at is null and expires_at > $2 and created_at > $3 limit 1`,
      [accountId, tx.now, new Date(tx.now.getTime() - PAUSE)],
    );
    if (underWay) return;
    const id = newId();
    await tx.query(
      `insert into password_reset (id, token_hash, network_id, account_id, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
      [id, tokenHash(this.tokenOf(id)), tx.networkId, accountId, tx.now, new Date(tx.now.getTime() + LIFE)],
    );
    await this.log.record(tx, 'person', personId, { type: PASSWORD_RESET_ASKED, data: { reset: id } });
  }

  link(networkSlug: string, id: string): string {
    return `${this.config.publicUrl}/${networkSlug}/it/nuova-password#token=${this.tokenOf(id)}`;
  }

  private tokenOf(id: string): string {
    return this.digests.ofText(`password reset ${id}`);
  }
}

interface Waiting {
  readonly id: string;
  readonly account_id: string;
  readonly slug: string;
  readonly expires_at: Date;
}

/** Hands over what waits, then notes it: a crash between the two hands one over again, and none is lost. */
@Injectable()
export class SendPasswordResets implements PasswordResetDelivery {
  constructor(
    private readonly database: Database,
    private readonly resets: PasswordResets,
    private readonly mail: PasswordResetMail,
  ) {}

  async deliver(networkId: string, personId: string): Promise<void> {
    const waiting = await this.database.asSystem(networkId, (tx) => tx.query<Waiting>(WAITING, [personId, tx.now]));
    for (const { id, account_id: accountId, slug, expires_at: expiresAt } of waiting) {
      await this.mail.send({ networkId, resetId: id, accountId, link: this.resets.link(slug, id), expiresAt });
      await this.database.asSystem(networkId, (tx) =>
        tx.query('update password_reset set sent_at = $2 where id = $1', [id, tx.now]),
      );
    }
  }
}

const WAITING = `
  select r.id, r.account_id, r.expires_at, n.slug
    from person p
    join password_reset r on r.account_id = p.account_id
    join network n on n.id = p.network_id
   where p.id = $1 and r.used_at is null and r.sent_at is null and r.expires_at > $2`;

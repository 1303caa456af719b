import { type InvitationDelivery, InvitationMail, PERSON_INVITED } from '@respi/identity/contract';
import { CONFIG, type Config, Database, KeyedDigests, type Tx, tokenHash } from '@respi/shared/api-platform';
import { Inject, Injectable } from '@nestjs/common';
import { newId } from '@respi/shared/kernel';
import { ChangeLog } from '../events/record-change';

const LIFE = 72 * 60 * 60 * 1000;

export interface InvitedPerson {
  readonly personId: string;
  readonly accountId: string;
}

export interface OpenInvitation {
  readonly id: string;
  readonly expiresAt: Date;
}

/** Invitations to work in one network: made with the person's change, sent by the queue, never holding their token. */
@Injectable()
export class Invitations {
  constructor(
    private readonly digests: KeyedDigests,
    private readonly log: ChangeLog,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** Replaces whatever invitation of this person is still open. The caller holds the lock on the person. */
  async invite(tx: Tx, { personId, accountId }: InvitedPerson): Promise<OpenInvitation> {
    await this.revoke(tx, accountId);
    const invitation = { id: newId(), expiresAt: new Date(tx.now.getTime() + LIFE) };
    await tx.query(
      `insert into invitation (id, token_hash, network_id, account_id, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
      [invitation.id, tokenHash(this.tokenOf(invitation.id)), tx.networkId, accountId, tx.now, invitation.expiresAt],
    );
    await this.log.record(tx, 'person', personId, { type: PERSON_INVITED, data: { invitation: invitation.id } });
    return invitation;
  }

  async revoke(tx: Tx, accountId: string): Promise<void> {
    await tx.query('update invitation set used_at = $2 where account_id = $1 and used_at is null', [accountId, tx.now]);
  }

  /** The fragment stays in the browser: no log of ours, and no Referer, has the token. */
  link(networkSlug: string, invitationId: string): string {
    return `${this.config.publicUrl}/${networkSlug}/it/imposta-password#token=${this.tokenOf(invitationId)}`;
  }

  tokenOf(invitationId: string): string {
    return this.digests.ofText(`invitation ${invitationId}`);
  }
}

interface Waiting {
  readonly id: string;
  readonly account_id: string;
  readonly email: string;
  readonly slug: string;
  readonly expires_at: Date;
  readonly accepted: boolean;
}

/** Sends what waits, then notes it: a crash between the two sends one mail again, and none is lost. */
@Injectable()
export class SendInvitations implements InvitationDelivery {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly mail: InvitationMail,
  ) {}

  async deliver(networkId: string, personId: string): Promise<void> {
    const waiting = await this.database.asSystem(networkId, (tx) => tx.query<Waiting>(WAITING, [personId, tx.now]));
    for (const { id, account_id: accountId, email, slug, expires_at: expiresAt, accepted } of waiting) {
      const link = this.invitations.link(slug, id);
      await this.mail.send({ networkId, invitationId: id, accountId, email, link, expiresAt, accepted });
      await this.database.asSystem(networkId, (tx) =>
        tx.query('update invitation set sent_at = $2 where id = $1', [id, tx.now]),
      );
    }
  }
}

const WAITING = `
  select i.id, i.account_id, i.expires_at, a.email::text as email, n.slug, p.accepted_at is not null as accepted
    from person p
    join invitation i on i.account_id = p.account_id
    join account a on a.id = p.account_id
    join network n on n.id = p.network_id
   where p.id = $1 and i.used_at is null and i.sent_at is null and i.expires_at > $2`;

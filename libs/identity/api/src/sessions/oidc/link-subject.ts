import { CONFIG, type Config, Database, KeyedDigests } from '@respi/shared/api-platform';
import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import { lockPerson } from '../../administration/people/person-rows';
import { ChangeLog } from '../../events/record-change';
import { subjectDigest } from './oidc-login';

/** Says whom the identity provider knows a person as, by the command line: one person a subject, one subject a person. */
@Injectable()
export class LinkSubject {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
    private readonly log: ChangeLog,
    @Inject(CONFIG) private readonly config: Pick<Config, 'oidc'>,
  ) {}

  /** @throws Problem not_found (nobody of that network has this address), already_exists, not_possible_now (no provider is set) */
  run(networkId: string, email: string, subject: string): Promise<void> {
    const { oidc } = this.config;
    if (!oidc) throw new Problem('not_possible_now');
    return this.database.asSystem(networkId, async (tx) => {
      const account = await tx.one<{ id: string }>('select id from account where email = $1::text::public.citext', [
        email,
      ]);
      if (!account) throw new Problem('not_found');
      const { personId } = await lockPerson(tx, account.id);
      const digest = subjectDigest(this.digests, networkId, oidc.issuer, subject);
      const other = await tx.one('select 1 from provider_subject where digest = $1 and account_id <> $2', [
        digest,
        account.id,
      ]);
      if (other) throw new Problem('already_exists');
      await tx.query(
        `insert into provider_subject (network_id, account_id, digest, created_at) values ($1, $2, $3, $4)
         on conflict on constraint provider_subject_pkey do update set digest = $3, created_at = $4`,
        [networkId, account.id, digest, tx.now],
      );
      await this.log.record(tx, 'person', personId, { type: 'provider_linked', data: {} });
    });
  }
}

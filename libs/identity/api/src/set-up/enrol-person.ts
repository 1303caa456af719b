import type { PersonInvitation } from '@respi/identity/contract';
import { Database, tokenHash } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { InvitePerson } from '../administration/people/invite-person';
import { CachedDirectory } from '../directory/cached-directory';
import { Invitations } from '../invitations/invitations';
import { Networks } from '../networks/networks';
import { PasswordHashing } from '../sessions/password-hashing';

export interface EnrolledPerson {
  readonly accountId: string;
  /** Where the person chooses a password; a key: show it to whoever asked, store it nowhere. */
  readonly link: string;
}

/** People of a network as the command line and the demo make them: nobody is signed in. */
@Injectable()
export class EnrolPerson {
  constructor(
    private readonly database: Database,
    private readonly people: InvitePerson,
    private readonly invitations: Invitations,
    private readonly passwords: PasswordHashing,
    private readonly directory: CachedDirectory,
    private readonly networks: Networks,
  ) {}

  /** Invites by mail, as an administrator of the network would: the first one of a network comes this way. */
  async invite(networkSlug: string, input: PersonInvitation): Promise<EnrolledPerson> {
    const networkId = await this.networks.idOf(networkSlug);
    const { accountId, invitation } = await this.database.asSystem(networkId, (tx) => this.people.in(tx, input));
    this.directory.forget(networkId);
    return { accountId, link: this.invitations.link(networkSlug, invitation.id) };
  }

  /** Adds a person who may sign in at once. No mail is sent. For demo networks and tests. @returns the account's id */
  async withPassword(networkId: string, input: PersonInvitation, password: string): Promise<string> {
    const hash = await this.passwords.hash(password);
    const accountId = await this.database.asSystem(networkId, async (tx) => {
      const { accountId: id, invitation } = await this.people.in(tx, input);
      await tx.query('update invitation set sent_at = $2 where id = $1', [invitation.id, tx.now]);
      const key = tokenHash(this.invitations.tokenOf(invitation.id));
      const [open] = await tx.query<{ kept_hash: string | null }>('select kept_hash from respi.open_invitation($1)', [
        key,
      ]);
      await tx.query('select respi.accept_invitation($1, $2)', [key, open?.kept_hash ? null : hash]);
      return id;
    });
    this.directory.forget(networkId);
    return accountId;
  }
}

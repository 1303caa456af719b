import type { Person, PersonInvitation } from '@respi/identity/contract';
import { Database, type IdempotencyClaim, type Principal, type Tx } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem, newId } from '@respi/shared/kernel';
import { CachedDirectory } from '../../directory/cached-directory';
import { ChangeLog } from '../../events/record-change';
import { type InvitedPerson, Invitations, type OpenInvitation } from '../../invitations/invitations';
import { fieldRefusal, refuse } from '../refusals';
import { addMemberships, membershipsFrom } from './memberships';
import { lockPerson, personById } from './person-rows';

export interface Invited extends InvitedPerson {
  readonly invitation: OpenInvitation;
}

@Injectable()
export class InvitePerson {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly log: ChangeLog,
    private readonly directory: CachedDirectory,
  ) {}

  async run(who: Principal, claim: IdempotencyClaim | null, input: PersonInvitation): Promise<Person> {
    const { id } = await this.database.command(who, claim, async (tx) => ({
      id: (await this.in(tx, input)).accountId,
    }));
    this.directory.forget(who.networkId);
    return this.database.run(who, (tx) => personById(tx, id));
  }

  /**
   * Within a transaction of the caller's. Whether the address has an account already, by another network, makes no
   * difference that can be seen from here. @throws Problem already_exists, invalid_input
   */
  async in(tx: Tx, input: PersonInvitation): Promise<Invited> {
    const person = await this.add(tx, input);
    const invitation = await this.invitations.invite(tx, person);
    return { ...person, invitation };
  }

  /** The same, where somebody of the network may be meant: they get the role beside those they have, and no invitation. @throws Problem invalid_input */
  async inOrJoin(tx: Tx, input: PersonInvitation): Promise<void> {
    const known = await tx.one<{ account: string }>(
      `select p.account_id as account from person p join account a on a.id = p.account_id where a.email = $1`,
      [input.email],
    );
    if (!known) {
      await this.in(tx, input);
      return;
    }
    const person = await lockPerson(tx, known.account);
    if (!person.active) throw refuse('email', 'access_closed');
    const held = await membershipsFrom(tx, input.memberships);
    await addMemberships(tx, person.accountId, held);
    await tx.query('update person set version = version + 1 where id = $1', [person.personId]);
    await this.log.record(tx, 'person', person.personId, {
      type: 'memberships_changed',
      data: { added: held.map((each) => ({ ...each, to: each.to ?? null })), closed: [], dated: [] },
    });
  }

  private async add(tx: Tx, { name, email, memberships }: PersonInvitation): Promise<InvitedPerson> {
    const held = await membershipsFrom(tx, memberships);
    const account = await tx.one<{ id: string }>('select respi.account_to_invite($1) as id', [email]);
    if (!account) throw new Problem('unexpected');
    const accountId = account.id;
    const added = await tx.one<{ id: string }>(
      `insert into person (id, network_id, account_id, name, created_at) values ($1, $2, $3, $4, $5)
       on conflict (account_id, network_id) do nothing returning id`,
      [newId(), tx.networkId, accountId, name, tx.now],
    );
    if (!added) throw new Problem('already_exists', { fields: [fieldRefusal('email', 'already_person')] });
    await addMemberships(tx, accountId, held);
    await this.log.record(tx, 'person', added.id, {
      type: 'person_added',
      data: { account: accountId, memberships: held },
    });
    return { personId: added.id, accountId };
  }
}

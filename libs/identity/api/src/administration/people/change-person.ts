import type { Person, PersonChange } from '@respi/identity/contract';
import { Database, type NewEvent, type Principal, type Tx } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { CachedDirectory } from '../../directory/cached-directory';
import { ChangeLog } from '../../events/record-change';
import { Invitations } from '../../invitations/invitations';
import { keepAnAdministrator, membershipsFrom, replaceMemberships } from './memberships';
import { type PersonRow, lockPerson, personById, renamePerson } from './person-rows';

@Injectable()
export class ChangePerson {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly log: ChangeLog,
    private readonly directory: CachedDirectory,
  ) {}

  /** @throws Problem not_found, stale_version, invalid_input */
  async run(who: Principal, accountId: string, version: number, change: PersonChange): Promise<Person> {
    const changed = await this.database.run(who, async (tx) => {
      const person = await lockPerson(tx, accountId);
      await this.log.mustBeLatest(tx, person.personId, version, person.version);
      await tx.query('update person set version = version + 1 where id = $1', [person.personId]);
      const events = [
        ...(await this.rename(tx, person, change.name)),
        ...(await this.replaceMemberships(tx, person, change.memberships)),
        ...(await this.deactivate(tx, person, change.active)),
      ];
      await this.log.record(tx, 'person', person.personId, ...events);
      await this.reactivate(tx, person, change.active);
      return personById(tx, accountId);
    });
    this.directory.forget(who.networkId);
    return changed;
  }

  private async rename(tx: Tx, person: PersonRow, name: string | undefined): Promise<NewEvent[]> {
    if (name === undefined || !(await renamePerson(tx, person, name))) return [];
    return [{ type: 'person_renamed', data: {} }];
  }

  private async replaceMemberships(
    tx: Tx,
    person: PersonRow,
    wishes: PersonChange['memberships'],
  ): Promise<NewEvent[]> {
    if (wishes === undefined) return [];
    const { added, closed, dated } = await replaceMemberships(tx, person.accountId, await membershipsFrom(tx, wishes));
    if (added.length + closed.length + dated.length === 0) return [];
    if ([...closed, ...dated].some(({ role }) => role === 'network_admin'))
      await keepAnAdministrator(tx, pathOfAdministrator(wishes));
    return [{ type: 'memberships_changed', data: { added, closed, dated } }];
  }

  /** The sessions end at once. The acceptance ends too, or a password chosen elsewhere meanwhile would open this network again. */
  private async deactivate(tx: Tx, person: PersonRow, active: boolean | undefined): Promise<NewEvent[]> {
    if (active !== false || !person.active) return [];
    await tx.query('update person set active = false, accepted_at = null where id = $1', [person.personId]);
    await keepAnAdministrator(tx, 'active');
    await tx.query(
      `update session set ended_at = $2, ended_why = 'deactivated' where account_id = $1 and ended_at is null`,
      [person.accountId, tx.now],
    );
    await this.invitations.revoke(tx, person.accountId);
    return [{ type: 'person_deactivated', data: {} }];
  }

  private async reactivate(tx: Tx, person: PersonRow, active: boolean | undefined): Promise<void> {
    if (active !== true || person.active) return;
    await tx.query('update person set active = true where id = $1', [person.personId]);
    await this.log.record(tx, 'person', person.personId, { type: 'person_reactivated', data: {} });
    await this.invitations.invite(tx, person);
  }
}

/** The field by which the network would lose its administrator: an end or a later beginning; else the role is gone from the list. */
function pathOfAdministrator(wishes: NonNullable<PersonChange['memberships']>): string {
  const index = wishes.findIndex(({ role }) => role === 'network_admin');
  const wish = wishes[index];
  return wish ? `memberships.${index}.${wish.to ? 'to' : 'from'}` : 'memberships';
}

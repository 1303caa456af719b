import type { OwnPassword } from '@respi/identity/contract';
import { passwordIsRefused } from '@respi/identity/domain';
import { Database, type Principal, mustBeProvenLately } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import { lockPerson } from '../administration/people/person-rows';
import { ChangeLog } from '../events/record-change';
import { isListedPassword } from '../sessions/common-passwords';
import { endSessionsOf } from '../sessions/end-session';
import { PasswordHashing } from '../sessions/password-hashing';
import { PresentPassword } from '../sessions/present-password';
import { passwordRefused } from '../sessions/set-password/set-password';
import { StepUpSession } from '../sessions/step-up/step-up';

/** For whoever is inside: where no mail leaves, nobody else can send a link to a new password. */
@Injectable()
export class ChangeOwnPassword {
  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordHashing,
    private readonly present: PresentPassword,
    private readonly stepUp: StepUpSession,
    private readonly log: ChangeLog,
  ) {}

  /**
   * Every other session is over, in every network.
   * @throws Problem invalid_input (the new password is refused, or the present one is wrong), step_up_wanted (by the present
   *   one, where there is a second factor too), and what a proof that is not the right one is refused with
   */
  async run(who: Principal, wish: OwnPassword, address: string): Promise<void> {
    const { password } = wish;
    const own = await this.database.run(who, (tx) =>
      tx.one<{ name: string; email: string }>(
        'select p.name, a.email::text as email from account a join person p on p.account_id = a.id where a.id = $1',
        [who.accountId],
      ),
    );
    if (!own) throw new Problem('not_found');
    const reason = passwordIsRefused(password, own, isListedPassword);
    if (reason) throw passwordRefused(reason);
    await this.mustBeOwner(who, wish, address);
    // Only now: whoever is not the owner must not learn by it which one it is.
    if (await this.present.is(own.email, password)) throw passwordRefused('same_password');
    // It takes its time, and no connection is held meanwhile.
    const hash = await this.passwords.hash(password);
    await this.database.run(who, async (tx) => {
      const { personId } = await lockPerson(tx, who.accountId);
      const ended = await endSessionsOf(tx, who.accountId, 'password_set', who.sessionId);
      const row = await tx.one<{ changed: boolean }>('select respi.change_own_password($1, $2) as changed', [
        who.sessionId,
        hash,
      ]);
      if (!row?.changed) throw new Problem('session_ended');
      await this.log.record(tx, 'person', personId, { type: 'password_changed', data: {} });
      if (ended > 0) await this.database.writeDown(tx, who.asked, { act: 'sessions_ended', basis: 'own' });
    });
  }

  /** Here and now: the login of ten minutes ago says nothing of who sits before the browser. */
  private async mustBeOwner(
    who: Principal,
    { current, proof, provenThere }: OwnPassword,
    address: string,
  ): Promise<void> {
    if (proof) return this.stepUp.run(who, proof, address);
    if (provenThere !== undefined) return this.stepUp.mustHaveProvenThere(who, provenThere);
    await this.database.run(who, async (tx) => {
      const row = await tx.one<{ has: boolean }>('select respi.has_second_factor($1) as has', [who.accountId]);
      // A password that was looked at over a shoulder must not do what the factor is for.
      if (row?.has) await mustBeProvenLately(tx, who);
    });
    await this.stepUp.mustBePresentPassword(who, current ?? '', address);
  }
}

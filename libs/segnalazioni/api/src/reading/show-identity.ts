import { Injectable } from '@nestjs/common';
import type { IdentityRequest } from '@respi/segnalazioni/contract';
import { relationsTo } from '@respi/segnalazioni/domain';
import { Database, type IdempotencyClaim, NetworkKeys, type Principal } from '@respi/shared/api-platform';
import { Problem, isId } from '@respi/shared/kernel';
import { maskVeiled, veilText } from '@respi/shared/personal-data';
import { load } from '../persistence/case-store';
import { peopleInBox } from '../persistence/sealed-fields';

/**
 * Shows whom a case is about to somebody who sees the case and was not shown it: for a reason, for a while, and with a row in
 * the access log that the handlers of the case read.
 */
@Injectable()
export class ShowIdentity {
  constructor(
    private readonly database: Database,
    private readonly keys: NetworkKeys,
  ) {}

  /** @throws Problem not_found where the case does not exist for this person */
  async show(
    who: Principal,
    caseId: string,
    { reason, words }: IdentityRequest,
    claim: IdempotencyClaim | null,
  ): Promise<void> {
    if (!isId(caseId)) throw new Problem('not_found');
    await this.database.command(who, claim, async (tx) => {
      const { case: subject, person } = await load(tx, caseId);
      if (relationsTo(tx.actor, subject).size === 0) throw new Problem('not_found');
      const linked = peopleInBox(await this.keys.of(tx.networkId), caseId, person);
      // Rows of the log are never changed, so nothing may stand in them that an erasure would have to take out.
      const said = words === undefined ? '' : ` ${maskVeiled(veilText(words, linked, () => ''))}`;
      await this.database.writeDown(tx, who.asked, {
        act: 'identity_shown',
        subject: { kind: 'case', id: caseId },
        reason: `${reason}${said}`,
      });
      return { id: caseId };
    });
  }
}

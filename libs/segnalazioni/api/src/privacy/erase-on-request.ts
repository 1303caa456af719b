import { Injectable } from '@nestjs/common';
import type { ErasureRequest, PrivacyRecord } from '@respi/segnalazioni/contract';
import { endOf } from '@respi/segnalazioni/domain';
import { Database, type IdempotencyClaim, type Principal, type Tx } from '@respi/shared/api-platform';
import { Problem, newId } from '@respi/shared/kernel';
import { EraseCase } from '../erasing/erase-case';
import { type LoadedCase, loadForChange, loadMany } from '../persistence/case-store';
import { type RecordedCase, Records, chosenCases } from './records';
import { WhoseCases } from './whose-cases';

/** A person asks to be forgotten: the cases that a coordinator recognised as theirs, all of them or none in one transaction. */
@Injectable()
export class EraseOnRequest {
  constructor(
    private readonly database: Database,
    private readonly erasing: EraseCase,
    private readonly records: Records,
    private readonly whose: WhoseCases,
  ) {}

  /**
   * What this person may erase is decided as that person; it is erased as the product itself, for sealed sheets hold words about it
   * that not every handler sees. Asked again with the same key it goes on where it was.
   * @throws Problem invalid_input, not_one_person
   */
  async erase(who: Principal, request: ErasureRequest, claim: IdempotencyClaim | null): Promise<PrivacyRecord> {
    const { id } = await this.database.command(who, claim, async (tx) => {
      const ids = request.cases.map((each) => each.id);
      const chosen = await chosenCases(tx, ids, request.askedOn, (index) => `cases.${index}.id`);
      await this.whose.verified(tx, theirs(chosen, request), request.verified);
      // What is kept was not ordered to go: the record of the request says why it stays.
      for (const [index, { case: subject }] of chosen.entries())
        if (request.cases[index]?.keep === undefined && endOf(subject) !== null)
          await this.database.writeDown(tx, who.asked, {
            act: 'erasure_ordered',
            subject: { kind: 'case', id: subject.id },
            basis: request.right,
          });
      return { id: newId() };
    });
    await this.database.asSystem(who.networkId, async (tx) => {
      if (await this.records.one(tx, id)) return;
      // Again, for whoever asks with the same key once more did not come by above.
      const standing = await loadMany(
        tx,
        request.cases.map((each) => each.id),
      );
      const verified = await this.whose.verified(tx, theirs(standing, request), request.verified);
      const cases: RecordedCase[] = [];
      // In one order for everybody, so that two requests do not wait for one another.
      for (const each of request.cases.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
        cases.push(await this.one(tx, each, { orderedBy: who.accountId, requestId: id }));
      const { askedBy, askedOn, right } = request;
      const asked = { byId: who.accountId, askedBy, askedOn, right, format: null, verified };
      await this.records.append(tx, { id, ...asked, cases });
    });
    return this.database.run(who, async (tx) => {
      const record = await this.records.one(tx, id);
      if (!record) throw new Problem('not_found');
      return record;
    });
  }

  private async one(
    tx: Tx,
    { id, keep }: ErasureRequest['cases'][number],
    order: { readonly orderedBy: string; readonly requestId: string },
  ): Promise<RecordedCase> {
    if (keep !== undefined) return { id, outcome: 'kept', why: keep };
    const loaded = await loadForChange(tx, id);
    if (loaded.case.erased) return { id, outcome: 'erased', why: null };
    if (endOf(loaded.case) === null) return { id, outcome: 'kept', why: 'still_open' };
    await this.erasing.inTransaction(tx, loaded, { because: 'request', ...order });
    return { id, outcome: 'erased', why: null };
  }
}

/** Those that are to be of one person: what is kept because it is somebody else's is not, nor is it known of what is erased. */
function theirs(cases: readonly LoadedCase[], request: ErasureRequest): LoadedCase[] {
  const others = new Set(request.cases.flatMap(({ id, keep }) => (keep === 'another_person' ? [id] : [])));
  return cases.filter(({ case: { id, erased } }) => !erased && !others.has(id));
}

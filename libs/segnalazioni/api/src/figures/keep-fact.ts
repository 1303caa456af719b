import { type ChangingFacts, type Decision, bringsAnswer, changingFacts } from '@respi/segnalazioni/domain';
import type { Tx } from '@respi/shared/api-platform';
import type { LoadedCase } from '../persistence/case-store';

/**
 * What a decision changes of the fact of its case, in the transaction that writes its event: figures read facts alone.
 * @param inferred the time of the act was guessed by an import: it tells no duration
 */
export async function keepFact(tx: Tx, before: LoadedCase, decision: Decision, inferred: boolean): Promise<void> {
  const after = changingFacts(decision.after);
  const answers = bringsAnswer(decision);
  if (!answers && same(changingFacts(before.case), after)) return;
  const minutes = Math.round((tx.now.getTime() - before.submittedAt.getTime()) / 60_000);
  const written = await tx.query(KEEP, [
    before.case.id,
    after.state,
    after.urgency,
    after.sealed,
    after.reopened,
    after.answered,
    after.outcomes,
    answers ? inferred : null,
    answers && !inferred ? minutes : null,
  ]);
  if (written.length !== 1) throw new Error('A case that changes must have its fact');
}

function same(a: ChangingFacts, b: ChangingFacts): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The first answer alone tells how long the counter waited. */
const KEEP = `
  update case_fact set state = $2, urgency = $3, sealed = $4, reopened = $5, answered = $6, outcomes = $7,
         answer_minutes = case when answer_inferred is null then $9::integer else answer_minutes end,
         answer_inferred = coalesce(answer_inferred, $8::boolean)
   where case_id = $1 returning case_id`;

import { Injectable } from '@nestjs/common';
import { LEGAL_ACT_CHANGED, type NewLawChange } from '@respi/knowledge/contract';
import { articlesTyped } from '@respi/knowledge/domain';
import {
  type CommandResult,
  Database,
  EMPTY_STREAM,
  type IdempotencyClaim,
  KeyedDigests,
  type Principal,
  type Tx,
  appendEvents,
  chainEvents,
  isUniqueViolation,
} from '@respi/shared/api-platform';
import { type FieldProblem, Problem, invalidField, newId, romeDay } from '@respi/shared/kernel';
import { NOBODY_LINKED, findPersonalData } from '@respi/shared/personal-data';
import { insertChange, readAct } from '../persistence/legal-acts';

/** The coordination says that an act of the law changed. One decision, one event; the worker does the rest. */
@Injectable()
export class MarkActChanged {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
  ) {}

  /** @throws Problem not_found, invalid_input */
  async mark(
    who: Principal,
    act: string,
    change: NewLawChange,
    claim: IdempotencyClaim | null,
  ): Promise<CommandResult> {
    try {
      return await this.database.command(who, claim, (tx) => this.inTransaction(tx, act, change));
    } catch (error) {
      // Somebody marked the same change: a second decision would put the same sheets there twice.
      if (isUniqueViolation(error, 'legal_act_change_once')) throw invalidField('on', 'change_marked_already');
      throw error;
    }
  }

  private async inTransaction(tx: Tx, act: string, wanted: NewLawChange): Promise<{ id: string }> {
    if (!(await readAct(tx, act))) throw new Problem('not_found');
    const fields: FieldProblem[] = [];
    if (wanted.on > romeDay(tx.now)) fields.push({ path: 'on', code: 'date_in_future' });
    if (wanted.on < EARLIEST) fields.push({ path: 'on', code: 'date_too_early' });
    // It is printed for the whole network, and nothing in a law is about anybody.
    if (findPersonalData(wanted.what, NOBODY_LINKED).length > 0) fields.push({ path: 'what', code: 'names_somebody' });
    const articles = articlesTyped(wanted.articles);
    if (articles === null) fields.push({ path: 'articles', code: 'not_articles' });
    if (articles === null || fields.length > 0) throw new Problem('invalid_input', { fields });
    const id = newId();
    await insertChange(tx, id, act, { ...wanted, articles });
    const place = {
      ...{ networkId: tx.networkId, stream: 'legal_act', streamId: id, at: tx.now },
      ...{ actorId: tx.actor.accountId || null, actorKind: tx.actor.kind },
    };
    const data = { act, on: wanted.on, articles };
    await appendEvents(tx, chainEvents(this.digests, place, EMPTY_STREAM, [{ type: LEGAL_ACT_CHANGED, data }]));
    return { id };
  }
}

/** No sheet is older; a year that was mistyped is. */
const EARLIEST = '2000-01-01';

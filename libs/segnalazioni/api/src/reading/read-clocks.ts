import { Injectable } from '@nestjs/common';
import type { CaseClocks } from '@respi/segnalazioni/contract';
import { type DecidedTime, mayReadClock, relationsTo, statutoryTerms } from '@respi/segnalazioni/domain';
import { Database, type PacketActor, type Principal } from '@respi/shared/api-platform';
import { Problem, isId, romeDay } from '@respi/shared/kernel';
import { CASE_LOAD } from '../persistence/case-store';
import { CLOCK_HISTORIES, clockHistories } from '../persistence/clock-history';
import { type CaseRow, caseOf } from '../persistence/rows';
import { NetworkRules } from '../rules/network-rules';
import { ClockView } from './clock-view';
import { NetworkWords } from './network-words';

/** The clocks of one case, with the account of each line by line. */
@Injectable()
export class ReadClocks {
  constructor(
    private readonly database: Database,
    private readonly rules: NetworkRules,
    private readonly words: NetworkWords,
  ) {}

  /** @throws Problem not_found where the case does not exist for this person */
  async read(who: Principal, caseId: string): Promise<CaseClocks> {
    if (!isId(caseId)) throw new Problem('not_found');
    let as: PacketActor | undefined;
    const [cases, events] = await this.database.inOnePacket(who, (actor) => {
      as = actor;
      return [
        { name: 'case-load', text: CASE_LOAD, values: [caseId] },
        { name: 'clock-histories', text: CLOCK_HISTORIES, values: [[caseId]] },
      ];
    });
    if (!as) throw new Error('A packet was sent for nobody');
    const { actor, now } = as;
    const row = (cases as unknown as CaseRow[])[0];
    const relations = row && relationsTo(actor, caseOf(row));
    if (!row || !relations?.size) throw new Problem('not_found');
    const time = await this.rules.time(actor.networkId);
    const view = new ClockView(time, row.kind, now, await this.words.of(actor.networkId, now));
    const history = clockHistories(events ?? []).get(caseId) ?? [];
    return {
      at: now.toISOString(),
      ...view.of(history, (clock) => mayReadClock(actor, relations, clock)),
      terms: termsOf(row, time, now),
    };
  }
}

function termsOf(row: CaseRow, time: DecidedTime, now: Date): CaseClocks['terms'] {
  const dates = {
    procedure: row.procedure,
    permit: row.permit,
    submittedOn: row.facts.practiceSubmittedOn,
    deadlineOn: row.facts.deadline?.on,
  };
  return statutoryTerms(dates, time.termsAt(row.submitted_at) ?? [], romeDay(now));
}

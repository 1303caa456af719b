import { type Day, daysBetween } from '../service-time/calendar-days';
import { type Condition, FACT_PATHS, type DayFact, type RuleFacts } from './conditions';
import { type ProcedureTerm, termOfPractice } from './terms';
import { type FactLabels, choiceInWords, dayInWords, exceededTermInWords, signalInWords } from './words';

/** One fact that made a condition hold: its path in the filing, Italian words, and the law where the fact has its own. */
export interface Evidence {
  readonly fact: string;
  readonly text: string;
  readonly law?: string;
}

/** What conditions are read against. `today` is the day in Rome. */
export interface RuleContext {
  readonly facts: RuleFacts;
  readonly terms: readonly ProcedureTerm[];
  readonly today: Day;
  readonly labels: FactLabels;
}

/**
 * The facts that make a condition hold (none for a `not`, which holds by absence), or null where it does not.
 * Of `any`, every part that holds is told.
 */
export function evidenceFor(condition: Condition, context: RuleContext): Evidence[] | null {
  const { facts, labels, today } = context;
  if ('all' in condition) {
    const parts = condition.all.map((part) => evidenceFor(part, context));
    return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => evidenceFor(part, context));
    return parts.every((part) => part === null) ? null : unique(parts.flatMap((part) => part ?? []));
  }
  if ('not' in condition) return evidenceFor(condition.not, context) === null ? [] : null;
  if ('signal' in condition) {
    return facts.signals?.includes(condition.signal)
      ? [{ fact: FACT_PATHS.signals, text: signalInWords(condition.signal, labels) }]
      : null;
  }
  if ('danger' in condition) {
    const found = facts.danger?.find(({ signal }) => signal === condition.danger);
    return found ? [{ fact: FACT_PATHS.danger, text: `nel testo «${found.words}»` }] : null;
  }
  if ('fact' in condition) {
    const value = facts[condition.fact];
    return value !== undefined && condition.in.includes(value)
      ? [{ fact: FACT_PATHS[condition.fact], text: choiceInWords(condition.fact, value, labels) }]
      : null;
  }
  if ('day' in condition) {
    const on = dayFrom(facts, condition.day, condition.kinds);
    if (on === undefined) return null;
    const ahead = daysBetween(today, on);
    if (ahead < (condition.from ?? -Infinity) || ahead > (condition.to ?? Infinity)) return null;
    return [{ fact: FACT_PATHS[condition.day], text: dayInWords(condition.day, on, today, facts) }];
  }
  if ('term' in condition) return exceededTerm(condition.of, context);
  const none = facts.identifiers === 0;
  if (none !== (condition.identifiers === 'none')) return null;
  return [{ fact: FACT_PATHS.identifiers, text: none ? 'nessun numero di pratica' : 'numero di pratica indicato' }];
}

/** The day of a fact, where it has one of these kinds. */
export function dayFrom(facts: RuleFacts, fact: DayFact, kinds: readonly string[] | undefined): Day | undefined {
  if (fact === 'titleExpiresOn' || fact === 'practiceSubmittedOn') return facts[fact];
  const dated = facts[fact];
  return dated && (kinds === undefined || kinds.includes(dated.kind)) ? dated.on : undefined;
}

function exceededTerm(who: ProcedureTerm['who'], { facts, terms, today }: RuleContext): Evidence[] | null {
  const { procedure, permit, practiceSubmittedOn: submittedOn } = facts;
  if (procedure === undefined || submittedOn === undefined) return null;
  const running = termOfPractice(terms, { procedure, submittedOn, ...(permit === undefined ? {} : { permit }) }, who);
  if (!running || running.endsOn >= today) return null;
  const { law } = running.term;
  const text = exceededTermInWords(running, submittedOn, today);
  return [{ fact: FACT_PATHS.practiceSubmittedOn, text, ...(law ? { law } : {}) }];
}

function unique(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter((item, index) => evidence.findIndex(({ text }) => text === item.text) === index);
}

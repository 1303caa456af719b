import type { Day } from '../service-time/calendar-days';
import type { FieldProblem } from '@respi/shared/kernel';
import { type Condition, type RuleFacts, conditionFaults, conditionsWithin } from '../urgency/conditions';
import { evidenceFor } from '../urgency/evaluate';
import { DEFAULT_FACT_LABELS, type FactLabels } from '../urgency/words';
import type { FilingWarning } from '../findability/findable';

/** A reason to keep a case from everybody but its handlers; same conditions as the urgency rules, plain data. */
export interface SealingRule {
  readonly code: string;
  /** What is protected, in Italian: `violenza, tratta o sfruttamento`. */
  readonly label: string;
  readonly when: Condition;
}

/** A question on practice names permits and topics, and has nobody to protect until a signal or its words say otherwise. */
const ofSomebody = (...facts: readonly Condition[]): Condition => ({
  all: [{ not: { fact: 'kind', in: ['prassi'] } }, { any: facts }],
});

/**
 * Violence, trafficking, minors, asylum, health (LIFECYCLE.md; DOMAIN 7). A minor among others in the family (signal
 * `minori`) or a topic that merely touches health or protection does not propose the seal: sealing what need not be
 * sealed leaves the network without hands.
 */
export const DEFAULT_SEALING_RULES: readonly SealingRule[] = [
  {
    code: 'S1',
    label: 'violenza, tratta o sfruttamento',
    when: {
      any: [
        { signal: 'violenza' },
        { danger: 'violenza' },
        ofSomebody(
          { fact: 'topic', in: ['violenza-sfruttamento'] },
          { fact: 'permit', in: ['CASI_SPEC_18', 'CASI_SPEC_18BIS', 'CASI_SPEC_18TER'] },
        ),
      ],
    },
  },
  {
    code: 'S2',
    label: 'persona minorenne',
    when: {
      any: [
        { signal: 'minore' },
        { signal: 'maggiore_eta_imminente' },
        { danger: 'minore' },
        ofSomebody(
          { fact: 'ageBand', in: ['<18'] },
          { fact: 'topic', in: ['minori'] },
          { fact: 'permit', in: ['MINORE_ETA', 'INT_MINORE', 'AFFIDAMENTO', 'ART31'] },
        ),
      ],
    },
  },
  {
    code: 'S3',
    label: 'richiesta di asilo o protezione internazionale',
    when: {
      any: [
        { signal: 'senza_accoglienza' },
        ofSomebody({ fact: 'permit', in: ['RICH_ASILO', 'ASILO', 'PROT_SUSS', 'DUBLINO'] }),
      ],
    },
  },
  {
    code: 'S4',
    label: 'stato di salute',
    when: {
      any: [{ signal: 'salute_grave' }, { danger: 'salute_grave' }, ofSomebody({ fact: 'permit', in: ['CURE_MED'] })],
    },
  },
];

const ADVICE = 'Conviene che sia riservata: ';

export interface SealingProposal {
  readonly proposed: boolean;
  /** Italian; null when nothing is proposed. */
  readonly why: string | null;
}

/**
 * Whether the facts call for a sealed case, and why. A proposal only: a person decides, and undoes it with a reason.
 * @param labels the network's words for its codes
 */
export function proposeSealing(
  facts: RuleFacts,
  rules: readonly SealingRule[] = DEFAULT_SEALING_RULES,
  labels: FactLabels = DEFAULT_FACT_LABELS,
): SealingProposal {
  const context = { facts, terms: [], today: NO_DAY, labels };
  const why = rules.flatMap(({ label, when }) => {
    const evidence = evidenceFor(when, context);
    if (evidence === null) return [];
    const told = evidence.map(({ text }) => text).join('; ');
    return [told ? `${label} (${told})` : label];
  });
  return why.length === 0 ? { proposed: false, why: null } : { proposed: true, why: `${ADVICE}${why.join('; ')}.` };
}

/** The reason that a sealed case keeps. What was advice before it was sealed is a fact now; a person's own words stay. */
export function reasonOfSeal(kept: string): string {
  return kept.startsWith(ADVICE) ? `È riservata perché riguarda: ${kept.slice(ADVICE.length)}` : kept;
}

/**
 * What is wrong with edited or stored sealing rules, each with its path; empty when they are sound. Rules on days are
 * refused: whether a case is sealed must not change by itself at midnight.
 */
export function sealingRuleFaults(rules: readonly SealingRule[]): FieldProblem[] {
  return rules.flatMap(({ code, when }) => [
    ...conditionFaults(when, `${code}.when`),
    ...conditionsWithin(when, `${code}.when`)
      .filter(({ condition }) => 'day' in condition || 'term' in condition)
      .map(({ path }) => ({ path, code: 'no_seal_by_day' })),
  ]);
}

/** A network needs at least two, so that an absence leaves nobody without help. */
export const HANDLERS_NEEDED = 2;

/** What to tell who files sealed where too few people may handle it; never blocks. Code `few_handlers`. */
export function sealingWarnings(handlerCount: number): FilingWarning[] {
  if (handlerCount >= HANDLERS_NEEDED) return [];
  const message =
    handlerCount === 0
      ? "Nella rete nessuno è ancora incaricato delle segnalazioni riservate: avvisa l'amministratore della rete, perché questa la vedresti solo tu."
      : "Nella rete c'è un solo incaricato delle segnalazioni riservate: se è assente nessun altro può seguirla.";
  return [{ path: 'sealed', code: 'few_handlers', message }];
}

/** Sealing rules look at no day. */
const NO_DAY: Day = '0001-01-01';

import { readFileSync } from 'node:fs';
import { AGE_BANDS, DEADLINE_KINDS, EVENT_KINDS, URGENCY_LEVEL } from '@respi/segnalazioni/contract';
import fc from 'fast-check';
import { addDays } from '../service-time/calendar-days';
import type { Condition, RuleFacts } from './conditions';
import { DEFAULT_URGENCY_RULES } from './default-rules';
import { evidenceFor } from './evaluate';
import { nextReviewOn } from './next-review';
import { proposeUrgency, ruleFactsOf } from './propose';
import { recordedProcedures } from './recorded-cases.fixture';
import { reproposalOf } from './reproposal';
import { NO_RULE, type UrgencyRuleSet, codesNamedBy, ruleSetFaults } from './rules';
import { termOfPractice, termsFromProcedures } from './terms';
import { DEFAULT_FACT_LABELS } from './words';

const procedures = recordedProcedures(readFileSync('tools/demo/data/codelists.json', 'utf8'));
const terms = termsFromProcedures(procedures);
const today = '2026-11-22';
const facts = (some: Partial<RuleFacts>): RuleFacts => ({ kind: 'verifica_stato', identifiers: 1, ...some });
const propose = (some: Partial<RuleFacts>, day = today) =>
  proposeUrgency(facts(some), DEFAULT_URGENCY_RULES, terms, day);

describe('the ten rules', () => {
  const cases: [string, string, Partial<RuleFacts>][] = [
    ['R1', 'ROSSO', { signals: ['violenza'] }],
    ['R1', 'ROSSO', { permit: 'CASI_SPEC_18TER' }],
    ['R2', 'ROSSO', { signals: ['salute_grave'] }],
    ['R2', 'ROSSO', { event: { on: '2026-11-25', kind: 'intervento_sanitario' } }],
    ['R3', 'ROSSO', { signals: ['espulsione'] }],
    ['R3', 'ROSSO', { event: { on: '2026-11-29', kind: 'allontanamento' } }],
    ['R3', 'ROSSO', { signals: ['diniego_notificato'], ageBand: '<18' }],
    ['R4', 'ARANCIONE', { deadline: { on: '2026-12-02', kind: 'osservazioni_10bis' } }],
    ['R4', 'ARANCIONE', { procedure: 'CITT_18ANNI', deadline: { on: '2026-11-22', kind: 'altro' } }],
    ['R5', 'ARANCIONE', { deadline: { on: '2026-12-22', kind: 'maggiore_eta' } }],
    ['R6', 'ARANCIONE', { signals: ['lutto'], event: { on: '2026-11-24', kind: 'viaggio' } }],
    ['R7', 'ARANCIONE', { signals: ['senza_accoglienza'] }],
    ['R7', 'ARANCIONE', { signals: ['lavoro_a_rischio'], procedure: 'RINNOVO' }],
    ['R8', 'AZZURRO', { titleExpiresOn: '2026-12-22' }],
    ['R8', 'AZZURRO', { signals: ['lavoro_a_rischio'], procedure: 'CONTRATTO_SOGG' }],
    ['R8', 'AZZURRO', { event: { on: '2027-02-01', kind: 'inizio_lavoro' } }],
    ['R9', 'VERDE', { procedure: 'RINNOVO', practiceSubmittedOn: '2026-09-22' }],
    ['R10', 'BIANCO', { kind: 'prassi', identifiers: 0 }],
  ];
  it.each(cases)('%s proposes %s for %j', (rule, urgency, some) => {
    const proposal = propose(some);
    expect(proposal.code).toBe(urgency);
    expect(proposal.reasons[0]).toMatchObject({ rule, text: expect.stringMatching(new RegExp(`^${rule}: `)) });
  });

  it.each<[string, Partial<RuleFacts>]>([
    ['a title that expires in 31 days', { titleExpiresOn: '2026-12-23' }],
    ['a deadline gone by', { deadline: { on: '2026-11-21', kind: 'ricorso' } }],
    ['a term that ends today', { procedure: 'RINNOVO', practiceSubmittedOn: '2026-09-23' }],
    ['mourning without a journey', { signals: ['lutto'] }],
    ['a denial without minors', { signals: ['diniego_notificato'] }],
    ['nothing', {}],
  ])('do not reach %s: the case is ordinary', (_, some) => {
    expect(propose(some)).toMatchObject({ code: 'VERDE', reasons: [{ rule: NO_RULE }] });
  });

  it('let a known date decide over a signal', () => {
    expect(propose({ signals: ['espulsione'], event: { on: '2026-12-10', kind: 'allontanamento' } }).code).toBe(
      'AZZURRO',
    );
    expect(propose({ signals: ['lavoro_a_rischio'], deadline: { on: '2026-12-10', kind: 'altro' } }).code).toBe(
      'AZZURRO',
    );
  });

  it('leave a question on practice BIANCO, with or without a number or a permit', () => {
    expect(propose({ kind: 'prassi', identifiers: 1 })).toMatchObject({ code: 'BIANCO', reasons: [{ rule: NO_RULE }] });
    expect(propose({ kind: 'prassi', identifiers: 0, permit: 'CASI_SPEC_18BIS' }).code).toBe('BIANCO');
  });
});

describe('reasons', () => {
  it('say the rule, the fact and the date in Italian', () => {
    expect(propose({ titleExpiresOn: '2026-12-04' }).reasons).toEqual([
      { rule: 'R8', text: 'R8: il titolo scade fra 12 giorni (04/12/2026)', fact: 'facts.titleExpiresOn', law: null },
    ]);
    expect(propose({ titleExpiresOn: '2026-11-21' }).reasons[0].text).toBe('R8: il titolo è scaduto ieri (21/11/2026)');
    expect(propose({ kind: 'prassi', identifiers: 0 }).reasons[0]).toEqual({
      rule: 'R10',
      text: 'R10: tipo di segnalazione «Quesito su una prassi»; nessun numero di pratica',
      fact: 'kind, identifiers',
      law: null,
    });
  });

  it('name the term, its law and both its days', () => {
    expect(propose({ procedure: 'RINNOVO', practiceSubmittedOn: '2026-09-02' }).reasons[0].text).toBe(
      'R9: superato da 21 giorni il termine di 60 giorni, art. 5 cc. 4 e 9 TUI (presentata il 02/09/2026, scadeva il 01/11/2026)',
    );
  });

  it('tell every matching rule, the most urgent first', () => {
    const { code, reasons } = propose({
      signals: ['scadenza_titolo', 'violenza'],
      titleExpiresOn: '2026-11-30',
      procedure: 'RINNOVO',
      practiceSubmittedOn: '2026-01-01',
    });
    expect(code).toBe('ROSSO');
    expect(reasons.map(({ rule }) => rule)).toEqual(['R1', 'R8', 'R9']);
    expect(reasons[1]?.fact).toBe('facts.titleExpiresOn, facts.signals');
  });

  it('use the words of the network', () => {
    const labels = { signals: { violenza: 'Pericolo' } };
    const { reasons } = proposeUrgency(facts({ signals: ['violenza'] }), DEFAULT_URGENCY_RULES, terms, today, labels);
    expect(reasons[0].text).toBe('R1: segnalato «Pericolo» - artt. 18, 18-bis, 18-ter TUI');
  });
});

describe('statutory terms', () => {
  const endsOn = (procedure: string, submittedOn: string, permit?: string) =>
    termOfPractice(terms, { procedure, submittedOn, ...(permit ? { permit } : {}) })?.endsOn;

  it('are those in force when the practice was submitted: nulla osta 90 days until 3 October 2025, 150 since', () => {
    expect(endsOn('RICONG_NULLA_OSTA', '2025-10-03')).toBe('2026-01-01');
    expect(endsOn('RICONG_NULLA_OSTA', '2025-10-04')).toBe('2026-03-03');
  });

  it('give the long-term permit its 90 days under either procedure, count months, and ignore the person', () => {
    expect(endsOn('PRIMO_RILASCIO', '2026-01-01', 'UE_LP')).toBe('2026-04-01');
    expect(endsOn('PRIMO_RILASCIO', '2026-01-01', 'LAV_SUB')).toBe('2026-03-02');
    expect(endsOn('CITT_RESIDENZA', '2024-02-29')).toBe('2026-02-28');
    expect(endsOn('DIMORA_ABITUALE', '2026-01-01')).toBeUndefined();
    expect(endsOn('ALTRO', '2026-01-01')).toBeUndefined();
  });
});

describe('a rule set', () => {
  it('of ours is sound and is plain data', () => {
    expect(ruleSetFaults(DEFAULT_URGENCY_RULES)).toEqual([]);
    expect(JSON.parse(JSON.stringify(DEFAULT_URGENCY_RULES))).toEqual(DEFAULT_URGENCY_RULES);
  });

  it.each<[string, string, Condition]>([
    ['kinds', 'kind_of_another_day', { day: 'deadline', kinds: ['viaggio'] }],
    ['all.0.kinds', 'kind_of_another_day', { all: [{ day: 'titleExpiresOn', kinds: ['altro'] }] }],
    ['not.from', 'period_reversed', { not: { day: 'event', from: 5, to: 1 } }],
    ['any.1.danger', 'words_change_no_urgency', { any: [{ identifiers: 'none' }, { danger: 'violenza' }] }],
  ])('is refused with the path of its fault: %s %s', (path, code, when) => {
    const set = withRules([{ ...DEFAULT_URGENCY_RULES.rules[0]!, when }]);
    expect(ruleSetFaults(set)).toEqual([{ path: `rules.0.when.${path}`, code }]);
  });

  it('must have codes of its own and a last resort', () => {
    const rule = DEFAULT_URGENCY_RULES.rules[0]!;
    const lastMustHold = { path: 'otherwise.0.when', code: 'last_must_hold' };
    expect(ruleSetFaults(withRules([rule, rule]))).toEqual([{ path: 'rules.1.code', code: 'rule_code_twice' }]);
    expect(ruleSetFaults(withRules([{ ...rule, code: NO_RULE }]))).toEqual([
      { path: 'rules.0.code', code: 'rule_code_reserved' },
    ]);
    expect(ruleSetFaults({ ...withRules([]), otherwise: [] })).toEqual([lastMustHold]);
    const [conditional] = DEFAULT_URGENCY_RULES.otherwise;
    expect(ruleSetFaults({ ...withRules([]), otherwise: [conditional!] })).toEqual([lastMustHold]);
    expect(() => proposeUrgency(facts({}), { ...withRules([]), otherwise: [] }, terms, today)).toThrow(/version 1/);
  });

  it('tells every code of a list that it names, and where', () => {
    const named = codesNamedBy(DEFAULT_URGENCY_RULES);
    expect(named).toContainEqual({ path: 'rules.0.when.any.0.signal', list: 'signals', code: 'violenza' });
    expect(named).toContainEqual({
      path: 'rules.0.when.any.1.all.1.any.0.in.2',
      list: 'permits',
      code: 'CASI_SPEC_18TER',
    });
    expect(new Set(named.map(({ list }) => list))).toEqual(new Set(['signals', 'permits', 'topics', 'procedures']));
  });

  function withRules(rules: UrgencyRuleSet['rules']): UrgencyRuleSet {
    return { ...DEFAULT_URGENCY_RULES, rules };
  }
});

describe('as time passes', () => {
  const reviewOn = (given: Partial<RuleFacts>) => nextReviewOn(facts(given), DEFAULT_URGENCY_RULES, terms, today);

  it('a case is looked at again on the day on which a date changes its code, and not before', () => {
    expect(reviewOn({ deadline: { on: '2026-12-20', kind: 'ricorso' } })).toBe('2026-12-10');
    expect(reviewOn({ titleExpiresOn: '2027-03-01' })).toBe('2027-01-30');
    // The title keeps it AZZURRO until the sixtieth day after its expiry.
    expect(reviewOn({ titleExpiresOn: '2026-11-30' })).toBe('2027-01-30');
  });

  it('and never, where no date would change it', () => {
    expect(reviewOn({ signals: ['violenza'], deadline: { on: '2026-12-20', kind: 'ricorso' } })).toBeNull();
    expect(reviewOn({})).toBeNull();
  });

  it('a term that runs out is such a day only where it changes the code', () => {
    const practice = { procedure: 'RINNOVO', practiceSubmittedOn: '2026-11-01' };
    expect(reviewOn({ ...practice })).toBeNull();
    const low: UrgencyRuleSet = {
      ...DEFAULT_URGENCY_RULES,
      otherwise: [{ urgency: 'BIANCO', text: 'altro', fact: 'facts', when: null }],
    };
    expect(nextReviewOn(facts(practice), low, terms, today)).toBe('2027-01-01');
  });

  const proposal = {
    code: 'ARANCIONE',
    reasons: [{ rule: 'R4', text: 'R4', fact: 'facts', law: null }],
    rules: 1,
  } as const;
  const now = new Date('2026-11-22T06:00:00Z');
  const said = { urgency: 'VERDE', urgencyProposed: 'VERDE', reproposal: null } as const;

  it('a more urgent code is proposed anew, with its rule and its day', () => {
    expect(reproposalOf(said, proposal, now)).toEqual({
      ...proposal.reasons[0],
      code: 'ARANCIONE',
      before: 'VERDE',
      at: now.toISOString(),
      rules: 1,
      open: true,
    });
  });

  it.each([
    ['it has it already', { urgency: 'ARANCIONE' }],
    ['it has a more urgent one', { urgency: 'ROSSO' }],
    ['somebody chose otherwise when it was filed', { urgencyProposed: 'ARANCIONE' }],
    [
      'it was proposed before',
      { reproposal: { ...proposal.reasons[0], code: 'ARANCIONE', before: 'VERDE', at: '', rules: 1, open: false } },
    ],
  ] as const)('and not where %s', (_, more) => {
    expect(reproposalOf({ ...said, ...more }, proposal, now)).toBeNull();
  });
});

describe('for any facts', () => {
  const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
  const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const anyFacts = fc
    .record({
      kind: fc.constantFrom('verifica_stato', 'prassi', 'consulenza_caso'),
      procedure: optional(fc.constantFrom(...procedures.map(({ code }) => code), 'ALTRO')),
      permit: optional(fc.constantFrom('LAV_SUB', 'UE_LP', 'CASI_SPEC_18')),
      identifiers: fc.array(fc.constant('x'), { maxLength: 2 }),
      facts: fc.record(
        {
          practiceSubmittedOn: day,
          titleExpiresOn: day,
          deadline: fc.record({ on: day, kind: fc.constantFrom(...DEADLINE_KINDS) }),
          event: fc.record({ on: day, kind: fc.constantFrom(...EVENT_KINDS) }),
          ageBand: fc.constantFrom(...AGE_BANDS),
          signals: fc.subarray(Object.keys(DEFAULT_FACT_LABELS.signals ?? {})),
        },
        { requiredKeys: [] },
      ),
    })
    .map(ruleFactsOf);

  it('a proposal has a reason for each rule that matched, and the code of the most urgent', () => {
    fc.assert(
      fc.property(anyFacts, (some) => {
        const { code, reasons } = proposeUrgency(some, DEFAULT_URGENCY_RULES, terms, today);
        expect(reasons.length).toBeGreaterThan(0);
        const byCode = new Map(DEFAULT_URGENCY_RULES.rules.map((rule) => [rule.code, rule.urgency]));
        const levels = reasons.map(({ rule }) => URGENCY_LEVEL[byCode.get(rule) ?? code]);
        expect(Math.min(...levels)).toBe(URGENCY_LEVEL[code]);
        for (const { text, fact } of reasons) expect(`${text}${fact}`).not.toMatch(/undefined|NaN|Infinity/);
      }),
    );
  });

  it('one more signal never lowers a proposal', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom('violenza', 'lutto', 'minori', 'termine_10bis', 'espulsione'),
        (some, signal) => {
          const more = { ...some, signals: [...(some.signals ?? []), signal] };
          const level = (given: RuleFacts) =>
            URGENCY_LEVEL[proposeUrgency(given, DEFAULT_URGENCY_RULES, terms, today).code];
          expect(level(more)).toBeLessThanOrEqual(level(some));
        },
      ),
    );
  });

  it('between two reviews the code does not change', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 300 }), (some, days) => {
        const next = nextReviewOn(some, DEFAULT_URGENCY_RULES, terms, today);
        const later = addDays(today, days);
        if (next !== null && later >= next) return;
        const code = (on: string) => proposeUrgency(some, DEFAULT_URGENCY_RULES, terms, on).code;
        expect(code(later)).toBe(code(today));
      }),
    );
  });

  it('a condition and its negation never hold together', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...DEFAULT_URGENCY_RULES.rules), (some, { when }) => {
        const context = { facts: some, terms, today, labels: {} };
        expect(evidenceFor(when, context) === null).toBe(evidenceFor({ not: when }, context) !== null);
      }),
    );
  });
});

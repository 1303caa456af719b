import { readFileSync } from 'node:fs';
import { type Urgency, URGENCY_LEVEL } from '@respi/segnalazioni/contract';
import { type Day, italianDate } from '../service-time/calendar-days';
import type { RuleFacts } from './conditions';
import { DEFAULT_URGENCY_RULES } from './default-rules';
import { nextReviewOn } from './next-review';
import { type UrgencyProposal, proposeUrgency } from './propose';
import { type RecordedCase, recordedCases, recordedProcedures } from './recorded-cases.fixture';
import { NO_RULE } from './rules';
import { termsFromProcedures } from './terms';

const terms = termsFromProcedures(recordedProcedures(readFileSync('tools/demo/data/codelists.json', 'utf8')));
const cases = recordedCases(readFileSync('tools/demo/data/segnalazioni.json', 'utf8'));
const document = readFileSync('docs/urgency-replay.md', 'utf8');

const factsOf = ({ kind, topic, procedure, permit, signals, identifiers }: RecordedCase): RuleFacts => ({
  kind,
  topic,
  procedure,
  signals,
  identifiers,
  ...(permit ? { permit } : {}),
});
const dayOf = (instant: string): Day => instant.slice(0, 10);
const proposalOn = (recorded: RecordedCase, on: Day): UrgencyProposal =>
  proposeUrgency(factsOf(recorded), DEFAULT_URGENCY_RULES, terms, on);
const inWords = (code: string): string => `${String(URGENCY_LEVEL[code as Urgency])} ${code}`;

/** Rows of the table of the document, by the id in their first cell. */
const told = new Map(
  document
    .split('\n')
    .filter((line) => line.startsWith('| SEG-'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .map(([id = '', ...cells]) => [id, cells] as const),
);

describe('the recorded cases, replayed with their times', () => {
  it('are all thirty in docs/urgency-replay.md, as the rules propose them today', () => {
    expect([...told.keys()]).toEqual(cases.map(({ id }) => id));
    for (const recorded of cases) {
      const on = dayOf(recorded.openedAt);
      const { code, reasons } = proposalOn(recorded, on);
      const rules = reasons.map(({ rule }) => rule).join(' ');
      const [filed, given, proposed, rule, why] = told.get(recorded.id) ?? [];
      const row = { id: recorded.id, filed, given, proposed, rule, explained: why !== '' };
      expect(row).toEqual({
        id: recorded.id,
        filed: italianDate(on),
        given: inWords(recorded.urgency),
        proposed: inWords(code),
        rule: rules,
        explained: code !== recorded.urgency,
      });
      if (why !== '') expect(why).toContain(`«${recorded.urgencyReason}»`);
    }
  });

  it('differ only where the record holds neither a date nor a circumstance, and no high code is proposed lower', () => {
    const differing = cases.filter(
      (recorded) => proposalOn(recorded, dayOf(recorded.openedAt)).code !== recorded.urgency,
    );
    expect(document).toContain(`**${String(cases.length - differing.length)} su ${String(cases.length)}**`);
    for (const recorded of differing) {
      expect(proposalOn(recorded, dayOf(recorded.openedAt)).reasons[0].rule).toBe(NO_RULE);
      expect(recorded.signals).toEqual([]);
      expect(['ROSSO', 'ARANCIONE']).not.toContain(recorded.urgency);
    }
  });

  it('propose at every later act what they proposed at filing: no record has a date that could draw near', () => {
    for (const recorded of cases) {
      const on = dayOf(recorded.openedAt);
      expect(nextReviewOn(factsOf(recorded), DEFAULT_URGENCY_RULES, terms, on)).toBeNull();
      for (const at of recorded.actsAt)
        expect(proposalOn(recorded, dayOf(at)).code).toBe(proposalOn(recorded, on).code);
    }
    expect(cases.flatMap(({ actsAt }) => actsAt).length).toBeGreaterThan(30);
  });
});

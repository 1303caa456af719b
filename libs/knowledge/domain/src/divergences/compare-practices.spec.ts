import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { BUILT_IN_LINES, buildVocabulary } from '../suggestion';
import { type AnswerGiven, DIFFERENCES, type Difference, compareAnswers } from './compare-practices';
import { readAnswer, sameTerm, termsIn } from './read-answer';

/** In what two answers differ, question and answer of one, of the other: `-` in nothing, `x` where they are two questions. */
const FROZEN = readFileSync('libs/knowledge/domain/src/divergences/pairs.labelled.txt', 'utf8');
const vocabulary = buildVocabulary(BUILT_IN_LINES);
const pairs = FROZEN.trimEnd()
  .split('\n')
  .map((line) => {
    const [label = '', question = '', answer = '', otherQuestion = '', otherAnswer = ''] = line.split('|');
    return {
      line,
      differences: DIFFERENCES.filter((kind) => label.split(',').includes(kind)),
      one: { key: 'a', question, answer },
      other: { key: 'b', question: otherQuestion, answer: otherAnswer },
    };
  });
const half = (name: 'looked at' | 'never looked at') =>
  pairs.filter((_, at) => (at % 2 === 0) === (name === 'looked at'));
const found = ({ one, other }: (typeof pairs)[number]): readonly Difference[] =>
  compareAnswers(one, other, vocabulary)?.differences ?? [];

const share = (of: number, all: number): number => (all === 0 ? 1 : of / all);
const figures: string[] = [];
afterAll(() => console.info(figures.join('\n')));

describe('proposed divergences, measured', () => {
  it('on pairs that were frozen before anything was tuned on them', () =>
    expect(createHash('sha256').update(FROZEN).digest('hex')).toBe(
      '2fe4023b76c40cbf588be65d885b701d71ae596e4c60c6b27e702e5b7e12c704',
    ));

  it.each([
    { name: 'looked at', precision: 0.9, recall: 0.9, named: 0.9 },
    { name: 'never looked at', precision: 0.9, recall: 0.88, named: 0.88 },
  ] as const)('finds who differs, and in what, on the half $name', ({ name, precision, recall, named }) => {
    const rows = half(name);
    const told = rows.filter((row) => found(row).length > 0);
    const differing = rows.filter(({ differences }) => differences.length > 0);
    const right = told.filter(({ differences }) => differences.length > 0);
    const exact = differing.filter((row) => row.differences.every((kind) => found(row).includes(kind)));
    const measured = {
      precision: share(right.length, told.length),
      recall: share(right.length, differing.length),
      named: share(exact.length, differing.length),
    };
    figures.push(
      `pairs, half ${name}: precision ${right.length}/${told.length}, recall ${right.length}/${differing.length}, in everything that they differ ${exact.length}/${differing.length}`,
    );
    if (name === 'looked at' && process.env['RESPI_SAY_PAIRS'])
      for (const row of rows)
        if (row.differences.join() !== found(row).join()) figures.push(`${found(row).join() || '-'} | ${row.line}`);
    expect(measured.precision).toBeGreaterThanOrEqual(precision);
    expect(measured.recall).toBeGreaterThanOrEqual(recall);
    expect(measured.named).toBeGreaterThanOrEqual(named);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(...pairs.flatMap(({ one, other }) => [one.answer, other.answer, one.question])),
);
const anAnswer = (key: string): fc.Arbitrary<AnswerGiven> =>
  fc.record({ key: fc.constant(key), question: anyText, answer: anyText, complete: fc.boolean() });

describe('proposed divergences', () => {
  it('are the same whichever of the two comes first, and each time', () => {
    fc.assert(
      fc.property(anAnswer('a'), anAnswer('b'), (one, other) => {
        const told = compareAnswers(one, other, vocabulary);
        expect(compareAnswers(other, one, vocabulary)).toEqual(told);
        expect(compareAnswers(one, other, vocabulary)).toEqual(told);
        expect(told?.differences ?? ['outcome']).not.toEqual([]);
      }),
    );
  });

  it('are never of an answer with itself, nor with one of the same words', () => {
    fc.assert(
      fc.property(anAnswer('a'), (one) => {
        expect(compareAnswers(one, one, vocabulary)).toBeNull();
        expect(compareAnswers(one, { ...one, key: 'b' }, vocabulary)).toBeNull();
      }),
    );
  });

  it.each([
    ['entro 60 giorni', 'entro due mesi'],
    ['entro sei mesi', 'entro 180 giorni'],
    ['vale un anno', 'vale dodici mesi'],
    ['entro 48 ore', 'entro due giorni'],
    ['entro sessanta (60) giorni', 'entro 60 giorni'],
    ['in due settimane', 'in 14 giorni'],
    ['entro cinque giorni lavorativi', 'entro una settimana'],
  ])('takes «%s» for as long as «%s»', (one, other) => {
    const [[a], [b]] = [termsIn(one), termsIn(other)];
    expect(a && b && sameTerm(a, b)).toBe(true);
  });

  it.each(['circa tre settimane', 'compie 18 anni', 'un contratto di 9 mesi', 'nel 2026', 'art. 30'])(
    'reads no term in «%s»',
    (text) => expect(termsIn(text)).toEqual([]),
  );

  it('takes lengths for the same in both directions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }), (a, b) => {
        const [one, other] = [a, b].map((days) => ({ kind: 'plain' as const, days })) as [
          { kind: 'plain'; days: number },
          { kind: 'plain'; days: number },
        ];
        expect(sameTerm(one, one)).toBe(true);
        expect(sameTerm(one, other)).toBe(sameTerm(other, one));
      }),
    );
  });

  it('holds no answer to one person against the whole list of a sheet for being shorter', () => {
    const question = 'Quali documenti servono per il rinnovo del permesso per lavoro subordinato?';
    const sheet = { key: 's', question, answer: 'Passaporto, contratto di lavoro, redditi.', complete: true };
    const reply = (answer: string) => ({ key: 'r', question, answer });
    expect(compareAnswers(sheet, reply('Occorre il passaporto.'), vocabulary)).toBeNull();
    expect(compareAnswers(sheet, reply('Servono passaporto e idoneità alloggiativa.'), vocabulary)).toMatchObject({
      differences: ['documents'],
    });
  });

  it('says nothing of what an answer does not say', () =>
    expect(readAnswer('Perché?', '')).toEqual({
      ...{ allowed: null, wanted: null, terms: [], norms: [] },
      ...{ documents: new Set(), spared: new Set() },
    }));
});

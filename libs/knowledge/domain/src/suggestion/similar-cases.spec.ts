import { readFileSync } from 'node:fs';
import { BUILT_IN_LINES, buildVocabulary } from './notions';
import { SIMILAR_AT_MOST, comparedText, similarCases } from './similar-cases';

interface SeedPair {
  readonly id: string;
  readonly a: string;
  readonly b: string;
}

interface SeedCase {
  readonly id: string;
  readonly text: string;
  readonly office: string;
  readonly procedure: string | null;
  readonly topic: string;
}

const seed = (name: string): unknown => JSON.parse(readFileSync(`tools/demo/data/${name}.json`, 'utf8'));
const vocabulary = buildVocabulary(BUILT_IN_LINES);
const { positive, hard_negatives: negative } = seed('paraphrases') as {
  positive: SeedPair[];
  hard_negatives: SeedPair[];
};
const recorded = (seed('segnalazioni') as { samples: SeedCase[] }).samples.map(({ id, text, office, procedure }) => ({
  id,
  question: text,
  office,
  procedure,
  sameNumber: false,
}));
const asked = (id: string, question: string) => ({
  ...{ id, question, office: 'QST-IMM', procedure: null, sameNumber: false },
});
/** What a network would hold: the recorded cases, and one way to say each of the labelled questions. */
const archive = [
  ...recorded,
  ...positive.map(({ id, b }) => asked(id, b)),
  ...negative.map(({ id, a }) => asked(id, a)),
];
const hintsFor = (subject: (typeof archive)[number]) =>
  similarCases(
    subject,
    archive.filter(({ id }) => id !== subject.id),
    vocabulary,
  ).map(({ found }) => found.id);
const hints = (question: string) => hintsFor(asked('?', question));

const figures: Record<string, string> = {};
afterAll(() => process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`));

describe('cases like a case, among the recorded ones and the labelled questions', () => {
  it('finds the twin among the first five', () => {
    const found = positive.filter(({ id, a }) => hints(a).includes(id));
    const others = positive.flatMap(({ id, a }) => hints(a).filter((each) => each !== id));
    figures['twins found'] = `${found.length}/${positive.length}, with ${others.length} others beside them`;
    expect(others.length).toBeLessThanOrEqual(15);
    expect(found.length).toBeGreaterThanOrEqual(9);
  });

  it('does not offer what only shares its words', () => {
    const wrong = negative.filter(({ id, b }) => hints(b).includes(id));
    figures['false twins offered'] = `${wrong.length}/${negative.length}`;
    expect(wrong.length).toBe(0);
  });

  it('is silent rather than doubtful', () => {
    const offered = recorded.map(hintsFor);
    const some = offered.filter((each) => each.length > 0);
    figures['recorded cases with a hint'] = `${some.length}/${recorded.length}, ${offered.flat().length} hints in all`;
    // A third of them are left alone, and nobody is given all five of an archive in which most is about renewals.
    expect(some.length).toBeLessThanOrEqual(20);
    expect(offered.flat().length).toBeLessThanOrEqual(50);
  });

  it('does not offer whoever only says the same word of a matter', () => {
    const asks = {
      question:
        'Domanda di cittadinanza per residenza presentata ventisette mesi fa; l’ultimo aggiornamento nel portale è «istruttoria avviata». Si chiede se il parere della Questura è arrivato.',
      ...{ office: 'PREF-CIT', procedure: 'CITT_RESIDENZA' },
    };
    const newborn = recorded.filter(({ id }) => id === 'SEG-023');
    expect(newborn[0]!.question).toContain('Aggiornamento');
    expect(similarCases(asks, newborn, vocabulary)).toEqual([]);
    // Nor if it says that word of a permit: another office, another procedure, and nothing beside it.
    const update = { ...asks, question: 'Chiede l’aggiornamento.' };
    expect(similarCases(update, newborn, vocabulary)).toEqual([]);
    const { office, procedure } = newborn[0]!;
    expect(similarCases({ ...update, office, procedure }, newborn, vocabulary)).toHaveLength(1);
  });
});

describe('what makes two cases alike', () => {
  const subject = { question: 'Quando si può riprovare il test di italiano?', office: 'PREF-CIT', procedure: 'TEST' };
  const other = { question: 'Dove si iscrive il figlio a scuola?', office: 'PREF-CIT', procedure: 'TEST' };

  it('is the same practice, whatever is asked of it, before anything else', () => {
    const same = { ...other, sameNumber: true };
    const like = { ...subject, sameNumber: false };
    expect(similarCases(subject, [like, same], vocabulary).map(({ found }) => found)).toEqual([same, like]);
    expect(similarCases(subject, [same], vocabulary)[0]!.why).toBe(
      'stesso numero di pratica; stessa procedura; stesso ufficio',
    );
  });

  it('is never office and procedure alone', () =>
    expect(similarCases(subject, [{ ...other, sameNumber: false }], vocabulary)).toEqual([]));

  it('is never what covers two strangers', () =>
    expect(comparedText('[nome] [cognome] chiede del [numero di pratica].')).toMatch(/^ {2,}chiede del {2,}\.$/));

  it('is told of five at most, and of nothing where a question was erased', () => {
    const many = Array.from({ length: 9 }, () => ({ ...subject, sameNumber: false }));
    expect(similarCases(subject, many, vocabulary)).toHaveLength(SIMILAR_AT_MOST);
    expect(similarCases({ ...subject, question: null }, many, vocabulary)).toEqual([]);
    expect(similarCases(subject, [{ ...other, question: null, sameNumber: false }], vocabulary)).toEqual([]);
  });
});

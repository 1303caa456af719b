import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type LinkedPeople, type PersonalDataFinding, findPersonalData } from './index';

const FROZEN = readFileSync('libs/shared/personal-data/src/passages.labelled.txt', 'utf8');

/** The invented people that a passage's letter stands for: those of the case behind the sheet. */
const PEOPLE: Readonly<Record<string, LinkedPeople>> = {
  '-': { names: [], birthDates: [] },
  A: { names: [{ surname: 'Diallo', name: 'Aminata' }], birthDates: ['1990-03-14'] },
  B: { names: [{ surname: 'El Amrani', name: 'Youssef' }], birthDates: ['1985-11-02'] },
  C: { names: [{ surname: 'Hoxha', name: 'Arben' }], birthDates: ['1978-07-30'] },
  D: { names: [{ surname: 'Škrabáček', name: 'Đorđe' }], birthDates: ['1969-01-05'] },
  E: { names: [{ surname: 'Costa', name: 'Rosa' }], birthDates: ['1992-05-09'] },
  F: { names: [{ surname: 'Singh', name: 'Gurpreet' }], birthDates: ['1988-12-21'] },
  G: { names: [{ surname: 'Nguyen', name: 'Thi Mai' }], birthDates: ['1995-02-17'] },
  H: { names: [{ surname: 'Marino', name: 'Alba' }], birthDates: ['1980-04-25'] },
};

/** Labels of the file. `word` is an ordinary word that is also the name of a linked person: found, and justifiable. */

type Kind = 'cf' | 'iban' | 'email' | 'phone' | 'practice' | 'birth' | 'address' | 'name' | 'word';
const IDENTIFIERS: ReadonlySet<Kind> = new Set(['cf', 'iban', 'email', 'phone', 'practice', 'birth']);

interface Span {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}
interface Passage {
  readonly people: LinkedPeople;
  readonly text: string;
  readonly labelled: readonly Span[];
  readonly found: readonly PersonalDataFinding[];
}

const passages = FROZEN.trimEnd().split('\n').map(read);

function read(line: string): Passage {
  const people = PEOPLE[line.slice(0, 1)];
  if (people === undefined) throw new Error(`nobody is ${line}`);
  const labelled: Span[] = [];
  let text = '';
  for (const piece of line.slice(2).split(/(\{\{\w+:[^}]*\}\})/)) {
    const [, kind, words] = /^\{\{(\w+):(.*)\}\}$/.exec(piece) ?? [];
    const start = text.length;
    text += words ?? piece;
    if (kind !== undefined) labelled.push({ kind: kind as Kind, start, end: text.length });
  }
  return { people, text, labelled, found: findPersonalData(text, people) };
}

const meets = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
  one.start < other.end && other.start < one.end;

/** A piece is caught when no letter or digit of it is left uncovered: half a name still names somebody. */
function caught({ text, found }: Passage, span: Span): boolean {
  for (let at = span.start; at < span.end; at++)
    if (/[\p{L}\p{N}]/u.test(text.charAt(at)) && !found.some(({ start, end }) => start <= at && at < end)) return false;
  return true;
}

function recall(kinds: ReadonlySet<Kind>): { share: number; missed: string[] } {
  const all = passages.flatMap((passage) => passage.labelled.map((span) => ({ passage, span })));
  const asked = all.filter(({ span }) => kinds.has(span.kind));
  const missed = asked.filter(({ passage, span }) => !caught(passage, span)).map(({ passage }) => passage.text);
  return { share: 1 - missed.length / asked.length, missed };
}

const figures: string[] = [];
afterAll(() => console.info(figures.join('\n')));

describe('the labelled passages', () => {
  it('are the ones that were written before the finder was measured on them', () => {
    expect(createHash('sha256').update(FROZEN).digest('hex')).toBe(
      '6cf6b9b0af6ace3522b087f0b269915468b9c25dda48e435d0d1b25a6dae4562',
    );
    expect(passages.length).toBeGreaterThanOrEqual(300);
  });

  it('lose no identifier', () => {
    const { share, missed } = recall(IDENTIFIERS);
    figures.push(`identifiers: recall ${share.toFixed(3)}`);
    expect(missed).toEqual([]);
  });

  it.each(['address', 'word'] as const)('lose no %s', (kind) => {
    const { share, missed } = recall(new Set([kind]));
    figures.push(`${kind}: recall ${share.toFixed(3)}`);
    expect(missed).toEqual([]);
  });

  it('lose hardly a name', () => {
    const { share, missed } = recall(new Set<Kind>(['name']));
    figures.push(`names: recall ${share.toFixed(3)}, missed: ${missed.join(' / ')}`);
    expect(share).toBeGreaterThanOrEqual(0.98);
  });

  it('raise hardly a false alarm', () => {
    const all = passages.flatMap((passage) => passage.found.map((finding) => ({ passage, finding })));
    const wrong = all.filter(({ passage, finding }) => !passage.labelled.some((span) => meets(span, finding)));
    const precision = 1 - wrong.length / all.length;
    const said = wrong.map(({ passage, finding }) => `${finding.excerpt} (${passage.text})`);
    figures.push(`precision ${precision.toFixed(3)} of ${String(all.length)}; false: ${said.join(' / ')}`);
    expect(precision).toBeGreaterThanOrEqual(0.9);
  });

  it('let an ordinary word be answered for, and no identifier', () => {
    for (const { labelled, found } of passages)
      for (const span of labelled)
        for (const finding of found.filter((each) => meets(each, span))) {
          if (span.kind === 'word') expect(finding).toMatchObject({ justifiable: true });
          if (IDENTIFIERS.has(span.kind)) expect(finding).toMatchObject({ justifiable: false });
        }
  });
});

import { type ComuneQuestion, comuniNamed, findComuni } from './comuni';
import { COMUNI_OF_ITALY } from './comuni-of-italy';

const lines = COMUNI_OF_ITALY.trim().split('\n');
const ask = (text: string, more: Partial<ComuneQuestion> = {}) =>
  findComuni({ text, on: '2026-11-23', limit: 20, ...more }).map(({ name, province }) => `${name} ${province}`);

describe('the comuni of Italy', () => {
  it('has every line whole: code, name, province, first day, and a later first day without it', () => {
    for (const line of lines)
      expect(line).toMatch(
        /^[A-Z]\d{3}\|[A-ZÀÈÉÌÒÙ][A-Za-zÀ-ÿ' .()/-]+\|[A-Z]{2}\|\d{4}-\d{2}-\d{2}\|(\d{4}-\d{2}-\d{2})?$/,
      );
    expect(lines.filter((line) => line.endsWith('|'))).toHaveLength(7_896);
    expect(new Set(lines.filter((line) => line.endsWith('|')).map((line) => line.split('|')[2])).size).toBe(107);
    for (const line of lines) {
      const [, , , from = '', to = ''] = line.split('|');
      expect(to === '' || from < to).toBe(true);
    }
  });

  it('has each code once, in the order of the names', () => {
    expect(new Set(lines.map((line) => line.slice(0, 4))).size).toBe(lines.length);
    const names = lines.map((line) => line.split('|')[1] ?? '');
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'it')));
  });
});

describe('finding a comune', () => {
  it('does not mind case, accents, apostrophes and hyphens', () => {
    expect(ask('CITTA DELLA PIEVE')).toEqual(['Città della Pieve PG']);
    expect(ask('agliè')).toEqual(ask('aglie'));
    expect(ask('san damiano d asti')).toEqual(["San Damiano d'Asti AT"]);
    expect(ask('val di chy')).toEqual(['Val di Chy TO']);
  });

  it('finds by a later word too, after those that begin so', () => {
    const found = ask('mondovi');
    expect(found[0]).toBe('Mondovì CN');
    expect(found).toContain('Bastia Mondovì CN');
  });

  it('puts those near first', () => {
    expect(ask('castro')[0]).toBe('Castro BG');
    expect(ask('castro', { near: new Set(['LE']) })[0]).toBe('Castro LE');
    expect(ask('cas', { near: new Set(['CN', 'AT']) }).every((comune) => /(CN|AT)$/.test(comune))).toBe(true);
  });

  it('offers none before its first day, nor from the day on which it was joined to another', () => {
    expect(ask('mappano', { on: '2017-04-17' })).toEqual([]);
    expect(ask('mappano', { on: '2017-04-18' })).toEqual(['Mappano TO']);
    const sovizzo = (on: string) => comuniNamed('Sovizzo', on).map(({ code }) => code);
    expect([sovizzo('2024-01-21'), sovizzo('2024-01-22')]).toEqual([['I879'], ['M436']]);
  });

  it('answers nothing to nothing, and no more than asked', () => {
    expect(ask(' . ')).toEqual([]);
    expect(ask('zzz')).toEqual([]);
    expect(ask('a', { limit: 7 })).toHaveLength(7);
  });
});

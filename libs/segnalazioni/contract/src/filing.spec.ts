import { Filing, FilingCheck } from './filing';

const about = (change: object): object => ({
  kind: 'verifica_stato',
  office: 'QST-IMM',
  topic: 'permesso-soggiorno',
  text: 'A che punto è?',
  ...change,
});
const born = (birthDate: string): object => about({ person: { surname: 'P', name: 'A', birthDate } });
const told = (change: object): string[] =>
  Filing.safeParse(change).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

describe('the days of a filing', () => {
  it.each([
    ['the year 205', { titleExpiresOn: '0205-06-30' }, 'facts.titleExpiresOn date_too_early'],
    ['the year 2205', { titleExpiresOn: '2205-06-30' }, 'facts.titleExpiresOn date_too_late'],
    [
      'a deadline of the year 26',
      { deadline: { on: '0026-01-01', kind: 'ricorso' } },
      'facts.deadline.on date_too_early',
    ],
    ['a journey in the year 9026', { event: { on: '9026-01-01', kind: 'viaggio' } }, 'facts.event.on date_too_late'],
    ['a practice of the year 202', { practiceSubmittedOn: '0202-01-01' }, 'facts.practiceSubmittedOn date_too_early'],
  ])('cannot be in %s', (_, facts, problem) => {
    expect(told(about({ facts }))).toEqual([problem]);
  });

  it('let nobody be born before 1900', () => {
    expect(told(born('1899-12-31'))).toEqual(['person.birthDate date_too_early']);
    expect(told(born('1900-01-01'))).toEqual([]);
  });

  it('are taken as they come while the year is being typed', () => {
    expect(FilingCheck.safeParse({ ...born('0019-01-01'), facts: { titleExpiresOn: '0002-01-01' } }).success).toBe(
      true,
    );
  });
});

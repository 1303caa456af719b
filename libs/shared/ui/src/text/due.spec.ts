import { dueText } from './due';

const now = new Date('2026-11-26T09:00:00+01:00');

describe('a due time in words', () => {
  it.each([
    ['2026-11-26T16:00:00+01:00', 'entro oggi alle 16:00'],
    ['2026-11-27T12:30:00+01:00', 'entro domani alle 12:30'],
    ['2026-12-03T16:00:00+01:00', 'entro gio 3 dic'],
    ['2027-01-07T16:00:00+01:00', 'entro gio 7 gen 2027'],
    ['2026-11-26T08:00:00+01:00', 'scaduto oggi alle 08:00'],
    ['2026-11-24T16:00:00+01:00', 'in ritardo di 2 giorni lavorativi'],
    ['2026-11-25T16:00:00+01:00', 'in ritardo di 1 giorno lavorativo'],
  ])('%s is told as %s', (due, words) => {
    expect(dueText(due, now)).toBe(words);
  });

  it('leaves weekends and holidays out of a delay', () => {
    // Friday 4 December to Wednesday 9: the weekend and the 8th do not count
    expect(dueText('2026-12-04T16:00:00+01:00', new Date('2026-12-09T09:00:00+01:00'))).toBe(
      'in ritardo di 2 giorni lavorativi',
    );
    // Easter Monday 2026 is 6 April
    expect(dueText('2026-04-03T16:00:00+02:00', new Date('2026-04-07T09:00:00+02:00'))).toBe(
      'in ritardo di 1 giorno lavorativo',
    );
    expect(dueText('2026-11-27T16:00:00+01:00', new Date('2026-11-28T09:00:00+01:00'))).toBe(
      'scaduto ven 27 nov alle 16:00',
    );
  });

  it('says nothing while clocks stand', () => {
    expect(dueText(null, now)).toBe('');
  });
});

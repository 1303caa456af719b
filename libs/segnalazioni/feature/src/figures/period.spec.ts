import { monthsToChoose, otherPeriod, periodOf, presetOf, presetPeriod } from './period';

const now = new Date('2026-11-22T09:00:00Z');

describe('the period of the figures', () => {
  it('is this year unless the address says another', () => {
    expect(periodOf(undefined, undefined, now, 'days')).toEqual({ from: '2026-01-01', to: '2026-11-22' });
    expect(periodOf('2026-03-01', '2026-03-31', now, 'days')).toEqual({ from: '2026-03-01', to: '2026-03-31' });
  });

  it('refuses what is no day, or ends before it begins', () => {
    expect(periodOf('ieri', 'oggi', now, 'days').from).toBe('2026-01-01');
    expect(periodOf('2026-05-01', '2026-04-01', now, 'days').from).toBe('2026-01-01');
  });

  it.each([
    [undefined, undefined, 'days', null],
    ['2026-03-01', '2026-03-31', 'days', null],
    ['2026-03-01', '2026-03-31', 'months', null],
    ['2026-03-02', '2026-03-31', 'months', 'months'],
    ['2026-03-02', '2026-03-31', 'days', null],
    ['ieri', '2026-03-31', 'days', 'invalid'],
    ['2026-02-30', '2026-03-31', 'days', 'invalid'],
    ['2026-03-01', undefined, 'days', 'invalid'],
    ['2026-05-01', '2026-04-01', 'months', 'reversed'],
  ] as const)('knows why it is not the one of the address (%s, %s, %s)', (from, to, grain, why) => {
    expect(otherPeriod(from, to, grain)).toBe(why);
  });

  it('knows the usual ones', () => {
    expect(presetPeriod('scorso', now, 'days')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(presetPeriod('mesi', now, 'days')).toEqual({ from: '2025-11-23', to: '2026-11-22' });
    expect(presetPeriod('trimestre', now, 'days')).toEqual({ from: '2026-10-01', to: '2026-11-22' });
    expect(presetOf({ from: '2025-01-01', to: '2025-12-31' }, now, 'days')).toBe('scorso');
    expect(presetOf({ from: '2025-01-02', to: '2025-12-31' }, now, 'days')).toBeNull();
  });

  it('counts days in Rome, not in London', () => {
    expect(presetPeriod('anno', new Date('2025-12-31T23:30:00Z'), 'days')).toEqual({
      from: '2026-01-01',
      to: '2026-01-01',
    });
  });

  it('is made of whole months for who reads no cases, also where the address says days', () => {
    expect(periodOf(undefined, undefined, now, 'months')).toEqual({ from: '2026-01-01', to: '2026-11-30' });
    expect(periodOf('2026-02-03', '2026-02-03', now, 'months')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(presetPeriod('mesi', now, 'months')).toEqual({ from: '2025-12-01', to: '2026-11-30' });
    expect(presetPeriod('trimestre', now, 'months')).toEqual({ from: '2026-10-01', to: '2026-11-30' });
    expect(presetOf({ from: '2025-12-01', to: '2026-11-30' }, now, 'months')).toBe('mesi');
  });

  it('offers the months of three years, and an older one that is shown', () => {
    const months = monthsToChoose({ from: '2021-03-01', to: '2022-12-31' }, now);
    expect(months[0]).toBe('2026-11');
    expect(months.slice(34)).toEqual(['2024-01', '2023-12', '2022-12', '2021-03']);
  });
});

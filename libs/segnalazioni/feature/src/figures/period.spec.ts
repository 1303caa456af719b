import { periodOf, presetOf, presetPeriod } from './period';

const now = new Date('2026-11-22T09:00:00Z');

describe('the period of the figures', () => {
  it('is this year unless the address says another', () => {
    expect(periodOf(undefined, undefined, now)).toEqual({ from: '2026-01-01', to: '2026-11-22' });
    expect(periodOf('2026-03-01', '2026-03-31', now)).toEqual({ from: '2026-03-01', to: '2026-03-31' });
  });

  it('refuses what is no day, or ends before it begins', () => {
    expect(periodOf('ieri', 'oggi', now).from).toBe('2026-01-01');
    expect(periodOf('2026-05-01', '2026-04-01', now).from).toBe('2026-01-01');
  });

  it('knows the usual ones', () => {
    expect(presetPeriod('scorso', now)).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(presetPeriod('mesi', now)).toEqual({ from: '2025-11-23', to: '2026-11-22' });
    expect(presetPeriod('trimestre', now)).toEqual({ from: '2026-10-01', to: '2026-11-22' });
    expect(presetOf({ from: '2025-01-01', to: '2025-12-31' }, now)).toBe('scorso');
    expect(presetOf({ from: '2025-01-02', to: '2025-12-31' }, now)).toBeNull();
  });

  it('counts days in Rome, not in London', () => {
    expect(presetPeriod('anno', new Date('2025-12-31T23:30:00Z'))).toEqual({ from: '2026-01-01', to: '2026-01-01' });
  });
});

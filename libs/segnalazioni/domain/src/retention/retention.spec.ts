import type { Retention } from '@respi/segnalazioni/contract';
import { DEFAULT_RETENTION, monthsUntilErased } from '.';

const kept = (days: number, change: Partial<Retention> = {}): Retention => ({
  ...DEFAULT_RETENTION,
  days: { ...DEFAULT_RETENTION.days, risolta: days },
  ...change,
});

describe('the months after which nothing is left of a case', () => {
  it.each([
    [25, DEFAULT_RETENTION],
    [13, { ...DEFAULT_RETENTION, days: { ...allOf(365) } }],
    [2, { ...DEFAULT_RETENTION, days: { ...allOf(30) }, graceDays: 7 }],
    [61, kept(1_826)],
    [49, kept(365, { exceptions: [{ kind: 'prassi', days: 1_460 }] })],
  ])('are %d', (months, retention) => expect(monthsUntilErased(retention)).toBe(months));
});

function allOf(days: number): Retention['days'] {
  const endings = Object.keys(DEFAULT_RETENTION.days) as (keyof Retention['days'])[];
  return Object.fromEntries(endings.map((ending) => [ending, days])) as Retention['days'];
}

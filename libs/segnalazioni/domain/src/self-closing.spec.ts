import type { Case } from './case';
import { closesByItselfOn } from './self-closing';

type Subject = Parameters<typeof closesByItselfOn>[0];

function aCase(change: Partial<Subject> = {}): Subject {
  return {
    state: 'answered',
    // Past midnight in Rome: it was read on the 2nd.
    readAt: new Date('2026-11-01T23:30:00Z'),
    recheckOn: null,
    unread: false,
    referrals: [],
    ...change,
  };
}

it('is so many days after it was read, by the calendar of Rome', () => {
  expect(closesByItselfOn(aCase(), 30)).toBe('2026-12-02');
});

it('is never for what is interim, unread, awaited or not answered', () => {
  const open = { status: 'open' } as Case['referrals'][number];
  for (const change of [
    { recheckOn: '2026-12-01' },
    { readAt: null },
    { unread: true },
    { referrals: [open] },
    { state: 'closed' as const },
    { state: 'in_charge' as const },
  ])
    expect(closesByItselfOn(aCase(change), 30)).toBeNull();
});

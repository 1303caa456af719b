import type { Actor } from '@respi/identity/contract';
import type { PolicySubject } from './policy';
import { takesAway } from './readable-history';

const referentOf = (unitId: string): Actor => ({
  accountId: `referent of ${unitId}`,
  networkId: 'net',
  name: 'R',
  kind: 'person',
  memberships: [{ role: 'referent', unitId, unitCode: unitId }],
});
const subject = (status: 'open' | 'recalled', sealed = false): PolicySubject => ({
  sportelloId: 'desk',
  sealed,
  filedBy: 'counter',
  handlers: [],
  referrals: [{ id: 'r1', officeId: 'qst', status } as unknown as PolicySubject['referrals'][number]],
});
const recalled = { type: 'recalled', data: { referralId: 'r1' } };

describe('an event that takes a case from an office', () => {
  it.each([
    ['a recall', recalled],
    ['what strikes its question', { type: 'declined', data: { struck: ['r1'] } }],
  ])('is %s', (_, event) => {
    expect(takesAway(referentOf('qst'), subject('recalled'), event)).toBe(true);
  });

  it.each([
    ['of another office', referentOf('pref'), subject('recalled'), recalled],
    ['where the office is still asked', referentOf('qst'), subject('open'), recalled],
    ['of a sealed case', referentOf('qst'), subject('recalled', true), recalled],
    ['that is about something else', referentOf('qst'), subject('recalled'), { type: 'note_added', data: {} }],
    ['about another question', referentOf('qst'), subject('recalled'), { type: 'closed', data: { struck: ['r2'] } }],
  ])('is none %s', (_, actor, of, event) => {
    expect(takesAway(actor, of, event)).toBe(false);
  });
});

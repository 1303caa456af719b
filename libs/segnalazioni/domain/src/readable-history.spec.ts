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

const coordinator: Actor = {
  ...referentOf('coord'),
  memberships: [{ role: 'coordinator', unitId: 'coord', unitCode: 'COORD' }],
};
const sealed = { type: 'sealed', data: { handlers: ['somebody else'] } };

describe('a seal', () => {
  it('takes the case from whoever could open it until then, and from nobody else', () => {
    expect(takesAway(coordinator, subject('open', true), sealed)).toBe(true);
    expect(takesAway({ ...coordinator, memberships: [] }, subject('open', true), sealed)).toBe(false);
    expect(takesAway(referentOf('pref'), subject('open', true), sealed)).toBe(false);
    const handler = { ...subject('open', true), handlers: [coordinator.accountId] };
    expect(takesAway(coordinator, handler, sealed)).toBe(false);
  });

  it('is all that is said of it: what happens afterwards takes nothing away', () => {
    expect(takesAway(coordinator, subject('open', true), { type: 'note_added', data: {} })).toBe(false);
  });
});

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

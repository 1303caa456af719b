import { type EventFacts, NOTICES, type NoticedEvent, isNoticed } from './notice';

const nothing: EventFacts = {
  to: 'answered',
  releasedNow: false,
  afterRelease: false,
  withdrawn: false,
  struckReferrals: 0,
};

const CASES: [NoticedEvent, Partial<EventFacts>, string | null][] = [
  ['answered_directly', {}, 'reply_released to counter'],
  ['answered_directly', { to: 'integration_requested' }, 'integration_requested to counter'],
  ['reply_released', {}, 'reply_released to counter'],
  ['reply_released', { to: 'integration_requested' }, 'integration_requested to counter'],
  ['reply_approved', { releasedNow: true }, 'reply_released to counter'],
  ['reply_approved', {}, null],
  ['reply_corrected', { releasedNow: true }, 'reply_released to counter'],
  ['reply_corrected', {}, 'reply_corrected to counter'],
  ['reply_rejected', { afterRelease: true }, 'reply_withdrawn to counter'],
  ['reply_rejected', {}, null],
  ['reply_copied', {}, 'reply_released to counter'],
  ['reply_copied', { withdrawn: true }, 'reply_withdrawn to counter'],
  ['integration_requested', {}, 'integration_requested to counter'],
  ['declined', {}, 'declined to counter'],
  ['withdrawn', { struckReferrals: 2 }, 'referrals_struck to interface'],
  ['withdrawn', {}, null],
];

it.each(CASES)('%s with %j means: %s', (type, facts, expected) => {
  const notice = NOTICES[type]({ ...nothing, ...facts });
  expect(notice && `${notice.kind} to ${notice.audience}`).toBe(expected);
});

it('covers every noticed event, and no other is noticed', () => {
  expect(new Set(CASES.map(([type]) => type))).toEqual(new Set(Object.keys(NOTICES)));
  for (const type of ['submitted', 'note_added', 'read', 'toString', 'constructor'])
    expect(isNoticed(type)).toBe(false);
});

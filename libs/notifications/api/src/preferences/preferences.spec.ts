import { ROLES } from '@respi/identity/contract';
import { NOTICE_KINDS, NotificationPreferences, isAccessNotice } from '@respi/notifications/contract';
import { nextDigest } from './next-digest';
import { defaultPreferences, mailWay, pushWay } from './preference-defaults';

const all = (mail: 'now' | 'digest' | 'off'): NotificationPreferences => {
  const { groups, ...rest } = defaultPreferences([]);
  const chosen = Object.fromEntries(Object.keys(groups).map((group) => [group, { mail, push: mail === 'now' }]));
  return NotificationPreferences.parse({ ...rest, groups: chosen });
};

/** Kinds that one may choose about. */
const CHOSEN = NOTICE_KINDS.filter((kind) => !isAccessNotice(kind));

describe('how a notice comes by mail', () => {
  it.each(CHOSEN)('%s of a ROSSO case: at once to who must act, whatever they chose', (kind) => {
    for (const choice of ['now', 'digest', 'off'] as const) {
      expect(mailWay({ kind, mustAct: true, urgencyLevel: 1 }, all(choice))).toBe('at_once');
      expect(mailWay({ kind, mustAct: false, urgencyLevel: 1 }, all(choice))).toBe(choice);
      expect(mailWay({ kind, mustAct: true, urgencyLevel: 2 }, all(choice))).toBe(choice);
      expect(mailWay({ kind, mustAct: true, urgencyLevel: null }, all(choice))).toBe(choice);
    }
  });
});

it.each(NOTICE_KINDS.filter(isAccessNotice))('%s: by mail at once and to no device, whatever was chosen', (kind) => {
  for (const choice of ['now', 'off'] as const) {
    expect(mailWay({ kind, mustAct: false, urgencyLevel: null }, all(choice))).toBe('at_once');
    expect(pushWay({ kind, mustAct: false, urgencyLevel: null }, all(choice))).toBe('off');
  }
});

describe('how a notice comes to a device', () => {
  it.each(CHOSEN)('%s of a ROSSO case: at once to who must act, whatever they chose', (kind) => {
    for (const choice of ['now', 'off'] as const) {
      expect(pushWay({ kind, mustAct: true, urgencyLevel: 1 }, all(choice))).toBe('at_once');
      expect(pushWay({ kind, mustAct: false, urgencyLevel: 1 }, all(choice))).toBe(choice);
      expect(pushWay({ kind, mustAct: true, urgencyLevel: null }, all(choice))).toBe(choice);
    }
  });
});

describe('what a role begins with', () => {
  it.each(ROLES)('is a whole choice for %s', (role) => {
    expect(NotificationPreferences.safeParse(defaultPreferences([role])).error).toBeUndefined();
  });

  it('is the more eager of two', () => {
    const { groups } = defaultPreferences(['coordinator', 'interface_operator']);
    expect([groups.referrals.mail, groups.course.mail]).toEqual(['now', 'digest']);
  });

  it('is nothing for who sees no case', () => {
    expect(defaultPreferences(['network_admin'])).toEqual(all('off'));
  });
});

describe('the next digest', () => {
  const daily = { rhythm: 'daily', weekday: 1, hour: 9 } as const;
  const fridays = { rhythm: 'weekly', weekday: 5, hour: 17 } as const;
  it.each([
    ['later today', daily, '2026-11-18T07:59:59Z', '2026-11-18T08:00:00.000Z'],
    ['tomorrow, once the hour has come', daily, '2026-11-18T08:00:00Z', '2026-11-19T08:00:00.000Z'],
    ['by the day of Rome', daily, '2026-11-18T23:30:00Z', '2026-11-19T08:00:00.000Z'],
    ['in summer time', daily, '2026-07-01T00:00:00Z', '2026-07-01T07:00:00.000Z'],
    ['on the day of the hour change', daily, '2026-03-28T20:00:00Z', '2026-03-29T07:00:00.000Z'],
    ['at midnight', { ...daily, hour: 0 }, '2026-10-24T20:00:00Z', '2026-10-24T22:00:00.000Z'],
    [
      'in an hour that clocks skip: the next one',
      { ...daily, hour: 2 },
      '2026-03-28T20:00:00Z',
      '2026-03-29T01:00:00.000Z',
    ],
    ['on its weekday', fridays, '2026-11-18T07:00:00Z', '2026-11-20T16:00:00.000Z'],
    ['a week later', fridays, '2026-11-20T16:00:00Z', '2026-11-27T16:00:00.000Z'],
    ['on a Sunday', { ...fridays, weekday: 7 }, '2026-11-18T07:00:00Z', '2026-11-22T16:00:00.000Z'],
  ])('is %s', (_when, times, at, expected) => {
    expect(nextDigest(times, new Date(at)).toISOString()).toBe(expected);
  });
});

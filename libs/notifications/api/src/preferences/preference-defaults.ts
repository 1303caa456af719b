import type { Role } from '@respi/identity/contract';
import {
  GROUP_OF_NOTICE,
  type MailChoice,
  NOTICE_GROUPS,
  type NoticeGroup,
  type NoticeKind,
  type NotificationPreferences,
} from '@respi/notifications/contract';

type Choices = Readonly<Record<NoticeGroup, MailChoice>>;

const NOTHING: Choices = {
  new_cases: 'off',
  assigned: 'off',
  replies: 'off',
  referrals: 'off',
  course: 'off',
  deadlines: 'off',
};
const COUNTER: Choices = { ...NOTHING, replies: 'now', course: 'digest', deadlines: 'digest' };
const CARRIES_CASES: Choices = { ...NOTHING, new_cases: 'digest', assigned: 'now', replies: 'now', deadlines: 'now' };

/** What a role begins with: now what they must act on, in the digest what fills the day anyway. */
const OF_ROLE: Readonly<Record<Role, Choices>> = {
  counter_operator: COUNTER,
  external_operator: COUNTER,
  coordinator: { ...CARRIES_CASES, course: 'digest' },
  interface_operator: { ...CARRIES_CASES, referrals: 'now' },
  referent: { ...NOTHING, replies: 'now', referrals: 'now', deadlines: 'now' },
  network_admin: NOTHING,
  general_coordinator: NOTHING,
};

const EAGERNESS: readonly MailChoice[] = ['off', 'digest', 'now'];

/** Before somebody has chosen anything: of several roles, the most eager one decides. */
export function defaultPreferences(roles: readonly Role[]): NotificationPreferences {
  const most = (group: NoticeGroup): MailChoice =>
    EAGERNESS[Math.max(0, ...roles.map((role) => EAGERNESS.indexOf(OF_ROLE[role][group])))] ?? 'off';
  return {
    groups: Object.fromEntries(
      NOTICE_GROUPS.map((group) => [group, { mail: most(group), push: most(group) === 'now' }]),
    ) as NotificationPreferences['groups'],
    digest: { rhythm: 'daily', weekday: 1, hour: 9 },
    language: 'it',
  };
}

/** `at_once` goes out at any hour. */
export type MailWay = MailChoice | 'at_once';

interface WayFacts {
  readonly kind: NoticeKind;
  readonly mustAct: boolean;
  readonly urgencyLevel: number | null;
}

/** How a notice comes by mail: a ROSSO case that one must act on cannot be switched off. */
export function mailWay(notice: WayFacts, preferences: NotificationPreferences): MailWay {
  if (notice.mustAct && notice.urgencyLevel === 1) return 'at_once';
  if (GROUP_OF_NOTICE[notice.kind] === null) return 'at_once';
  return mailOf(notice.kind, preferences);
}

/** What was chosen for a kind of notice. */
export function mailOf(kind: NoticeKind, { groups }: NotificationPreferences): MailChoice {
  const group = GROUP_OF_NOTICE[kind];
  return group === null ? 'now' : groups[group].mail;
}

/** How a notice comes to the devices that a person turned on. */
export type PushWay = 'now' | 'off' | 'at_once';

/** As mails, but for the digest: there a ROSSO case that one must act on cannot be switched off either. */
export function pushWay(notice: WayFacts, { groups }: NotificationPreferences): PushWay {
  if (notice.mustAct && notice.urgencyLevel === 1) return 'at_once';
  const group = GROUP_OF_NOTICE[notice.kind];
  return group !== null && groups[group].push ? 'now' : 'off';
}

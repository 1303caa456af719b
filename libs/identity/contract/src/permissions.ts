import { type Actor, type Role, hasRole } from './roles';

const COORDINATION: readonly Role[] = ['coordinator', 'interface_operator'];
const CASE_PEOPLE: readonly Role[] = ['counter_operator', 'external_operator', ...COORDINATION, 'referent'];

/**
 * Who may knock at a route at all. Both sides share it: the API refuses at the door, the portal draws its navigation
 * from it. What a person may do to one thing is decided by the policy of its context, which is narrower.
 */
export const PERMISSIONS = {
  'case.read': CASE_PEOPLE,
  'case.file': ['counter_operator', 'external_operator'],
  'case.act': CASE_PEOPLE,
  'case.suggest': CASE_PEOPLE,
  // What is like a case, and what hangs together with it.
  'case.triage': COORDINATION,
  'draft.keep': ['counter_operator', 'external_operator'],
  'distinta.handle': COORDINATION,
  'adhesion.decide': ['coordinator', 'network_admin'],
  'work.count': [...COORDINATION, 'network_admin'],
  'work.hand_over': COORDINATION,
  'office.replies': ['referent'],
  // Whose data are kept how long, and what people may ask of their own.
  'privacy.handle': ['coordinator'],
  'figures.read': ['general_coordinator', 'coordinator'],
  'rules.read': [...COORDINATION, 'network_admin'],
  'rules.write': ['coordinator'],
  'calendar.write': ['coordinator', 'network_admin'],
  'sheet.read': [
    'counter_operator',
    'external_operator',
    ...COORDINATION,
    'referent',
    'network_admin',
    'general_coordinator',
  ],
  'sheet.write': ['coordinator'],
  // Pages, news, notice board and archive of the network.
  'content.read': [...CASE_PEOPLE, 'network_admin'],
  'content.write': ['coordinator'],
  // What the public asks, with whatever it says of people.
  'question.answer': ['coordinator'],
  'sheet.act': ['coordinator', 'referent'],
  'service.read': [
    'counter_operator',
    'external_operator',
    ...COORDINATION,
    'referent',
    'network_admin',
    'general_coordinator',
  ],
  // Whoever works at a service keeps its entry: which ones, says the policy of the directory.
  'service.tend': ['counter_operator', 'external_operator', 'referent', 'coordinator'],
  'service.write': ['coordinator'],
  // Help with the portal itself: everybody asks, whoever administers answers.
  'helpdesk.ask': [
    'counter_operator',
    'external_operator',
    ...COORDINATION,
    'referent',
    'network_admin',
    'general_coordinator',
  ],
  'helpdesk.handle': ['network_admin'],
  'network.administer': ['network_admin'],
  'access_log.read': ['coordinator', 'network_admin'],
  'access_log.export': ['network_admin'],
  // What is open also to a session that still owes a second factor (Database.run).
  'access.own': [
    'counter_operator',
    'external_operator',
    'coordinator',
    'interface_operator',
    'referent',
    'network_admin',
    'general_coordinator',
  ],
  'session.own': [
    'counter_operator',
    'external_operator',
    'coordinator',
    'interface_operator',
    'referent',
    'network_admin',
    'general_coordinator',
  ],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function mayKnock(actor: Actor, permission: Permission): boolean {
  return hasRole(actor, ...PERMISSIONS[permission]);
}

import type { AccessLogEntry } from './access-log';

/** Kinds of row, in the order in which they are chosen from. Codes of the access log. */
export const LOGGED_ACTS = [
  'case_read',
  'identity_shown',
  'case_refused',
  'people_searched',
  'distinta_read',
  'distinta_printed',
  'answers_to_record_read',
  'office_replies_read',
  'erasure_ordered',
  'case_erased',
  'access_file_made',
  'administered',
  'access_log_read',
  'access_log_exported',
  'logged_in',
  'login_refused',
  'factor_refused',
  'logged_out',
  'sessions_ended',
  'factors_reset',
] as const;

/** What of the administration a request was about, by the word after `/admin/`. */
export const ADMINISTERED_MATTERS = [
  'people',
  'units',
  'organisations',
  'imports',
  'code-lists',
  'settings',
  'queue',
  'mails',
] as const;

export interface AdministeredMatter {
  readonly matter: (typeof ADMINISTERED_MATTERS)[number] | 'other';
  readonly changed: boolean;
}

/** `PATCH /api/v1/admin/people/:id` is a change of people. */
export function matterOf({ act, route }: Pick<AccessLogEntry, 'act' | 'route'>): AdministeredMatter | null {
  if (act !== 'administered' || route === null) return null;
  const [method = '', path = ''] = route.split(' ');
  const word = /\/admin\/([a-z-]+)/.exec(path)?.[1];
  return { matter: ADMINISTERED_MATTERS.find((known) => known === word) ?? 'other', changed: method !== 'GET' };
}

/** Key of a sentence. */
export type AccessSentence = (typeof LOGGED_ACTS)[number] | 'password_refused' | 'other';

/** The sentence of a row: a wrong password where one confirms who one is is no second factor. */
export function sentenceOf({ act, roles }: Pick<AccessLogEntry, 'act' | 'roles'>): AccessSentence {
  if (act === 'factor_refused' && roles.includes('password')) return 'password_refused';
  return LOGGED_ACTS.find((known) => known === act) ?? 'other';
}

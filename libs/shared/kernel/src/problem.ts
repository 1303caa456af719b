/**
 * Every way a request can be refused, with its HTTP status. The set is closed: the Italian words for each code live in
 * a full `Record` beside the filter, so a new code does not compile until it has its sentence.
 */
export const PROBLEMS = {
  invalid_input: 422,
  malformed_request: 400,
  body_too_large: 413,
  not_authenticated: 401,
  wrong_credentials: 401,
  session_ended: 401,
  second_factor_wanted: 403,
  second_factor_refused: 403,
  step_up_wanted: 403,
  challenge_over: 409,
  last_factor: 409,
  choose_network: 409,
  too_many_attempts: 429,
  too_many_requests: 429,
  no_role: 403,
  not_allowed: 403,
  not_found: 404,
  no_paper_in_language: 406,
  not_possible_now: 409,
  taken_by_another: 409,
  stale_version: 412,
  nothing_changed: 409,
  version_required: 428,
  idempotency_key_reused: 422,
  request_in_progress: 409,
  own_work_not_approvable: 403,
  credential_refused: 422,
  cannot_be_found: 422,
  nudge_already_sent: 409,
  personal_data_found: 409,
  not_one_person: 409,
  validation_missing: 409,
  law_changed_since: 409,
  sheet_not_translatable: 409,
  italian_changed: 409,
  erased_file_a_new_one: 410,
  already_exists: 409,
  service_unavailable: 503,
  storage_full: 507,
  unexpected: 500,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof PROBLEMS;

/** One thing wrong with one field. `path` is dotted (`person.birthDate`); `code` is stable, `params` fill the sentence. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly message?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The one error that domain and use cases throw; the problem filter turns it into an RFC 9457 document in Italian. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly params: Readonly<Record<string, string | number>>;
  readonly fields: readonly FieldProblem[];

  constructor(
    code: ProblemCode,
    options: { params?: Record<string, string | number>; fields?: readonly FieldProblem[]; cause?: unknown } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Problem';
    this.code = code;
    this.status = PROBLEMS[code];
    this.params = options.params ?? {};
    this.fields = options.fields ?? [];
  }
}

export function invalidField(path: string, code: string, params?: Record<string, string | number>): Problem {
  return new Problem('invalid_input', { fields: [{ path, code, ...(params ? { params } : {}) }] });
}

import { type FieldProblem, Problem } from '@respi/shared/kernel';

/** What Zod's issues carry beside the standard's `message` and `path`. */
interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly code?: string;
  readonly keys?: readonly string[];
  readonly maximum?: number | bigint;
  readonly minimum?: number | bigint;
  readonly origin?: string;
  readonly input?: unknown;
  readonly values?: readonly unknown[];
  readonly errors?: readonly (readonly Issue[])[];
}

const OUR_CODE = /^[a-z][a-z0-9_]*$/;

/** Turns schema issues into one problem with an entry for each field. */
export function inputProblem(issues: readonly Issue[]): Problem {
  return new Problem('invalid_input', { fields: issues.flatMap(fieldProblems) });
}

function fieldProblems(issue: Issue): FieldProblem[] {
  const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) => ({ path: path ? `${path}.${key}` : key, code: 'unknown_field' }));
  }
  const params: Record<string, string | number> = {};
  if (issue.maximum !== undefined) params['max'] = Number(issue.maximum);
  if (issue.minimum !== undefined) params['min'] = Number(issue.minimum);
  if (issue.values) params['values'] = issue.values.map(String).join(', ');
  return [{ path, code: codeOf(issue), params }];
}

function codeOf(issue: Issue): string {
  if (OUR_CODE.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrong_type';
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'not_in_list';
    case 'too_big':
      return issue.origin === 'string' ? 'too_long' : issue.origin === 'array' ? 'too_many' : 'too_big';
    case 'too_small':
      return issue.origin === 'string' ? 'too_short' : issue.origin === 'array' ? 'too_few' : 'too_small';
    default:
      return 'invalid';
  }
}

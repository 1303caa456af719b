import { type FieldProblem, Problem } from '@respi/shared/kernel';

/** What Zod's issues carry beside the standard's `message` and `path`. */
interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly code?: string;
  readonly keys?: readonly string[];
  readonly maximum?: number | bigint;
  readonly minimum?: number | bigint;
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
  return [{ path, code: OUR_CODE.test(issue.message) ? issue.message : 'invalid', params }];
}

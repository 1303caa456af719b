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

/** Of several shapes, the only one that knows every field that was sent: what is wrong is wrong within it. */
function branchMeant({ code, errors = [] }: Issue): readonly Issue[] | undefined {
  if (code !== 'invalid_union') return undefined;
  const fitting = errors.filter((issues) => !issues.some(isOfAnotherShape));
  return fitting.length === 1 ? fitting[0] : undefined;
}

function isOfAnotherShape({ code, path = [] }: Issue): boolean {
  return code === 'unrecognized_keys' || (path.length === 0 && code === 'invalid_type');
}

function fieldProblems(issue: Issue): FieldProblem[] {
  const meant = branchMeant(issue);
  if (meant)
    return meant.flatMap((inner) => fieldProblems({ ...inner, path: [...(issue.path ?? []), ...(inner.path ?? [])] }));
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

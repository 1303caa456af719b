import { problemDocument } from '@respi/shared/api-platform';
import type { Problem } from '@respi/shared/kernel';

/** A refusal of the product in the words that a screen would show, one line for each field. */
export function refusalWords(problem: Problem): string {
  const { title, detail, errors = [] } = problemDocument(problem);
  const fields = errors.map(({ path, message }) => `  ${path}: ${message}`);
  return [`${title}. ${detail}`, ...fields].join('\n');
}

import type { TranslocoService } from '@jsverse/transloco';
import type { ProblemDocument } from '@respi/shared/contract';
import { type ReadingLanguage, SOURCE_LANGUAGE } from '@respi/shared/contract/languages';

/** The server says a problem in Italian. In a page of another language it is said by its codes, with words of that language. */
export function forReaders(
  problem: ProblemDocument,
  language: ReadingLanguage,
  transloco: TranslocoService,
): ProblemDocument {
  if (language === SOURCE_LANGUAGE) return problem;
  const known = transloco.getTranslation(language);
  const words = (key: string, otherwise: string): string =>
    transloco.translate(key in known ? key : otherwise, problem.params);
  return {
    ...problem,
    title: words(`problem.of.${problem.code}.title`, 'problem.unexpected.title'),
    detail: words(`problem.of.${problem.code}.detail`, 'problem.unexpected.detail'),
    ...(problem.errors && {
      errors: problem.errors.map((error) => ({
        ...error,
        message: words(`problem.field.${error.code}`, 'problem.field.other'),
      })),
    }),
  };
}

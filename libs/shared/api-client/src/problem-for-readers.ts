import type { TranslocoService } from '@jsverse/transloco';
import type { ProblemDocument } from '@respi/shared/contract';
import { type ReadingLanguage, localeOf } from '@respi/shared/contract/languages';

type FieldError = NonNullable<ProblemDocument['errors']>[number];
type Params = Readonly<Record<string, unknown>>;

const MINUTE = 60;
/** Shorter waits are told in seconds. */
const TOLD_IN_SECONDS = 90;

/**
 * The server says a problem in the Italian of an office. On a page of the public it is said by its codes, in the language and the
 * tone of that page; where no such words were loaded, as in the reserved area, it stays as it is.
 * @param sent what was refused: it tells by how much a text is too long
 */
export function forReaders(
  problem: ProblemDocument,
  language: ReadingLanguage,
  transloco: TranslocoService,
  sent?: unknown,
): ProblemDocument {
  const known = transloco.getTranslation(language);
  if (!('problem.of.invalid_input.title' in known)) return problem;
  const params = { ...problem.params, wait: waitOf(problem.params?.['seconds'], language) };
  const words = (key: string, otherwise: string, told: Params = params): string =>
    transloco.translate(key in known ? key : otherwise, told, language);
  return {
    ...problem,
    title: words(`problem.of.${problem.code}.title`, 'problem.unexpected.title'),
    detail: words(`problem.of.${problem.code}.detail`, 'problem.unexpected.detail'),
    ...(problem.errors && {
      errors: problem.errors.map((error) => ({
        ...error,
        message: words(`problem.field.${error.code}`, 'problem.field.other', {
          ...error.params,
          over: tooMany(sent, error, language),
          kind: error.params?.['kind'] && words(`problem.pieceKind.${error.params['kind']}`, 'problem.pieceKind.other'),
        }),
      })),
    }),
  };
}

function tooMany(sent: unknown, { path, params }: FieldError, language: ReadingLanguage): string {
  const typed: unknown = typeof sent === 'object' && sent !== null ? Reflect.get(sent, path) : undefined;
  const max = params?.['max'];
  if (typeof typed !== 'string' || typeof max !== 'number') return '';
  return new Intl.NumberFormat(localeOf(language)).format(typed.length - max);
}

/** `7 secondi`, `5 minuti`: of each language its own plural. */
function waitOf(seconds: unknown, language: ReadingLanguage): string {
  if (typeof seconds !== 'number') return '';
  const inSeconds = seconds <= TOLD_IN_SECONDS;
  const format = { style: 'unit', unit: inSeconds ? 'second' : 'minute', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(localeOf(language), format).format(inSeconds ? seconds : Math.ceil(seconds / MINUTE));
}

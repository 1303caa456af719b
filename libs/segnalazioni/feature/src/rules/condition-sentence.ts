import type { ConditionInput } from '@respi/segnalazioni/contract';
import { CLOSED_FACTS, type ChoiceFact, LIST_OF_FACT } from './condition-shapes';

/** What a sentence is made with: words of the dictionary, labels of the network's lists. */
export interface ConditionWords {
  readonly translate: (key: string, parameters?: Record<string, unknown>) => string;
  readonly label: (list: string, code: string) => string;
}

/** A condition as a coordinator reads it: `circostanza «Lutto» e (viaggio: da oggi a 7 giorni da oggi)`. */
export function conditionSentence(condition: ConditionInput, words: ConditionWords): string {
  const say = (key: string, parameters?: Record<string, unknown>) =>
    words.translate(`segnalazioni.rules.condition.${key}`, parameters);
  if ('all' in condition) return allSentence(condition.all, words);
  if ('any' in condition) return joined(condition.any, ` ${say('or')} `, words);
  if ('not' in condition) return allSentence([condition], words);
  if ('signal' in condition) return say('signal', { label: words.label('signals', condition.signal) });
  if ('danger' in condition) return say('danger', { label: words.label('signals', condition.danger) });
  if ('fact' in condition) return factSentence(condition.fact, condition.in, words);
  if ('day' in condition) return daySentence(condition, words);
  if ('term' in condition) return say(`term.${condition.of}`);
  return say(`identifiers.${condition.identifiers}`);
}

/** The word of a code that a fact is chosen from. */
export function codeLabel(fact: ChoiceFact, code: string, words: ConditionWords): string {
  if (fact === 'kind' || fact === 'ageBand')
    return CLOSED_FACTS[fact].includes(code) ? words.translate(`segnalazioni.${fact}.${code}`) : code;
  return words.label(LIST_OF_FACT[fact], code);
}

/** What is excluded comes last: `lutto e viaggio, tranne quando l'argomento è …`. */
function allSentence(parts: readonly ConditionInput[], words: ConditionWords): string {
  const say = (key: string, parameters?: Record<string, unknown>) =>
    words.translate(`segnalazioni.rules.condition.${key}`, parameters);
  const wanted = parts.filter((part) => !('not' in part));
  const excluded = parts.flatMap((part) => ('not' in part ? [say('except', { what: within(part.not, words) })] : []));
  const each = parts.length > 1 ? within : conditionSentence;
  const first = wanted.map((part) => each(part, words)).join(` ${say('and')} `) || say('always');
  return [first, ...excluded].join(', ');
}

function joined(parts: readonly ConditionInput[], by: string, words: ConditionWords): string {
  return parts.map((part) => (parts.length > 1 ? within(part, words) : conditionSentence(part, words))).join(by);
}

/** Groups of several, and exclusions, stand in brackets within another condition. */
function within(condition: ConditionInput, words: ConditionWords): string {
  const several =
    'not' in condition ||
    ('all' in condition && condition.all.length > 1) ||
    ('any' in condition && condition.any.length > 1);
  const sentence = conditionSentence(condition, words);
  return several ? `(${sentence})` : sentence;
}

function factSentence(fact: ChoiceFact, codes: readonly string[], words: ConditionWords): string {
  const labels = codes.map((code) => `«${codeLabel(fact, code, words)}»`);
  const what = withinSentence(words.translate(`segnalazioni.rules.shape.fact:${fact}`));
  const or = words.translate('segnalazioni.rules.condition.or');
  return `${what} ${labels.join(` ${or} `)}`.trim();
}

function daySentence(
  { day, kinds, from, to }: Extract<ConditionInput, { day: unknown }>,
  words: ConditionWords,
): string {
  const family = day === 'event' ? 'eventKind' : 'deadlineKind';
  const named = kinds?.map((kind) => words.translate(`segnalazioni.${family}.${kind}`).toLowerCase());
  const date = withinSentence(words.translate(`segnalazioni.rules.shape.day:${day}`));
  const what = named ? `${date} (${named.join(', ')})` : date;
  const moments = { what, from: momentWords(from, words), to: momentWords(to, words) };
  const span = from === undefined ? (to === undefined ? 'known' : 'until') : to === undefined ? 'since' : 'between';
  return words.translate(`segnalazioni.rules.condition.day.${span}`, moments);
}

/** The same words head a choice, with a capital. */
function withinSentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Days ahead of today, as a person counts them. */
function momentWords(days: number | undefined, words: ConditionWords): string {
  if (days === undefined) return '';
  const name = days === 0 ? 'today' : days > 0 ? 'ahead' : 'ago';
  const key = Math.abs(days) === 1 ? `${name}One` : name;
  return words.translate(`segnalazioni.rules.condition.moment.${key}`, { days: Math.abs(days) });
}

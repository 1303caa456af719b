import type { ConditionInput } from '@respi/segnalazioni/contract';
import reference from '../i18n/reference.it.json' with { type: 'json' };
import rules from '../i18n/rules.it.json' with { type: 'json' };
import { type ConditionWords, conditionSentence } from './condition-sentence';

const dictionary = {
  segnalazioni: { ...reference.segnalazioni, ...rules.segnalazioni },
} as unknown as Record<string, unknown>;

const words: ConditionWords = {
  translate: (key, parameters = {}) => {
    const found = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], dictionary);
    return String(found).replace(/\{\{ (\w+) \}\}/g, (_, name: string) => String(parameters[name]));
  },
  label: (list, code) => `${list} ${code}`,
};

describe('a condition in words', () => {
  it.each<[string, ConditionInput]>([
    ['circostanza «signals lutto»', { signal: 'lutto' }],
    ['non vale: Argomento «topics minori»', { not: { fact: 'topic', in: ['minori'] } }],
    [
      'Tipo di segnalazione «Quesito su una prassi» e nessun numero di pratica',
      { all: [{ fact: 'kind', in: ['prassi'] }, { identifiers: 'none' }] },
    ],
    [
      'circostanza «signals a» e (circostanza «signals b» oppure circostanza «signals c»)',
      { all: [{ signal: 'a' }, { any: [{ signal: 'b' }, { signal: 'c' }] }] },
    ],
    ['Scadenza del titolo: da 60 giorni fa a 30 giorni da oggi', { day: 'titleExpiresOn', from: -60, to: 30 }],
    ['Termine (ricorso): da oggi a domani', { day: 'deadline', kinds: ['ricorso'], from: 0, to: 1 }],
    ['Evento con una data: da ieri in poi', { day: 'event', from: -1 }],
    ['Presentazione della pratica: data indicata', { day: 'practiceSubmittedOn' }],
    ["superato il termine di legge dell'amministrazione", { term: 'exceeded', of: 'amministrazione' }],
    ['Fascia di età «meno di 18 anni» oppure «18-24 anni»', { fact: 'ageBand', in: ['<18', '18/24'] }],
  ])('%s', (sentence, condition) => {
    expect(conditionSentence(condition, words)).toBe(sentence);
  });
});

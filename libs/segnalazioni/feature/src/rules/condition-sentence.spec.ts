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
    ['sempre, tranne quando: argomento «topics minori»', { not: { fact: 'topic', in: ['minori'] } }],
    [
      '(circostanza «signals a» oppure circostanza «signals b»), tranne quando: argomento «topics minori»',
      {
        all: [{ not: { fact: 'topic', in: ['minori'] } }, { any: [{ signal: 'a' }, { signal: 'b' }] }],
      },
    ],
    [
      'circostanza «signals a» oppure (sempre, tranne quando: (circostanza «signals b» e circostanza «signals c»))',
      { any: [{ signal: 'a' }, { not: { all: [{ signal: 'b' }, { signal: 'c' }] } }] },
    ],
    [
      'tipo di segnalazione «Quesito su una prassi» e nessun numero di pratica',
      { all: [{ fact: 'kind', in: ['prassi'] }, { identifiers: 'none' }] },
    ],
    [
      'circostanza «signals a» e (circostanza «signals b» oppure circostanza «signals c»)',
      { all: [{ signal: 'a' }, { any: [{ signal: 'b' }, { signal: 'c' }] }] },
    ],
    ['scadenza del titolo: da 60 giorni fa a 30 giorni da oggi', { day: 'titleExpiresOn', from: -60, to: 30 }],
    ['termine (ricorso): da oggi a domani', { day: 'deadline', kinds: ['ricorso'], from: 0, to: 1 }],
    ['evento con una data: da ieri in poi', { day: 'event', from: -1 }],
    ['presentazione della pratica: data indicata', { day: 'practiceSubmittedOn' }],
    ["superato il termine di legge dell'amministrazione", { term: 'exceeded', of: 'amministrazione' }],
    ['fascia di età «meno di 18 anni» oppure «18-24 anni»', { fact: 'ageBand', in: ['<18', '18/24'] }],
  ])('%s', (sentence, condition) => {
    expect(conditionSentence(condition, words)).toBe(sentence);
  });
});

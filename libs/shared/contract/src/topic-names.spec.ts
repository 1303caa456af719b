import { readFileSync } from 'node:fs';
import { PUBLIC_LANGUAGES } from './public-languages';
import { topicIn } from './topic-names';

const { topics } = JSON.parse(readFileSync('tools/demo/data/codelists.json', 'utf8')) as { topics: [string, string][] };
const others = PUBLIC_LANGUAGES.filter((language) => language !== 'it');

it.each(others)('names every topic that ships with ReSPI in %s', (language) => {
  const named = topics.map(([code, label]) => topicIn(language, code, label));
  expect(named.filter((topic) => topic.language !== language)).toEqual([]);
  expect(new Set(named.map(({ label }) => label)).size).toBe(topics.length);
});

it('says in Italian, and that it is Italian, what a network calls a topic of its own', () => {
  for (const code of ['sportello-casa', 'constructor'])
    expect(topicIn('ar', code, 'Sportello casa')).toEqual({ code, label: 'Sportello casa', language: 'it' });
  for (const language of ['it', 'it-facile'] as const)
    expect(topicIn(language, 'lavoro', 'Lavoro e tirocini')).toEqual({
      code: 'lavoro',
      label: 'Lavoro e tirocini',
      language: 'it',
    });
});

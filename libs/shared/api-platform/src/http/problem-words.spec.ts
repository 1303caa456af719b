import { globSync, readFileSync } from 'node:fs';
import { FIELD_WORDS, PROBLEM_WORDS } from './problem-words';

it('does not say that somebody else changed what one may have changed oneself, in another window', () => {
  expect(PROBLEM_WORDS.stale_version.detail).toMatch(
    /^Questi dati li ha cambiati un’altra persona, oppure un’altra finestra:/,
  );
});

/** `{ path: 'reviewBy', code: 'date_in_past' }`, and what a contract refuses by. */
const REFUSALS = [
  /\{\s*path(?:: [^{}]*?)?, code: '(?<code>[a-z_]+)'(?<rest>[^}]*)/g,
  /\binvalidField\([^,()]+, '(?<code>[a-z_]+)'(?<rest>)/g,
  /\b(?:error|message): '(?<code>[a-z_]+)'(?<rest>)/g,
];

it('says each field’s fault in words of its own, whichever context finds it', () => {
  const sources = globSync('libs/*/{api,domain,contract}/src/**/*.ts').filter(
    (file) => !/\.(?:spec|fixture)\.ts$/.test(file),
  );
  const found = sources.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return REFUSALS.flatMap((refusal) => [...text.matchAll(refusal)])
      .filter(({ groups }) => !groups?.['rest']?.includes('message'))
      .map(({ groups }) => groups?.['code'] ?? '');
  });
  expect(found.length).toBeGreaterThan(100);
  expect(found.filter((code) => !(code in FIELD_WORDS))).toEqual([]);
});

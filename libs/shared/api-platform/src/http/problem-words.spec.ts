import { PROBLEM_WORDS } from './problem-words';

it('does not say that somebody else changed what one may have changed oneself, in another window', () => {
  expect(PROBLEM_WORDS.stale_version.detail).toMatch(
    /^Questi dati li ha cambiati un’altra persona, oppure un’altra finestra:/,
  );
});

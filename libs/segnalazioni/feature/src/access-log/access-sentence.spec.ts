import { PROOFS, ROLES } from '@respi/identity/contract';
import { ACCESS_RIGHTS, ERASURE_RIGHTS, LOGGED_ACTS, sentenceOf } from '@respi/segnalazioni/contract';
import words from '../i18n/access-log.it.json';
import { isKnownBasis } from './access-sentence';

describe('by what right or proof a row of the access log was written', () => {
  const said: Readonly<Record<string, string>> = words.segnalazioni.accessLog.role;

  it.each([...ROLES, ...PROOFS, ...ACCESS_RIGHTS, ...ERASURE_RIGHTS])('has words for %s', (basis) => {
    expect(isKnownBasis(basis)).toBe(true);
    expect(said[basis]).toMatch(/\w/);
  });

  it('is said for no code without words', () => {
    expect(Object.keys(said).filter((basis) => !isKnownBasis(basis))).toEqual([]);
    expect(isKnownBasis('logout')).toBe(false);
  });
});

describe('the sentence of a row', () => {
  const said: Readonly<Record<string, string>> = words.segnalazioni.accessLog.act;

  it.each(LOGGED_ACTS)('has words for %s', (act) => {
    expect(sentenceOf({ act, roles: [] })).toBe(act);
    expect(said[act]).toMatch(/\w/);
  });

  it('calls a wrong password what it is, and says something of an act that is newer than this page', () => {
    expect(said[sentenceOf({ act: 'factor_refused', roles: ['password'] })]).toMatch(/^Password sbagliata/);
    expect(said[sentenceOf({ act: 'factor_refused', roles: ['totp'] })]).toMatch(/^Secondo fattore/);
    expect(sentenceOf({ act: 'something_new', roles: [] })).toBe('other');
  });
});

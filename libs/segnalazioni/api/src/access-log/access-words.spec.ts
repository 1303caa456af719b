import { ADMINISTERED_MATTERS, LOGGED_ACTS } from '@respi/segnalazioni/contract';
import { readFileSync } from 'node:fs';
import { accessWords } from './access-words';

interface Page {
  readonly looked: string;
  readonly changed: string;
  readonly matter: Readonly<Record<string, string>>;
  readonly act: Readonly<Record<string, string>>;
}

const { accessLog: page } = (
  JSON.parse(readFileSync('libs/segnalazioni/feature/src/i18n/access-log.it.json', 'utf8')) as {
    segnalazioni: { accessLog: Page };
  }
).segnalazioni;

describe('the words of a row in an exported file are those of the page', () => {
  it.each(LOGGED_ACTS.filter((act) => act !== 'administered'))('for %s', (act) => {
    expect(accessWords({ act, basis: null, route: null })).toBe(page.act[act]);
  });

  it.each(ADMINISTERED_MATTERS)('for what is administered: %s', (matter) => {
    const what = page.matter[matter] ?? '';
    const of = (method: string) =>
      accessWords({ act: 'administered', basis: null, route: `${method} /api/v1/admin/${matter}/:id` });
    expect(of('GET')).toBe(page.looked.replace('{{ what }}', what));
    expect(of('PATCH')).toBe(page.changed.replace('{{ what }}', what));
  });

  it('for a wrong password, for what nobody knows, and for an act that is newer than they are', () => {
    expect(accessWords({ act: 'factor_refused', basis: 'password', route: null })).toBe(page.act['password_refused']);
    expect(accessWords({ act: 'administered', basis: null, route: 'GET /api/v1/admin/unheard-of' })).toBe(
      page.looked.replace('{{ what }}', page.matter['other'] ?? ''),
    );
    expect(accessWords({ act: 'something_new', basis: null, route: null })).toBe(page.act['other']);
  });
});

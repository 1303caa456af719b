import { ROLES } from '@respi/identity/contract';
import { areaOf, areasOf, homeOf, mayOpen, menuOf } from './areas';

describe('the reserved area', () => {
  it.each([
    ['counter_operator', 'sportello'],
    ['external_operator', 'sportello'],
    ['coordinator', 'coordinamento'],
    ['interface_operator', 'interfaccia'],
    ['referent', 'referente'],
    ['network_admin', 'amministrazione'],
    ['general_coordinator', 'cifre'],
  ] as const)('lands %s on %s', (role, home) => {
    expect(homeOf([role])).toBe(home);
  });

  it('lands nobody on a page that their navigation does not have', () => {
    for (const role of ROLES) expect(areasOf([role]).map(({ path }) => path)).toContain(homeOf([role]));
  });

  it('shows the administration to administrators alone, and figures without cases to the general coordination', () => {
    const paths = (role: (typeof ROLES)[number]) => areasOf([role]).map(({ path }) => path);
    expect(ROLES.filter((role) => paths(role).includes('amministrazione'))).toEqual(['network_admin']);
    expect(paths('general_coordinator')).toEqual(['cifre']);
  });

  it('puts every area of a person in their navigation once, and no area alone behind a word', () => {
    for (const roles of [...ROLES.map((role) => [role]), ROLES]) {
      const areas = areasOf(roles);
      const menu = menuOf(areas);
      const shown = menu.flatMap((entry) => ('areas' in entry ? entry.areas : [entry]));
      expect(shown.map(({ path }) => path).sort()).toEqual(areas.map(({ path }) => path).sort());
      for (const entry of menu) if ('areas' in entry) expect(entry.areas.length).toBeGreaterThan(1);
    }
  });

  it('keeps the home of each role in sight, the first of all', () => {
    for (const role of ROLES) expect(menuOf(areasOf([role]))[0]).toMatchObject({ path: homeOf([role]) });
  });

  it('lets who holds several roles start where people wait the most', () => {
    expect(homeOf(['network_admin', 'counter_operator'])).toBe('sportello');
    expect(homeOf([])).toBeNull();
  });

  it('opens no desk of others, and every page that is no desk', () => {
    expect(mayOpen('coordinamento', ['referent'])).toBe(false);
    expect(mayOpen('interfaccia', ['coordinator'])).toBe(true);
    expect(mayOpen('segnalazioni', ['referent'])).toBe(true);
    expect(mayOpen('regole', ['coordinator'])).toBe(true);
    expect(mayOpen('regole', ['counter_operator'])).toBe(false);
  });

  it('says to which area the pages without a place of their own belong', () => {
    expect(areaOf('segnalazioni', ['coordinator'])).toBe('coordinamento');
    expect(areaOf('nuova', ['external_operator'])).toBe('sportello');
    expect(areaOf('distinte', ['coordinator'])).toBe('interfaccia');
    expect(areaOf('schede', ['coordinator'])).toBe('schede');
  });
});

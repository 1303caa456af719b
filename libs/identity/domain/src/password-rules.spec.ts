import { normalisedPassword, passwordIsRefused } from './password-rules';

const LISTED = new Set(['monkeymonkeydonkey', 'trustno1234567']);
const isListed = (word: string) => LISTED.has(word);
const MARIA = { email: 'maria.rossetti@comune.cuneo.it', name: 'Maria Rossètti' };

describe('a password', () => {
  it.each([
    'passwordpassword',
    'P@ssw0rd2026!!',
    'Password123456',
    '123456789012',
    'abcdefghijkl',
    'qwertyuiop12',
    'aaaaaaaaaaaaaaa',
    'cuneocuneocuneo',
    'Juventus1897!',
    'Benvenuto2026',
    '2026!!!2026!!!',
    'TrustNo1234567',
    '99MonkeyMonkeyDonkey!',
  ])('that many people have is refused: %s', (password) => {
    expect(passwordIsRefused(password, MARIA, isListed)).toBe('common_password');
  });

  it.each(['rossetti-va-al-mare', 'il mio nome: MARIA 77', 'Rossètti.e.le.capre'])(
    'made of its owner is refused: %s',
    (password) => {
      expect(passwordIsRefused(password, MARIA, isListed)).toBe('contains_own_name');
    },
  );

  it.each(['tre capre sul tetto', 'Gx7-quercia-lampo', 'Жёлтый трамвай у дома', '四匹の山羊が屋根の上にいるよ本当に'])(
    'of its own is welcome: %s',
    (password) => {
      expect(passwordIsRefused(password, MARIA, isListed)).toBeNull();
    },
  );

  it('is one, whichever keyboard typed it', () => {
    expect(normalisedPassword('perche\u0301 no, capre')).toBe(normalisedPassword('perché no, capre'));
  });
});

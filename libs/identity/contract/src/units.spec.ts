import { UnitChange } from './units';

const taken = (phone: string): boolean => UnitChange.safeParse({ phone }).success;

describe('the telephone number of a unit', () => {
  it.each([
    '0171 445555',
    '0171/445-555',
    '+39 (0171) 445555',
    '0171 445555 / 333 1234567',
    '800.123456',
    '112',
    '1522',
  ])('may be %s', (phone) => {
    expect(taken(phone)).toBe(true);
  });

  it.each(['0171', '0171 44X555', 'chiamare Anna', '12', '39', '+', '(0171)'])('may not be %s', (phone) => {
    expect(UnitChange.safeParse({ phone }).error?.issues[0]).toMatchObject({ path: ['phone'], message: 'not_a_phone' });
  });

  it('may be taken away', () => {
    expect(UnitChange.safeParse({ phone: null }).success).toBe(true);
  });
});

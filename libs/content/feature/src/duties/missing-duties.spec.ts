import { SHIPPED_DUTIES } from '@respi/content/contract';
import { SHIPPED_NOTICE } from '@respi/identity/contract';
import { missingOf, placeOf } from './missing-duties';

const BODY = {
  ...SHIPPED_DUTIES.body,
  address: 'Via Roma 1',
  email: 'ente@example.org',
  pec: 'ente@pec.example.org',
  taxCode: '00000000000',
  dataProtectionOfficer: 'dpo@example.org',
  publisher: 'Ufficio stampa',
  hosting: 'CSI',
};
const DECLARED = {
  ...SHIPPED_DUTIES,
  statementVersion: 1,
  statementOn: '2026-03-01',
  accessibility: { ...SHIPPED_DUTIES.accessibility, declaredAt: 'https://form.agid.gov.it/view/1' },
  body: BODY,
};

describe('what a body still owes its site', () => {
  it('is nearly everything as ReSPI ships it', () =>
    expect(missingOf(SHIPPED_DUTIES, '2026-11-23')).toEqual([
      'statement', 'registration', 'address', 'contact', 'pec', 'taxCode', 'dataProtectionOfficer', 'publisher', 'hosting',
    ])); // prettier-ignore

  it('is nothing where all is written', () => expect(missingOf(DECLARED, '2026-11-23')).toEqual([]));

  it('is a new look at the statement after a year', () => {
    expect(missingOf(DECLARED, '2027-03-01')).toEqual([]);
    expect(missingOf(DECLARED, '2027-03-03')).toEqual(['review']);
    const reviewed = { ...DECLARED, accessibility: { ...DECLARED.accessibility, reviewedOn: '2027-02-01' } };
    expect(missingOf(reviewed, '2027-03-03')).toEqual([]);
  });

  it('is the notice of the counters, while it is the text that ReSPI ships', () => {
    expect(missingOf(DECLARED, '2026-11-23', [SHIPPED_NOTICE])).toEqual(['notice']);
    expect(placeOf('notice')).toEqual(['informativa']);
    const own = { ...SHIPPED_NOTICE, version: 1, validFrom: '2026-01-01', toReview: false };
    expect(missingOf(DECLARED, '2026-11-23', [own])).toEqual([]);
  });

  it('is one of telephone and e-mail, not both', () => {
    const body = { ...BODY, email: null, phone: '0171 000000' };
    expect(missingOf({ ...DECLARED, body }, '2026-11-23')).toEqual([]);
  });
});

import { aListedCase, aReferralToRecord } from '../testing/a-listed-case';
import { atHand } from './at-hand';

const QR = '5f6d8a1c-7f2b-4c3d-9e4f-001122334455';
const rows = [
  aListedCase({
    id: 'caso-1',
    number: 'CN-2026-000123',
    toRecord: [
      aReferralToRecord({
        id: 'invio-1',
        line: { id: QR, shortCode: 'ABC234' },
        identifiers: [{ type: 'assicurata', value: '06000000010-1' }],
      }),
      aReferralToRecord({ id: 'invio-2', office: 'PREF-CIT' }),
    ],
  }),
  aListedCase({
    id: 'caso-2',
    number: 'CN-2026-000456',
    toRecord: [aReferralToRecord({ id: 'invio-3', identifiers: [{ type: 'c3_vestanet', value: 'ABC234' }] })],
  }),
];
const found = (code: string): string[] => atHand(rows, code).map(({ referral }) => referral.referralId);

it('finds a line by its short code, however typed, and by its QR', () => {
  for (const code of ['ABC234', 'abc 234', 'abc-234', QR, QR.toUpperCase()]) expect(found(code)).toEqual(['invio-1']);
});

it('finds every referral of a case by its number, and of a practice by the practice’s', () => {
  for (const code of ['CN-2026-000123', 'cn2026000123', 'CN 2026/123', '2026-123'])
    expect(found(code)).toEqual(['invio-1', 'invio-2']);
  for (const code of ['06000000010-1', '060000000101']) expect(found(code)).toEqual(['invio-1']);
});

it('finds nothing by a piece of a code, by another year or by what is not loaded', () => {
  for (const code of ['ABC23', '2025-123', 'CN-2026-000999', '0101', 'ZZZZZZ', '----']) expect(found(code)).toEqual([]);
});

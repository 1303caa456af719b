import type { ListedCase, ReferralToRecord } from '@respi/segnalazioni/contract';
import type { FoundLine } from './find-line';

export function lineOfRow(
  row: ListedCase,
  { id, office, identifiers, name, identityWithheld, question }: ReferralToRecord,
): FoundLine {
  return {
    referral: { referralId: id, caseId: row.id, number: row.number, version: row.version, office },
    urgency: row.urgency,
    identifiers,
    name,
    identityWithheld,
    question,
  };
}

/**
 * The referrals among loaded rows that a scanned or typed code may mean. As on the server, what stands on a sheet comes
 * first; failing that, the number of a case, of which one may say the last parts alone, or of a practice.
 */
export function atHand(rows: readonly ListedCase[], code: string): FoundLine[] {
  const wanted = bare(code);
  const all = rows.flatMap((row) => (row.toRecord ?? []).map((referral) => ({ row, referral })));
  const onSheets = all.filter(({ referral: { line } }) => line && [bare(line.id), line.shortCode].includes(wanted));
  const found =
    onSheets.length > 0
      ? onSheets
      : all.filter(
          ({ row, referral }) =>
            means(code, row.number) || referral.identifiers.some(({ value }) => bare(value) === wanted),
        );
  return found.map(({ row, referral }) => lineOfRow(row, referral));
}

/** `CN-2026-000123` is also `cn2026000123`, `CN 2026/123` and `2026-123`. */
function means(typed: string, number: string): boolean {
  if (bare(typed) === bare(number)) return true;
  const said = parts(typed);
  const end = parts(number).slice(-said.length);
  return said.length > 1 && said.length === end.length && said.every((part, index) => part === end[index]);
}

function parts(number: string): string[] {
  return number
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((part) => part.replace(/^0+/, ''));
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

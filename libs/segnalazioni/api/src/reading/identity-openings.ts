import { IDENTITY_SHOWN_MINUTES } from '@respi/segnalazioni/contract';
import type { Statement } from '@respi/shared/api-platform';

/**
 * Until when the identity of a case is shown to somebody who asked. The row of the access log is the opening itself, so that
 * nothing is ever shown without it.
 */
export function openingOf(caseId: string, accountId: string, now = new Date()): Statement {
  return {
    name: 'identity-opening',
    text: OPENING,
    values: [accountId, caseId, new Date(now.getTime() - IDENTITY_SHOWN_MINUTES * 60_000), now],
  };
}

/** @param rows what `openingOf` answered */
export function shownUntil(rows: readonly Record<string, unknown>[] | undefined): Date | null {
  const at = (rows?.[0] as { at: Date | null } | undefined)?.at ?? null;
  return at && new Date(at.getTime() + IDENTITY_SHOWN_MINUTES * 60_000);
}

// Both ends: a row that a clock set wrong wrote for next year opens nothing then.
const OPENING = 'select respi.identity_opening($1::uuid, $2::uuid, $3::timestamptz, $4::timestamptz) as at';

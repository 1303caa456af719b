/**
 * Whether a term may be named, in SQL: there is one, and its case is not sealed now, whatever it was when the notice was made.
 * What happened to a sealed case is read on its page alone.
 */
export function notSealed(caseId: string, act: string): string {
  return `(${act} is not null and (select not s.sealed from segnalazione s where s.id = ${caseId}))`;
}

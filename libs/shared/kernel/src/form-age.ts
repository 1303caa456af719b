/** No person reads a form and writes a question in less; whoever comes back to one after lunch gets another. */
export const FORM_YOUNGEST_MS = 3_000;
export const FORM_OLDEST_MS = 2 * 60 * 60 * 1_000;

export type FormRefusal = 'form_too_quick' | 'form_expired';

/** Why a form of this age is refused; null where it is not. */
export function refusalOfForm(madeAt: number, now: number): FormRefusal | null {
  const age = now - madeAt;
  if (age < FORM_YOUNGEST_MS) return 'form_too_quick';
  return age > FORM_OLDEST_MS ? 'form_expired' : null;
}

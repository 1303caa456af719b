/** What a feature keeps on the device for a person that must not outlive the session goes under this prefix, sealed. */
export const SESSION_MEMORY = 'respi.session.';

/** At logout the next person at this desk finds nothing, not even ciphertext. */
export function forgetSessionMemory(): void {
  const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
  for (const name of names) if (name.startsWith(SESSION_MEMORY)) localStorage.removeItem(name);
}

/** Lower case without accents, one blank between words: how entries are kept to be searched, and how a search is read. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Words of a search: few, so that a text of ten thousand characters asks no more than a line. */
export function searchWords(text: string): string[] {
  return [...new Set(folded(text).split(' '))].filter((word) => word.length > 1).slice(0, 8);
}

/** The address of an entry from its name: `Anagrafe di Cuneo` -> `anagrafe-di-cuneo`. It never follows later changes. */
export function serviceSlug(name: string, taken: (slug: string) => boolean): string {
  const base =
    folded(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80)
      .replace(/-$/, '') || 'servizio';
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken(slug)) return slug;
  }
}

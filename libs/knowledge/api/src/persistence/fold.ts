/** Lower case without accents: how headings are kept for the search with typing errors. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

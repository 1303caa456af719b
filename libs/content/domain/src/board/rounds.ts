interface Told {
  readonly title: string;
  readonly text: string;
  readonly receiptWanted: boolean;
}

/**
 * Whether a post that is changed must be read again by whoever has read it: what it says is another thing, or it is only now
 * that the coordination asks who has read it. A change of form keeps the receipts, and whoever writes answers for it.
 */
export function asksAgain(before: Told, after: Told, formOnly: boolean): boolean {
  if (after.receiptWanted && !before.receiptWanted) return true;
  return (
    !formOnly &&
    (sameWords(before.title) !== sameWords(after.title) || sameWords(before.text) !== sameWords(after.text))
  );
}

/** Spaces, line ends and capitals are form. */
function sameWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

export interface TextPiece {
  readonly text: string;
  /** The number to call; null for words. */
  readonly call: string | null;
}

/** After "il", "al" or at a beginning, so that article 112 of a law is no call for help; toll-free numbers anywhere. */
const NUMBERS =
  /(^|[:(]\s*|\b(?:il|al|numero)\s+|\b[eo]\s+(?=1522))(11[2-58]|116\s?117|1522)(?!\d|[./,]\d)|\b800(?:[ .]?\d{3}){2}\b/giu;

/** The same text in pieces: emergency and toll-free numbers, and the words between them. */
export function withCallableNumbers(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const { 0: match, 1: before = '', index } of text.matchAll(NUMBERS)) {
    const number = match.slice(before.length);
    pieces.push(
      { text: text.slice(end, index) + before, call: null },
      { text: number, call: number.replace(/\D/g, '') },
    );
    end = index + match.length;
  }
  return [...pieces, { text: text.slice(end), call: null }].filter((piece) => piece.text !== '');
}

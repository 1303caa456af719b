export interface TextPiece {
  readonly text: string;
  /** The number to call; null for words. */
  readonly call: string | null;
}

/** After "il", "al" or at a beginning, so that article 112 of a law is no call for help; toll-free numbers anywhere. */
const NUMBERS =
  /(^|[:(]\s*|\b(?:il|al|numero)\s+|\b[eo]\s+(?=1522))(11[2-58]|116\s?117|1522)(?!\d|[./,]\d)|\b800(?:[ .]?\d{3}){2}\b/giu;

/** In words of ours, which name no article of a law. */
const ANY_NUMBER = /()(?<!\d)(112|1522)(?!\d)/gu;

/**
 * The same text in pieces: emergency and toll-free numbers, and the words between them.
 * @param ours words of the portal, in any language: a number is to be called wherever it stands
 */
export function withCallableNumbers(text: string, ours = false): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const { 0: match, 1: before = '', index } of text.matchAll(ours ? ANY_NUMBER : NUMBERS)) {
    const number = match.slice(before.length);
    pieces.push(
      { text: text.slice(end, index) + before, call: null },
      { text: number, call: number.replace(/\D/g, '') },
    );
    end = index + match.length;
  }
  return [...pieces, { text: text.slice(end), call: null }].filter((piece) => piece.text !== '');
}

const PIECE = 2_000;
const OVERLAP = 200;

/**
 * A long text in short pieces that overlap, to be looked through one after the other: what is looked for costs more than twice as
 * much in a text that is twice as long. Nothing shorter than the overlap is cut in every piece that it touches.
 */
export function* piecesOf(text: string): Generator<string> {
  for (let from = 0; ;) {
    const to = from + PIECE >= text.length ? text.length : afterLastSpace(text, from + PIECE, from + OVERLAP * 2);
    yield text.slice(from, to);
    if (to >= text.length) return;
    from = afterLastSpace(text, to - OVERLAP, from + OVERLAP);
  }
}

/** Not in the middle of a number, which would look like another one. @param least where there is no space */
function afterLastSpace(text: string, at: number, least: number): number {
  for (let place = at; place > Math.max(least, at - OVERLAP); place -= 1)
    if (/\s/.test(text[place - 1] ?? '')) return place;
  return at;
}

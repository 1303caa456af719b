/** In a group smaller than this somebody could be recognised by whoever knows the place. */
export const SMALL_CELL = 5;

export interface Cell {
  readonly code: string;
  readonly count: number;
}

/**
 * The cells with the small ones hidden (null). One hidden cell alone would follow from the total, so the smallest of
 * the others is hidden with it.
 */
export function hideSmallCells(cells: readonly Cell[]): { code: string; count: number | null }[] {
  const hidden = new Set(cells.filter(({ count }) => count < SMALL_CELL).map(({ code }) => code));
  if (hidden.size === 1) {
    const [next] = cells.filter(({ code }) => !hidden.has(code)).sort((a, b) => a.count - b.count);
    if (next) hidden.add(next.code);
  }
  return cells.map(({ code, count }) => ({ code, count: hidden.has(code) ? null : count }));
}

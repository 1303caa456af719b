/** In a group smaller than this somebody could be recognised by whoever knows the place. */
export const SMALL_CELL = 5;

export interface Cell {
  readonly code: string;
  readonly count: number;
}

/** What may be shown of the cells of one breakdown. */
export interface ProtectedCells {
  readonly shown: readonly Cell[];
  /** All the others in one count, two cells at least; 0: there are none, or none that may be told of. */
  readonly others: number;
}

/**
 * The small cells are hidden, and together they are no small group either: the smallest of the others join them until
 * they are not, for what is hidden follows from the total. Hidden cells are not named: a name says that it is not zero.
 */
export function protectCells(cells: readonly Cell[]): ProtectedCells {
  const rising = cells.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
  let hidden = rising.filter(({ count }) => count < SMALL_CELL);
  while (hidden.length > 0 && (hidden.length === 1 || sum(hidden) < SMALL_CELL) && hidden.length < rising.length)
    hidden = rising.slice(0, hidden.length + 1);
  const others = sum(hidden);
  if (others > 0 && others < SMALL_CELL) return { shown: [], others: 0 };
  const codes = new Set(hidden.map(({ code }) => code));
  return { shown: cells.filter(({ code, count }) => count > 0 && !codes.has(code)), others };
}

/** Whether this many would be recognised. Nobody is in no case at all. */
export function isSmall(count: number): boolean {
  return count > 0 && count < SMALL_CELL;
}

/**
 * To the nearest multiple of a small cell: two periods that overlap, or one that is asked for day after day, differ by what
 * happened between them, and by rounded counts nobody can tell which of one to eight that was.
 */
export function roundedCount<T extends number | null>(count: T): T {
  return (count === null ? null : Math.round(count / SMALL_CELL) * SMALL_CELL) as T;
}

/** A part of a whole that is known: null where it is small, or what it leaves over is. */
export function protectPart(part: number, whole: number): number | null {
  return isSmall(part) || isSmall(whole - part) ? null : part;
}

/**
 * The cases in some cells of a breakdown that is shown beside it: null also where what the shown cells leave over of it,
 * or of the rest, is small.
 */
export function protectGroup(cells: readonly Cell[], isIn: (code: string) => boolean): number | null {
  const { shown } = protectCells(cells);
  const of = (some: readonly Cell[], inside: boolean) => sum(some.filter(({ code }) => isIn(code) === inside));
  const leftOver = [true, false].map((inside) => of(cells, inside) - of(shown, inside));
  return leftOver.some(isSmall) ? null : protectPart(of(cells, true), sum(cells));
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((all, { count }) => all + count, 0);
}

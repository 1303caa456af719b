/** One practice wants something that another one gives. */
export interface Wants {
  readonly procedure: string;
  readonly from: string;
}

/**
 * Where practices wait for one another: for every knot of them (strongly connected component) the shortest circle through each
 * of its members, each circle once. Two practices that wait for each other are a circle; so is one that wants what only it gives.
 * Tarjan's algorithm without recursion, then a search in breadth within the knot.
 */
export function waitingCircles<T extends Wants>(wants: readonly T[]): T[][] {
  const from = new Map<string, T[]>();
  for (const want of wants) from.set(want.procedure, [...(from.get(want.procedure) ?? []), want]);
  const found = new Map<string, T[]>();
  for (const knot of knots(from)) {
    const members = new Set(knot);
    for (const start of knot) {
      const circle = shortestCircle(start, members, from);
      if (circle) found.set(keyOf(circle), circle);
    }
  }
  return [...found.values()].map(fromTheFirst).sort((a, b) => a.length - b.length || compare(keyOf(a), keyOf(b)));
}

/** The strongly connected components. */
function knots<T extends Wants>(from: ReadonlyMap<string, readonly T[]>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const closed: string[][] = [];
  const enter = (node: string): void => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
  };
  const lower = (node: string, by: number): void => void low.set(node, Math.min(low.get(node) ?? by, by));
  for (const root of from.keys()) {
    if (order.has(root)) continue;
    enter(root);
    const path = [{ node: root, next: 0 }];
    for (let place = path.at(-1); place; place = path.at(-1)) {
      const target = from.get(place.node)?.[place.next++]?.from;
      if (target !== undefined) {
        if (!order.has(target)) {
          enter(target);
          path.push({ node: target, next: 0 });
        } else if (isOpen.has(target)) lower(place.node, order.get(target) ?? 0);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) lower(above.node, low.get(place.node) ?? 0);
      if (low.get(place.node) !== order.get(place.node)) continue;
      const knot = open.splice(open.indexOf(place.node));
      for (const node of knot) isOpen.delete(node);
      closed.push(knot);
    }
  }
  return closed;
}

function shortestCircle<T extends Wants>(
  start: string,
  members: ReadonlySet<string>,
  from: ReadonlyMap<string, readonly T[]>,
): T[] | null {
  const ways = new Map<string, T[]>([[start, []]]);
  for (const [node, way] of ways)
    for (const want of from.get(node) ?? []) {
      if (want.from === start) return [...way, want];
      if (members.has(want.from) && !ways.has(want.from)) ways.set(want.from, [...way, want]);
    }
  return null;
}

/** The same circle begins at the same practice, wherever it was entered. */
function fromTheFirst<T extends Wants>(circle: readonly T[]): T[] {
  const first = circle.reduce((best, want, at) => (want.procedure < (circle[best]?.procedure ?? '') ? at : best), 0);
  return [...circle.slice(first), ...circle.slice(0, first)];
}

const keyOf = (circle: readonly Wants[]): string =>
  fromTheFirst(circle)
    .map(({ procedure }) => procedure)
    .join(' ');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

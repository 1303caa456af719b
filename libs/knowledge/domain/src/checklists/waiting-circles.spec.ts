import fc from 'fast-check';
import { type Wants, waitingCircles } from './waiting-circles';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const wants = fc.array(fc.record({ procedure: fc.constantFrom(...NAMES), from: fc.constantFrom(...NAMES) }), {
  maxLength: 24,
});

function reaches(all: readonly Wants[], start: string, end: string): boolean {
  const seen = new Set<string>();
  const next = [start];
  for (let node = next.pop(); node !== undefined; node = next.pop())
    for (const { procedure, from } of all)
      if (procedure === node && !seen.has(from)) {
        seen.add(from);
        next.push(from);
      }
  return seen.has(end);
}

it('reports circles and nothing else', () =>
  fc.assert(
    fc.property(wants, (all) => {
      for (const circle of waitingCircles(all)) {
        expect(circle.length).toBeGreaterThan(0);
        circle.forEach((want, at) => {
          expect(all).toContain(want);
          expect(want.from).toBe(circle[(at + 1) % circle.length]!.procedure);
        });
        expect(new Set(circle.map(({ procedure }) => procedure)).size).toBe(circle.length);
      }
    }),
  ));

it('reports a circle for every practice that waits for itself in the end', () =>
  fc.assert(
    fc.property(wants, (all) => {
      const inCircles = new Set(waitingCircles(all).flatMap((circle) => circle.map(({ procedure }) => procedure)));
      for (const name of NAMES) expect(inCircles.has(name)).toBe(reaches(all, name, name));
    }),
  ));

it('reports none where every practice waits for a later one', () =>
  fc.assert(
    fc.property(wants, (all) => {
      expect(waitingCircles(all.filter(({ procedure, from }) => procedure < from))).toEqual([]);
    }),
  ));

it('reports each circle once, whatever the order', () =>
  fc.assert(
    fc.property(wants, (all) => {
      const keys = waitingCircles(all).map((circle) => circle.map(({ procedure }) => procedure).join());
      expect(new Set(keys).size).toBe(keys.length);
    }),
  ));

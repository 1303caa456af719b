import { hideSmallCells } from './small-cells';

const cells = (...counts: number[]) => counts.map((count, index) => ({ code: `c${index}`, count }));
const shown = (...counts: number[]) => hideSmallCells(cells(...counts)).map(({ count }) => count);

it('hides what is small, and shows what is not', () => {
  expect(shown(5, 12, 100)).toEqual([5, 12, 100]);
  expect(shown(4, 1, 100)).toEqual([null, null, 100]);
});

it('hides a second one where the total would give the only hidden one away', () => {
  expect(shown(100, 4, 7)).toEqual([100, null, null]);
});

it('bears a single cell and none', () => {
  expect(shown(3)).toEqual([null]);
  expect(shown(9)).toEqual([9]);
  expect(shown()).toEqual([]);
});

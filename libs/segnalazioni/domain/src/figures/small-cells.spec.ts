import { protectCells, protectGroup, protectPart, roundedCount } from './small-cells';

const cells = (...counts: number[]) => counts.map((count, index) => ({ code: `c${index}`, count }));
const shown = (...counts: number[]) => {
  const { shown: named, others } = protectCells(cells(...counts));
  return [...named.map(({ code, count }) => `${code} ${count}`), `others ${others}`];
};

describe('the cells of a breakdown', () => {
  it('are shown unless they are small, and the small ones are counted together without a name', () => {
    expect(shown(5, 12, 100)).toEqual(['c0 5', 'c1 12', 'c2 100', 'others 0']);
    expect(shown(4, 1, 100)).toEqual(['c2 100', 'others 5']);
  });

  it('hide a second one where the total would give the only hidden one away', () => {
    expect(shown(100, 4, 7)).toEqual(['c0 100', 'others 11']);
  });

  it('hide more where all the hidden ones are a small group still', () => {
    expect(shown(100, 1, 7, 1)).toEqual(['c0 100', 'others 9']);
    expect(shown(100, 1, 1)).toEqual(['others 102']);
  });

  it('are not told of at all where nothing big enough hides them', () => {
    expect(shown(3)).toEqual(['others 0']);
    expect(shown(1, 2)).toEqual(['others 0']);
    expect(shown(9)).toEqual(['c0 9', 'others 0']);
    expect(shown()).toEqual(['others 0']);
  });

  it('are none where nobody is', () => {
    expect(shown(0, 9, 6)).toEqual(['c1 9', 'c2 6', 'others 0']);
  });
});

it('hides a group of cells where the breakdown beside it leaves a handful of it over', () => {
  const inside = (code: string) => code === 'c0' || code === 'c1';
  expect(protectGroup(cells(10, 7, 13, 9), inside)).toBe(17);
  // c1 and c3 are counted together: 13 without the 10 that are shown are three
  expect(protectGroup(cells(10, 3, 13, 4), inside)).toBeNull();
  expect(protectGroup(cells(1, 3, 20, 9), inside)).toBeNull();
});

it('rounds what is shown, so that what two periods differ by tells of nobody', () => {
  expect([0, 5, 7, 8, 12, 38].map(roundedCount)).toEqual([0, 5, 5, 10, 10, 40]);
  expect(roundedCount(null)).toBeNull();
  // 36 until November, 38 with a December of two people
  expect(roundedCount(38) - roundedCount(36)).not.toBe(2);
});

it.each([
  [6, 12, 6],
  [0, 12, 0],
  [12, 12, 12],
  [4, 12, null],
  [7, 12, 7],
  [8, 12, null],
  [1, 1, null],
])('shows %i of %i as %s', (part, whole, expected) => {
  expect(protectPart(part, whole)).toBe(expected);
});

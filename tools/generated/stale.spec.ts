import { isStale } from './stale';

describe('a generated file', () => {
  it('is out of date when it is missing or one word differs', () => {
    expect(isStale(undefined, 'a')).toBe(true);
    expect(isStale('a\n', 'b\n')).toBe(true);
    expect(isStale('a\r\n', 'a\n')).toBe(false);
  });
});

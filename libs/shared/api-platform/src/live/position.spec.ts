import { newId } from '@respi/shared/kernel';
import { positionAt, timeOfId } from './position';

it('reads the time of an id, and gives a place before every id of that time', () => {
  const at = Date.UTC(2026, 10, 22, 9, 30);
  expect(timeOfId(newId(at))).toBe(at);
  expect(timeOfId(positionAt(at))).toBe(at);
  for (let tries = 0; tries < 100; tries += 1) {
    expect(positionAt(at) <= newId(at)).toBe(true);
    expect(newId(at - 1) < positionAt(at)).toBe(true);
  }
});

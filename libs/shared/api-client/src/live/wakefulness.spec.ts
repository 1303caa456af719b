import { Wakefulness } from './wakefulness';

const { now } = Date;
afterEach(() => (Date.now = now));

it('falls asleep a quarter of an hour after the last touch, and wakes at the next', () => {
  let at = 1_000_000;
  Date.now = () => at;
  let [told, woken] = [0, 0];
  const wakefulness = new Wakefulness(() => (told += 1));
  wakefulness.onWake(() => (woken += 1));
  at += 15 * 60_000;
  expect(wakefulness.asleep).toBe(false);
  at += 1;
  expect(wakefulness.asleep).toBe(true);
  document.dispatchEvent(new Event('keydown'));
  expect(wakefulness.asleep).toBe(false);
  expect([told, woken]).toEqual([1, 1]);
  document.dispatchEvent(new Event('keydown'));
  expect([told, woken]).toEqual([1, 1]);
  wakefulness.end();
});

import { Problem } from '@respi/shared/kernel';
import { problemDocument } from './problem-filter';
import { RequestLimit, RequestLimits } from './request-limits';

function limited(perMinute: number) {
  let now = 0;
  const limit = new RequestLimit(perMinute, () => now);
  return { limit, pass: (ms: number) => (now += ms) };
}

it('lets half a minute’s worth through at once, then as many as are allowed', () => {
  const { limit, pass } = limited(60);
  const waits = Array.from({ length: 31 }, () => limit.take('a'));
  expect(waits.slice(0, 30).every((wait) => wait === 0)).toBe(true);
  expect(waits[30]).toBe(1);
  pass(1_000);
  expect([limit.take('a'), limit.take('a')]).toEqual([0, 1]);
});

it('does not count what it refused: whoever waits as told is let in', () => {
  const { limit, pass } = limited(60);
  for (let tries = 0; tries < 500; tries += 1) limit.take('a');
  pass(limit.take('a') * 1_000);
  expect(limit.take('a')).toBe(0);
});

it('one key does not hold up another', () => {
  const { limit } = limited(60);
  for (let tries = 0; tries < 50; tries += 1) limit.take('a');
  expect([limit.take('a') > 0, limit.take('b')]).toEqual([true, 0]);
});

it('remembers no more keys than it may', () => {
  const { limit } = limited(60);
  for (let key = 0; key < 50_000; key += 1) limit.take(String(key));
  expect((limit as unknown as { quietAt: Map<string, number> }).quietAt.size).toBeLessThanOrEqual(20_000);
});

it('says the wait in the words that go with the number', () => {
  const detail = (seconds: number) => problemDocument(new Problem('too_many_attempts', { params: { seconds } })).detail;
  expect([detail(1), detail(30)]).toEqual([
    expect.stringMatching(/ Nulla è bloccato: attendere 1 secondo e riprovare\.$/),
    expect.stringMatching(/ Nulla è bloccato: attendere 30 secondi e riprovare\.$/),
  ]);
});

it('is refused with the seconds to wait; 0 switches it off; this machine is not limited', () => {
  const limits = new RequestLimits({ address: 2, session: 2 });
  limits.ofAddress('192.0.2.1');
  expect(() => limits.ofAddress('192.0.2.1')).toThrow(
    expect.objectContaining({ code: 'too_many_requests', params: { seconds: 30 } }) as Error,
  );
  limits.ofSession('192.0.2.2', 'session');
  expect(() => limits.ofSession('192.0.2.2', 'session')).toThrow(
    expect.objectContaining({ code: 'too_many_requests' }) as Error,
  );
  for (let tries = 0; tries < 9; tries += 1) {
    limits.ofAddress('127.0.0.1');
    limits.ofAddress('::ffff:127.0.0.1');
    limits.ofAddress('::1');
    new RequestLimits({ address: 0, session: 0 }).ofAddress('192.0.2.1');
  }
});

import { Silence } from './silence';

const { now } = Date;
let at: number;
let asleep: boolean;
let silence: Silence;

beforeEach(() => {
  at = Date.parse('2026-11-22T09:00:00.000Z');
  Date.now = () => at;
  asleep = false;
  silence = new Silence(() => asleep);
  silence.listen();
});
afterEach(() => {
  silence.stop();
  Date.now = now;
});

const later = (seconds: number): void => {
  at += seconds * 1_000;
  silence.look();
};

it('is told from the last thing that was heard, after longer than anything should take, until something is heard again', () => {
  later(60);
  expect(silence.since()).toBeNull();
  silence.heard();
  later(60);
  expect(silence.since()).toBeNull();
  later(20);
  expect(silence.since()).toBe('2026-11-22T09:01:00.000Z');
  later(600);
  expect(silence.since()).toBe('2026-11-22T09:01:00.000Z');
  silence.heard();
  expect(silence.since()).toBeNull();
});

it('is told at once when the device knows that it has no network, and not taken back before something is heard', () => {
  at += 5_000;
  window.dispatchEvent(new Event('offline'));
  expect(silence.since()).toBe('2026-11-22T09:00:05.000Z');
  window.dispatchEvent(new Event('online'));
  expect(silence.since()).toBe('2026-11-22T09:00:05.000Z');
});

it('is none in front of an empty chair, where nothing is asked, nor when nobody listens', () => {
  asleep = true;
  later(3_600);
  asleep = false;
  later(5);
  expect(silence.since()).toBeNull();
  silence.stop();
  window.dispatchEvent(new Event('offline'));
  expect(silence.since()).toBeNull();
});

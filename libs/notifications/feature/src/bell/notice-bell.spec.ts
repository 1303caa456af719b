import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { ProblemError } from '@respi/shared/api-client';
import { Portal } from '../testing/portal';
import { NoticeBell } from './notice-bell';

const { setInterval: interval, setTimeout: timeout } = globalThis;
let portal: Portal;
let unread: number;
/** What the bell would do later, by how long. */
let later: Map<number, () => void>;

beforeEach(() => {
  later = new Map();
  unread = 3;
  const remember =
    (plain: typeof timeout) =>
    (work: () => void, ms = 0) => {
      if (ms < 1_000) return plain(work, ms);
      later.set(ms, work);
      return plain(() => undefined, 0);
    };
  Object.assign(globalThis, { setInterval: remember(timeout), setTimeout: remember(timeout) });
  portal = new Portal().on('GET /me/notices/unread', () => ({ unread }));
});
afterEach(() => {
  portal.leave();
  Object.assign(globalThis, { setInterval: interval, setTimeout: timeout });
});

const CASE = '0190b1aa-0000-7000-8000-000000000001';
async function goTo(path: string): Promise<void> {
  const router = TestBed.inject(Router);
  router.resetConfig([{ path: '**', children: [] }]);
  await router.navigateByUrl(`/cuneo/it/riservata/${path}`);
  await portal.settled();
}
const marked = (): unknown[] => portal.bodies('POST /me/notices/read');

const name = (): string | null | undefined => portal.all('a')[0]?.getAttribute('aria-label');
const asked = (): number => portal.bodies('GET /me/notices/unread').length;

it('says how many notices are unread, in words too', async () => {
  await portal.open(NoticeBell);
  expect(name()).toBe('Avvisi, 3 da leggere');
  expect(portal.text).toContain('3');
});

it.each([
  [0, 'Avvisi'],
  [1, 'Avvisi, 1 da leggere'],
  [1_000, 'Avvisi, più di 999 da leggere'],
])('with %i unread is called %s', async (count, wanted) => {
  unread = count;
  await portal.open(NoticeBell);
  expect(name()).toBe(wanted);
});

it('asks again a moment after something happened to a case, and every minute', async () => {
  await portal.open(NoticeBell);
  unread = 4;
  portal.somethingHappened();
  await new Promise((resolve) => timeout(resolve, 200));
  expect(asked()).toBe(1);
  later.get(3_000)?.();
  await portal.settled();
  expect([asked(), name()]).toEqual([2, 'Avvisi, 4 da leggere']);
  unread = 5;
  later.get(60_000)?.();
  await portal.settled();
  expect([asked(), name()]).toEqual([3, 'Avvisi, 5 da leggere']);
});

it('asks nothing every minute while the person has to sign in again', async () => {
  await portal.open(NoticeBell);
  portal.status.set('expired');
  later.get(60_000)?.();
  await portal.settled();
  expect(asked()).toBe(1);
});

it('keeps silent where the server does not answer', async () => {
  portal.on('GET /me/notices/unread', () => {
    throw new ProblemError({ type: 'about:blank', code: 'offline', title: 'Senza rete', detail: '', status: 0 });
  });
  await portal.open(NoticeBell);
  expect(name()).toBe('Avvisi');
});

describe('a case that is opened', () => {
  beforeEach(() => {
    portal.on('POST /me/notices/read', () => ({ unread: (unread = 1) }));
  });

  it('has its notices marked as read, once, by whichever way one came', async () => {
    await portal.open(NoticeBell);
    await goTo(`segnalazioni/${CASE}`);
    expect(marked()).toEqual([{ caseId: CASE }]);
    expect(name()).toBe('Avvisi, 1 da leggere');
    await goTo(`segnalazioni/${CASE}?da=coda`);
    expect(marked()).toHaveLength(1);
    await goTo('segnalazioni');
    await goTo(`segnalazioni/${CASE}`);
    expect(marked()).toHaveLength(2);
  });

  it('asks nothing where nothing is unread, nor on other pages', async () => {
    unread = 0;
    await portal.open(NoticeBell);
    await goTo(`segnalazioni/${CASE}`);
    unread = 3;
    await goTo('avvisi');
    expect(marked()).toEqual([]);
  });
});

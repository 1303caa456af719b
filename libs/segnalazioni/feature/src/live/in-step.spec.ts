import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Live, ProblemError } from '@respi/shared/api-client';
import { inStep } from './in-step';

interface Row {
  readonly id: string;
  readonly urgency: string;
  readonly says: string;
}

const row = (id: string, says = 'prima', urgency = 'VERDE'): Row => ({ id, urgency, says });
const news = (caseId: string) => ({ id: caseId, kind: 'case', caseId, version: 2, news: 'changed' });

const refusal = (status: number) =>
  new ProblemError({ type: 'about:blank', code: 'not_found', title: '', detail: '', status });

/** A list of two rows, and what the server would answer now. */
function aList(answer: readonly Row[], again?: (item: Row) => Promise<Row>, status = 0) {
  let hear: (told: unknown) => void = () => undefined;
  const live = {
    listen: (to: typeof hear) => ((hear = to), () => undefined),
    wakefulness: { asleep: false, onWake: () => () => undefined },
  };
  TestBed.configureTestingModule({ providers: [{ provide: Live, useValue: live }] });
  const items = signal<readonly Row[]>([row('a'), row('b')]);
  const list = {
    items,
    replace: (is: (item: Row) => boolean, by: Row | null) =>
      items.update((rows) => rows.flatMap((each) => (is(each) ? (by ? [by] : []) : [each]))),
    restart: () => items.set([...answer]),
  };
  const arrived = TestBed.runInInjectionContext(() =>
    inStep(list, {
      look: () =>
        status ? Promise.reject(refusal(status)) : Promise.resolve({ items: [...answer], nextCursor: null }),
      idOf: ({ id }) => id,
      placeOf: ({ urgency }) => urgency,
      ...(again ? { again } : {}),
    }),
  );
  const tell = async (told: unknown): Promise<void> => {
    hear(told);
    await new Promise((resolve) => setTimeout(resolve, 200));
  };
  return { items, arrived, tell, live };
}

it('changes rows where they stand and tells how many would come in', async () => {
  const { items, arrived, tell } = aList([row('new'), row('b', 'dopo'), row('a')]);
  await tell(news('b'));
  expect(items()).toEqual([row('a'), row('b', 'dopo')]);
  expect(arrived()).toBe(1);
  items.set([row('new'), row('b', 'dopo'), row('a')]);
  expect(arrived()).toBe(0);
});

it('leaves a row that would move where it is, and counts it', async () => {
  const { items, arrived, tell } = aList([row('b', 'dopo', 'ROSSO'), row('a')]);
  await tell(news('b'));
  expect(items()).toEqual([row('a'), row('b')]);
  expect(arrived()).toBe(1);
});

it('says of a row that has left what has become of it, and of no other', async () => {
  const { items, tell } = aList([], (item) => Promise.resolve({ ...item, says: 'presa da altri' }));
  await tell(news('b'));
  expect(items()).toEqual([row('a'), row('b', 'presa da altri')]);
});

it('does not look because somebody writes', async () => {
  const { items, tell } = aList([row('a', 'dopo')]);
  await tell({ kind: 'presence', caseId: 'a' });
  expect(items()).toEqual([row('a'), row('b')]);
});

it('drops at once what is there for this person no more', async () => {
  const { items, tell } = aList([row('a')]);
  await tell({ ...news('b'), news: 'gone' });
  expect(items()).toEqual([row('a')]);
  TestBed.resetTestingModule();
  const taken = aList([row('a')], () => Promise.reject(refusal(404)));
  await taken.tell(news('b'));
  expect(taken.items()).toEqual([row('a')]);
});

it('keeps nothing of a list that is refused, as when a role was taken away', async () => {
  const { items, tell } = aList([], undefined, 403);
  await tell({ kind: 'reset' });
  expect(items()).toEqual([]);
});

it('is read from its beginning where everything is to be read anew and a row is not there', async () => {
  const { items, tell } = aList([row('c'), row('a', 'dopo')]);
  await tell({ kind: 'reset' });
  expect(items()).toEqual([row('c'), row('a', 'dopo')]);
});

it('drops it also where nobody sits before the page, and looks at nothing else there', async () => {
  const { items, tell, live } = aList([row('a', 'dopo')]);
  live.wakefulness.asleep = true;
  await tell(news('a'));
  expect(items()).toEqual([row('a'), row('b')]);
  await tell({ ...news('b'), news: 'gone' });
  expect(items().map(({ id }) => id)).toEqual(['a']);
});

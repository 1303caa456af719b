import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Live } from '@respi/shared/api-client';
import { inStep } from './in-step';

interface Row {
  readonly id: string;
  readonly urgency: string;
  readonly says: string;
}

const row = (id: string, says = 'prima', urgency = 'VERDE'): Row => ({ id, urgency, says });
const news = (caseId: string) => ({ id: caseId, kind: 'case', caseId, version: 2, news: 'changed' });

/** A list of two rows, and what the server would answer now. */
function aList(answer: readonly Row[], again?: (item: Row) => Promise<Row>) {
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
      items.update((rows) => rows.map((each) => (is(each) && by ? by : each))),
  };
  const arrived = TestBed.runInInjectionContext(() =>
    inStep(list, {
      look: () => Promise.resolve({ items: [...answer], nextCursor: null }),
      idOf: ({ id }) => id,
      placeOf: ({ urgency }) => urgency,
      ...(again ? { again } : {}),
    }),
  );
  const tell = async (told: unknown): Promise<void> => {
    hear(told);
    await new Promise((resolve) => setTimeout(resolve, 200));
  };
  return { items, arrived, tell };
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

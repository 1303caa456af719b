import { TestBed } from '@angular/core/testing';
import { signal } from '@angular/core';
import { Api, Live } from '@respi/shared/api-client';
import { PRESENCE_SECONDS } from '@respi/shared/contract';
import { Writers } from './writers';

const { setTimeout: plain } = globalThis;
afterEach(() => Object.assign(globalThis, { setTimeout: plain }));

it('forget a colleague of whom nothing more is heard, as when the connection is gone', () => {
  let hear: (told: unknown) => void = () => undefined;
  const later = new Map<number, () => void>();
  TestBed.configureTestingModule({
    providers: [
      Writers,
      { provide: Api, useValue: {} },
      { provide: Live, useValue: { listen: (by: typeof hear) => ((hear = by), () => undefined) } },
    ],
  });
  const names = TestBed.inject(Writers).on(signal('caso-1'));
  Object.assign(globalThis, { setTimeout: (work: () => void, ms: number) => void later.set(ms, work) });
  const by = { id: 'e', name: 'Elena' };
  hear({ kind: 'presence', caseId: 'caso-1', by, doing: 'writing' });
  hear({ kind: 'presence', caseId: 'caso-2', by: { id: 'm', name: 'Mario' }, doing: 'reading' });
  expect(names()).toEqual(['Elena']);
  later.get(PRESENCE_SECONDS * 1_000)?.();
  expect(names()).toEqual([]);
});

import { DOCUMENT, Injector, runInInjectionContext } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Dialogs, type Question } from './dialogs';
import { UnsavedChanges } from './unsaved-changes';

/** What jsdom lacks: tabs that hear one another, and not themselves. */
class Tabs extends EventTarget {
  private static readonly open = new Set<Tabs>();

  constructor() {
    super();
    Tabs.open.add(this);
  }

  postMessage(data: unknown): void {
    for (const other of Tabs.open)
      if (other !== this) queueMicrotask(() => other.dispatchEvent(new MessageEvent('message', { data })));
  }

  static close(): void {
    Tabs.open.clear();
  }
}

let asked: string[];
let leave: (() => void)[];

/** The service of one tab, and what is written in it. */
function tab(changed: () => boolean, settle?: () => Promise<void>): UnsavedChanges {
  const injector = Injector.create({
    providers: [
      UnsavedChanges,
      { provide: DOCUMENT, useValue: document },
      { provide: TranslocoService, useValue: { translate: (key: string) => key } },
      {
        provide: Dialogs,
        useValue: {
          confirm: ({ text }: Question) => {
            asked.push(text);
            return Promise.resolve(false);
          },
        },
      },
    ],
  });
  leave.push(() => {
    injector.destroy();
  });
  const changes = injector.get(UnsavedChanges);
  runInInjectionContext(injector, () => {
    changes.watch(changed, settle);
  });
  return changes;
}

describe('what is written and not saved', () => {
  beforeEach(() => {
    [asked, leave] = [[], []];
    Object.assign(globalThis, { BroadcastChannel: Tabs });
  });
  afterEach(() => {
    for (const end of leave) end();
    Tabs.close();
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  });

  it('is asked about in this tab for a link, and in every tab for Esci', async () => {
    let written = true;
    const here = tab(() => false);
    tab(() => written);
    expect(here.mayLeave()).toBe(true);
    expect(await here.mayLeaveEverywhere()).toBe(false);
    expect(asked).toEqual(['ui.leave.elsewhere']);
    written = false;
    expect(await here.mayLeaveEverywhere()).toBe(true);
  });

  it('is put in safety first where that can be done', async () => {
    let written = true;
    const settle = (): Promise<void> => {
      written = false;
      return Promise.resolve();
    };
    expect(await tab(() => false).mayLeaveEverywhere()).toBe(true);
    const there = tab(() => written, settle);
    expect(await tab(() => false).mayLeaveEverywhere()).toBe(true);
    expect([written, asked]).toEqual([false, []]);
    expect(await there.mayLeaveEverywhere()).toBe(true);
  });

  it('is gone with the page that held it', () => {
    const changes = tab(() => true);
    for (const end of leave.splice(0)) end();
    expect(changes.mayLeave()).toBe(true);
  });
});

import { TestBed } from '@angular/core/testing';
import { Router, type UrlTree, provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { Api, Session, apiClientDictionary } from '@respi/shared/api-client';
import { Dialogs, uiDictionary } from '@respi/shared/ui';
import words from '../i18n/reserved.it.json' with { type: 'json' };
import { SheetEditor } from './sheet-editor';
import { writesSheets } from './sheet-guards';

let asked = 0;
let answer = false;
let roles: readonly string[] = [];

beforeEach(() => {
  asked = 0;
  answer = false;
  roles = ['coordinator'];
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { it: { ...uiDictionary, ...apiClientDictionary, ...words } },
        translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
        preloadLangs: true,
      }),
    ],
    providers: [
      provideRouter([{ path: '**', children: [] }]),
      {
        provide: Api,
        useValue: {
          get: (path: string) => Promise.resolve(path === '/faq/s1' ? { id: 's1', availableActions: [] } : []),
        },
      },
      {
        provide: Session,
        useValue: { me: () => null, hasRole: (...wanted: string[]) => wanted.some((role) => roles.includes(role)) },
      },
      {
        provide: Dialogs,
        useValue: {
          confirm: () => {
            asked++;
            return Promise.resolve(answer);
          },
        },
      },
    ],
  });
});

async function open(inputs: Readonly<Record<string, string>> = {}) {
  const fixture = TestBed.createComponent(SheetEditor);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await fixture.whenStable();
  return fixture;
}

function unload(): Event {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event;
}

describe('a sheet that is being written', () => {
  it('is left without a question while nothing was typed', async () => {
    const { componentInstance: editor } = await open();
    expect(await editor.mayLeave()).toBe(true);
    expect(unload().defaultPrevented).toBe(false);
    expect(asked).toBe(0);
  });

  it('is not lost without a question: neither by a link nor by a reload', async () => {
    const fixture = await open();
    const question = (fixture.nativeElement as HTMLElement).querySelector('textarea')!;
    question.value = 'Come si rinnova?';
    question.dispatchEvent(new Event('input'));
    expect(await fixture.componentInstance.mayLeave()).toBe(false);
    answer = true;
    expect(await fixture.componentInstance.mayLeave()).toBe(true);
    expect(asked).toBe(2);
    expect(unload().defaultPrevented).toBe(true);
  });

  it('is not opened to who may not edit it', async () => {
    await open({ id: 's1' });
    expect(TestBed.inject(Router).url).toContain('/riservata/schede/s1');
  });
});

describe('a new sheet', () => {
  const enter = () => TestBed.runInInjectionContext(() => writesSheets(null as never, null as never));

  it('is begun by the coordination', () => {
    expect(enter()).toBe(true);
  });

  it('sends anybody else to the list', () => {
    roles = ['external_operator'];
    expect(String(enter() as UrlTree)).toContain('/riservata/schede');
  });
});

import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, type UrlTree, provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { Api, ProblemError, Session, apiClientDictionary } from '@respi/shared/api-client';
import { Dialogs, UnsavedChanges, uiDictionary } from '@respi/shared/ui';
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
          get: (path: string) =>
            Promise.resolve(
              path === '/faq/s1'
                ? { id: 's1', availableActions: [] }
                : path === '/faq/s2'
                  ? shared
                  : (cases.find(({ id }) => path.endsWith(id)) ?? []),
            ),
          post: (path: string, { identifier }: { identifier: string }, options?: { version?: number }) =>
            path === '/faq'
              ? Promise.reject(refusedSource)
              : path === '/faq/s2/actions/edit'
                ? savedOn(options?.version)
                : Promise.resolve({ items: cases.filter(({ number }) => number === identifier) }),
        },
      },
      {
        provide: Session,
        useValue: { me: () => null, hasRole: (...wanted: string[]) => wanted.some((role) => roles.includes(role)) },
      },
      {
        provide: Dialogs,
        useValue: {
          leaveAll: () => Promise.resolve(true),
          confirm: () => {
            asked++;
            return Promise.resolve(answer);
          },
        },
      },
    ],
  });
});

const cases = [
  { id: 'c1', number: 'CN-2026-000001', state: 'in_charge', thread: [], replies: [] },
  { id: 'c2', number: 'CN-2026-000002', state: 'answered', thread: [], replies: [] },
  { id: 'c3', number: 'CN-2026-000003', state: 'closed', thread: [], replies: [] },
];

/** The case was reopened between the two presses. */
const refusedSource = new ProblemError({
  type: 'about:blank',
  code: 'invalid_input',
  title: 'Dati non validi',
  detail: '',
  status: 422,
  errors: [{ path: 'sources.1', code: 'not_resolved', message: 'La segnalazione non ha ancora un riscontro.' }],
});

/** A sheet that two people have open. */
let shared = { version: 1 } as Record<string, unknown>;
let saved: (number | undefined)[] = [];

function savedOn(version: number | undefined): Promise<unknown> {
  saved.push(version);
  const stale = { type: 'about:blank', code: 'stale_version', title: 'Nel frattempo', detail: '', status: 412 };
  return version === shared['version'] ? Promise.resolve(shared) : Promise.reject(new ProblemError(stale));
}

const pageOf = (fixture: ComponentFixture<SheetEditor>) => fixture.nativeElement as HTMLElement;
const sourcesOf = (fixture: ComponentFixture<SheetEditor>) =>
  [...pageOf(fixture).querySelectorAll('.sources li')].map(({ textContent }) => textContent);

async function addSource(fixture: ComponentFixture<SheetEditor>, number: string): Promise<void> {
  const page = pageOf(fixture);
  const box = page.querySelector<HTMLInputElement>('.add-source input')!;
  box.value = number;
  box.dispatchEvent(new Event('input'));
  page.querySelector<HTMLButtonElement>('.add-source button')!.click();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await fixture.whenStable();
}

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
    await open();
    expect(await TestBed.inject(UnsavedChanges).mayLeave()).toBe(true);
    expect(unload().defaultPrevented).toBe(false);
    expect(asked).toBe(0);
  });

  it('is not lost without a question: neither by a link nor by a reload', async () => {
    const fixture = await open();
    const question = (fixture.nativeElement as HTMLElement).querySelector('textarea')!;
    question.value = 'Come si rinnova?';
    question.dispatchEvent(new Event('input'));
    expect(await TestBed.inject(UnsavedChanges).mayLeave()).toBe(false);
    answer = true;
    expect(await TestBed.inject(UnsavedChanges).mayLeave()).toBe(true);
    expect(asked).toBe(2);
    expect(unload().defaultPrevented).toBe(true);
  });

  it('takes no source that has no answer, and says so beside its number', async () => {
    const fixture = await open();
    await addSource(fixture, 'CN-2026-000001');
    expect(sourcesOf(fixture)[0]).toContain('Nessuna');
    expect(pageOf(fixture).textContent).toContain('CN-2026-000001 non ha ancora un riscontro');
    await addSource(fixture, 'CN-2026-000002');
    expect(sourcesOf(fixture)[0]).toContain('CN-2026-000002');
    expect(pageOf(fixture).textContent).not.toContain('non ha ancora un riscontro');
  });

  it('marks the source that was refused, and no other', async () => {
    const fixture = await open({ da: 'c2' });
    await addSource(fixture, 'CN-2026-000003');
    const [question, short] = [...pageOf(fixture).querySelectorAll('textarea')];
    for (const [field, text] of [
      [question, 'Come?'],
      [short, 'Così.'],
    ] as const) {
      field!.value = text;
      field!.dispatchEvent(new Event('input'));
    }
    const editor = fixture.componentInstance as unknown as { save(): Promise<void> };
    await editor.save();
    await fixture.whenStable();
    const [first, second] = sourcesOf(fixture);
    expect(first).not.toContain('riscontro');
    expect(second).toContain('La segnalazione non ha ancora un riscontro.');
  });

  it('says from the beginning that the case it would come from has no answer', async () => {
    const fixture = await open({ da: 'c1' });
    expect(sourcesOf(fixture)[0]).toContain('non ha ancora un riscontro');
  });

  it('says what somebody else changed, keeps what is written, and saves it on their version only when asked again', async () => {
    saved = [];
    shared = {
      ...{
        id: 's2',
        version: 1,
        state: 'draft',
        question: 'Come?',
        shortAnswer: 'Così.',
        topic: 't',
        audience: 'rete',
      },
      ...{ steps: [], documents: [], legalRefs: [], tags: [], reviewBy: null, sources: [], publicQuestion: null },
      ...{ offices: [{ office: { code: 'QST-IMM', name: 'Questura' } }], availableActions: ['edit'] },
    };
    const fixture = await open({ id: 's2' });
    const answered = pageOf(fixture).querySelectorAll('textarea')[1]!;
    answered.value = 'Scritto da me.';
    answered.dispatchEvent(new Event('input'));
    shared = { ...shared, version: 5, shortAnswer: 'Scritto da lei.' };
    const editor = fixture.componentInstance as unknown as { save(): Promise<void> };
    await editor.save();
    await fixture.whenStable();
    expect(pageOf(fixture).textContent).toContain('Ha cambiato: risposta breve.');
    expect(pageOf(fixture).querySelectorAll('textarea')[1]!.value).toBe('Scritto da me.');
    await editor.save();
    expect(saved).toEqual([1, 5]);
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

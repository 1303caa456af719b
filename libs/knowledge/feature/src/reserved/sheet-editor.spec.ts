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
          post: (path: string, body: Record<string, unknown>, options?: { version?: number }) =>
            path === '/faq'
              ? Promise.reject(refusedSource)
              : path === '/faq/s2/actions/edit'
                ? savedOn(options?.version, body)
                : Promise.resolve({ items: cases.filter(({ number }) => number === body['identifier']) }),
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
let saved: { readonly version: number | undefined; readonly body: Record<string, unknown> }[] = [];

function savedOn(version: number | undefined, body: Record<string, unknown>): Promise<unknown> {
  saved.push({ version, body });
  const params = { by: 'Elena Prova', at: '2026-11-23T21:30:00Z', did: 'edit', version: 5 };
  const stale = { type: 'about:blank', code: 'stale_version', title: 'Nel frattempo', detail: '', status: 412, params };
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

  describe('that somebody else saved first', () => {
    const first = { version: 1, at: '2026-11-23T20:00:00Z', by: 'Mara Prova', changeNote: null };
    const second = { version: 2, at: '2026-11-23T21:30:00Z', by: 'Elena Prova', changeNote: 'Nuovo termine' };
    const offices = ['QST-IMM', 'PREF'].map((code) => ({ office: { code, name: code } }));
    const before = {
      ...{ id: 's2', version: 1, state: 'draft', slug: 'come', slugIsFixed: false, versions: [first] },
      ...{ question: 'Come?', shortAnswer: 'Entro 60 giorni.', topic: 't', audience: 'rete', reviewBy: null },
      ...{ steps: ['Prenotare'], documents: [], legalRefs: [], tags: [], sources: [], publicQuestion: null },
      ...{ offices, availableActions: ['edit'] },
    };
    const theirs = {
      ...before,
      ...{ version: 5, versions: [second, first], shortAnswer: 'Entro 90 giorni.', offices: offices.toReversed() },
    };
    let fixture: ComponentFixture<SheetEditor>;

    const box = () => pageOf(fixture).querySelector('respi-sheet-meanwhile');
    const areas = () => pageOf(fixture).querySelectorAll<HTMLTextAreaElement>('form textarea');
    const type = (at: number, text: string): void => {
      areas()[at]!.value = text;
      areas()[at]!.dispatchEvent(new Event('input'));
    };
    const save = async (): Promise<void> => {
      await (fixture.componentInstance as unknown as { save(): Promise<void> }).save();
      await fixture.whenStable();
    };
    const pick = async (at: number): Promise<void> => {
      box()!.querySelectorAll<HTMLInputElement>('input[type=radio]')[at]!.click();
      await fixture.whenStable();
    };

    beforeEach(async () => {
      saved = [];
      shared = before;
      fixture = await open({ id: 's2' });
      document.body.append(pageOf(fixture));
    });
    afterEach(() => {
      pageOf(fixture).remove();
    });

    it('takes over what only they changed, says who and when, and loses nothing of either', async () => {
      type(0, 'Come si rinnova?');
      shared = theirs;
      await save();
      expect(box()?.textContent).toMatch(/Intanto Elena Prova ha modificato la scheda \(.*22:30\)/);
      expect(box()?.textContent).toContain('Nota di Elena Prova: Nuovo termine');
      expect(box()?.textContent).toContain('già ripreso nel modulo: risposta breve.');
      expect(box()?.querySelector('input')).toBeNull();
      expect(box()?.querySelector('a')?.getAttribute('href')).toMatch(/schede\/s2\/versioni$/);
      expect(document.activeElement).toBe(box());
      expect([areas()[0]!.value, areas()[1]!.value]).toEqual(['Come si rinnova?', 'Entro 90 giorni.']);
      await save();
      expect(saved.map(({ version }) => version)).toEqual([1, 5]);
      expect(saved[1]!.body).toMatchObject({ question: 'Come si rinnova?', shortAnswer: 'Entro 90 giorni.' });
    });

    it('shows what both wrote side by side, and saves nothing before one of them is chosen', async () => {
      type(1, 'Entro 30 giorni.');
      shared = theirs;
      await save();
      const sides = [...box()!.querySelectorAll('respi-side-by-side > div')].map(({ textContent }) => textContent);
      expect(sides[0]).toMatch(/Salvato da Elena Prova.*Entro 90 giorni\./s);
      expect(sides[1]).toMatch(/Scritto qui.*Entro 30 giorni\./s);
      expect([...box()!.querySelectorAll('mark')].map(({ textContent }) => textContent.trim())).toEqual(['90', '30']);
      await save();
      expect(saved).toHaveLength(1);
      expect(box()?.textContent).toContain('Prima di salvare, scegliere per: risposta breve.');
      await pick(0);
      expect(areas()[1]!.value).toBe('Entro 90 giorni.');
      await pick(1);
      expect(areas()[1]!.value).toBe('Entro 30 giorni.');
      await save();
      expect(saved[1]).toMatchObject({ version: 5, body: { shortAnswer: 'Entro 30 giorni.' } });
    });

    it('takes a field that was corrected after both were shown', async () => {
      type(1, 'Entro 30 giorni.');
      shared = theirs;
      await save();
      type(1, 'Entro 90 giorni, o 30 se urgente.');
      await save();
      expect(saved[1]).toMatchObject({ version: 5, body: { shortAnswer: 'Entro 90 giorni, o 30 se urgente.' } });
    });

    it('takes over lines that somebody added, and says that nothing was written where only a step was taken', async () => {
      type(0, 'Come si rinnova?');
      shared = { ...theirs, steps: ['Prenotare', 'Pagare'] };
      await save();
      expect(areas()[3]!.value).toBe('Pagare');
      shared = { ...shared, version: 6, state: 'in_review' };
      await save();
      expect(box()?.textContent).toContain('I testi sono gli stessi.');
      expect(pageOf(fixture).textContent).toContain('Salvando torna in bozza');
      await save();
      expect(saved.at(-1)).toMatchObject({ version: 6, body: { steps: ['Prenotare', 'Pagare'] } });
    });

    it('lets what is written be copied where it can be edited no more', async () => {
      type(0, 'Come si rinnova?');
      shared = { ...theirs, state: 'archived', availableActions: [] };
      await save();
      expect(pageOf(fixture).textContent).toContain('La scheda ora non si può modificare.');
      expect(areas()[0]!.value).toBe('Come si rinnova?');
    });
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

import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { Api, ProblemError, Session, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import words from '../i18n/reserved.it.json' with { type: 'json' };
import { ReservedSheet } from './reserved-sheet';
import type { Sheet } from './sheet-life';

const PHONE = '0171 445566';
const content = {
  question: 'Come si rinnova?',
  shortAnswer: `Chiamare lo ${PHONE}.`,
  steps: ['Prenotare'],
  documents: [],
  legalRefs: [],
  tags: [],
};
const sheet: Sheet = {
  ...content,
  id: 's1',
  slug: 'come-si-rinnova',
  state: 'validated',
  audience: 'pubblica',
  topic: 'permesso-soggiorno',
  offices: [
    { office: { code: 'QST-IMM', name: 'Questura' }, validatedBy: 'Bruno Prova', validatedAt: '2026-11-10T09:00:00Z' },
  ],
  reviewBy: null,
  publishedAt: null,
  updatedAt: '2026-11-11T09:00:00Z',
  version: 5,
  changeNote: null,
  sources: [],
  findings: [
    {
      id: 'f1',
      kind: 'phone',
      field: 'shortAnswer',
      start: 12,
      end: 23,
      excerpt: PHONE,
      justifiable: false,
      justified: null,
    },
  ],
  versions: [],
  writtenBy: 'Elena Prova',
  owner: null,
  possibleOwners: [],
  reviewNotice: null,
  successor: null,
  followed: false,
  asked: null,
  publicQuestion: null,
  slugIsFixed: false,
  contentVersion: 1,
  publishedVersion: null,
  lawChanges: [],
  availableActions: ['edit', 'archive'],
};

const found = [{ id: 's9', question: 'Come si chiede?', audience: 'pubblica' }];

function problemOf(code: string, status: number, params: Record<string, string> = {}): ProblemError {
  const title = status === 404 ? 'Non trovato' : 'Nel frattempo';
  return new ProblemError({ type: 'about:blank', code, title, detail: '', status, params });
}

/** Bruno was first. */
const firstWas = (did: string) => ({ by: 'Bruno Prova', at: '2026-11-23T21:30:00Z', did });

describe('a sheet in the reserved area', () => {
  const sent: { path: string; body: unknown; version?: number }[] = [];
  const asked: unknown[] = [];
  let waiting: Sheet[] = [];
  let coordinates = true;
  /** What the next press is answered with, and what the sheet is then; null: it is not this person's any more. */
  let refused: { readonly code: string; readonly params?: Record<string, string>; readonly now: Sheet | null } | null =
    null;
  let page: HTMLElement;
  let settled: () => Promise<void>;

  const notThere = new ProblemError({
    ...{ type: 'about:blank', code: 'not_found', title: 'Non trovato', detail: 'Non esiste.', status: 404 },
  });

  async function open(shown: Sheet | null): Promise<void> {
    let made = 0;
    crypto.randomUUID = () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}` as const;
    const api = {
      get: (path: string, query?: object) => {
        if (path.startsWith('/faq/') && shown === null) return Promise.reject(notThere);
        if (path === '/faq/s1' && refused?.now === null) return Promise.reject(problemOf('not_found', 404));
        if (path !== '/faq') return Promise.resolve(path.startsWith('/faq') ? (refused?.now ?? shown) : []);
        asked.push(query);
        return Promise.resolve({ items: waiting, nextCursor: null });
      },
      post: (path: string, body: unknown, options?: { version: number }) => {
        if (path === '/faq/search') return Promise.resolve({ items: found });
        sent.push({ path, body, ...(options && { version: options.version }) });
        if (refused && sent.length === 1)
          return Promise.reject(problemOf(refused.code, refused.now ? 412 : 404, refused.params));
        return Promise.resolve(shown);
      },
    };
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
        { provide: Api, useValue: api },
        { provide: Session, useValue: { me: () => null, hasRole: () => coordinates } },
      ],
    });
    const fixture = TestBed.createComponent(ReservedSheet);
    fixture.componentRef.setInput('id', 's1');
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    settled = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      await fixture.whenStable();
    };
    await settled();
    await settled();
  }
  const text = (): string => document.body.textContent.replace(/\s+/g, ' ');
  const button = (name: string): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>('button, a')].find((each) =>
      (each.getAttribute('aria-label') ?? each.textContent).trim().startsWith(name),
    );

  afterEach(() => {
    sent.length = 0;
    asked.length = 0;
    waiting = [];
    coordinates = true;
    refused = null;
    document.body.innerHTML = '';
  });

  it('asks who works with it whether it helped, also a sheet for the network alone, and says that nobody keeps it', async () => {
    coordinates = false;
    const out = { ...sheet, state: 'published', audience: 'rete', publishedAt: '2026-11-12T09:00:00Z' } as const;
    await open({ ...out, findings: [], availableActions: [] });
    expect(text()).toContain('Nessuno, per ora: avvisi e pareri di chi legge vanno a tutto il coordinamento');
    button('No')?.click();
    await settled();
    const field = page.querySelector('textarea')!;
    field.value = 'Manca a quale indirizzo si scrive';
    field.dispatchEvent(new Event('input'));
    button('Invia')?.click();
    await settled();
    expect(sent).toMatchObject([
      { path: '/sheet-feedback/s1', body: { useful: false, text: 'Manca a quale indirizzo si scrive' } },
    ]);
    expect(page.querySelector('[aria-labelledby=servita] [role=status]')?.textContent).toContain('Grazie');
  });

  it('tells who works at a draft what readers see meanwhile', async () => {
    await open({ ...sheet, state: 'draft', publishedAt: '2026-11-12T09:00:00Z', publishedVersion: 2 });
    expect(text()).toContain('Chi legge vede ancora la versione pubblicata il');
    document.body.innerHTML = '';
    TestBed.resetTestingModule();
    await open({ ...sheet, state: 'draft', publishedAt: null, publishedVersion: null });
    expect(text()).not.toContain('Chi legge vede ancora');
  });

  it('gives a draft up for what readers see, once that was said twice', async () => {
    const menu = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    await open({ ...sheet, state: 'draft', publishedVersion: 2, availableActions: ['edit', 'return_to_published'] });
    button('Altre azioni')?.click();
    await settled();
    menu()
      .find((each) => each.textContent.includes('Torna alla versione pubblicata'))
      ?.click();
    await settled();
    expect(sent).toEqual([]);
    expect(document.querySelector('[role="dialog"]')?.textContent).toContain(
      'nessun ufficio deve confermarla di nuovo',
    );
    [...document.querySelectorAll<HTMLElement>('[role="dialog"] button')]
      .find((each) => each.textContent.includes('Torna alla versione pubblicata'))
      ?.click();
    await settled();
    expect(sent).toEqual([{ path: '/faq/s1/actions/return_to_published', body: {}, version: 5 }]);
  });

  it('says of an archived sheet why it was, and not that it is to be reviewed', async () => {
    await open({ ...sheet, state: 'archived', reviewNotice: 'Lo sportello non c’è più.', findings: [] });
    expect(text()).toContain('Perché è stata archiviata');
    expect(text()).not.toContain('Scheda da rivedere');
  });

  it('leads from a sheet that does not exist back to the list', async () => {
    await open(null);
    expect(page.querySelector('respi-breadcrumb a')?.getAttribute('href')).toContain('/riservata/schede');
    expect(text()).toContain('Non trovato');
  });

  it('marks what was found where it stands, and says that it holds the publication', async () => {
    await open(sheet);
    expect(page.querySelector('mark')?.textContent).toContain(PHONE);
    expect(text()).toContain("La scheda non si può pubblicare: c'è un possibile dato personale");
    expect(text()).toContain('Va tolto: nessun motivo lo giustifica.');
    expect(button('Giustifica')).toBeUndefined();
  });

  it('shows the button that it holds back, with the reason', async () => {
    await open(sheet);
    const publish = button('Pubblica')!;
    expect(publish.getAttribute('aria-disabled')).toBe('true');
    const reason = document.getElementById(publish.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toContain('Ognuno va tolto, oppure giustificato');
    publish.click();
    await settled();
    expect(document.querySelector('[role=dialog]')).toBeNull();
    expect(sent).toEqual([]);
  });

  it('tells who validates it that it could not go out', async () => {
    await open({ ...sheet, state: 'in_review', availableActions: ['validate'] });
    expect(text()).toContain('Si può validare, ma la scheda si pubblica solo quando sono risolti.');
    expect(text()).toContain(`Risposta breve: «${PHONE}»`);
    expect(button('Valida')).toBeDefined();
    expect(button('Pubblica')).toBeUndefined();
  });

  it.each([
    [
      'who sends it to review',
      'draft',
      ['send_to_review'],
      'Si può mandare in revisione, ma la scheda si pubblica solo',
    ],
    ['who reads it meanwhile', 'in_review', [], 'La scheda si pubblica solo quando sono risolti.'],
  ] as const)(
    'tells %s what is found, where it is, and that it will hold the publication',
    async (_, state, actions, said) => {
      const found = { ...sheet.findings[0]!, id: 'f2', field: 'steps.0', excerpt: 'Rosa' };
      await open({ ...sheet, state, findings: [...sheet.findings, found], availableActions: [...actions] });
      expect(text()).toContain('Ci sono 2 possibili dati personali nel testo');
      expect(text()).toContain(said);
      expect(text()).toContain('Che cosa fare, 1: «Rosa»');
    },
  );

  it('takes it out of the text, and leaves the rest as it is', async () => {
    await open(sheet);
    button(`Togli «${PHONE}»`)?.click();
    await settled();
    const area = document.querySelector<HTMLTextAreaElement>('#take-out textarea');
    expect(area?.value).toBe('Chiamare lo.');
    button('Salva il testo')?.click();
    await settled();
    expect(sent).toEqual([{ path: '/faq/s1/actions/edit', body: { shortAnswer: 'Chiamare lo.' }, version: 5 }]);
  });

  it('says who validated it and when', async () => {
    await open({ ...sheet, findings: [], availableActions: ['publish'] });
    expect(text()).toContain('Questura validata mar 10 nov 2026, Bruno Prova');
    expect(button('Pubblica')).toBeDefined();
  });

  it('lets a second person justify a common word', async () => {
    const finding = { ...sheet.findings[0]!, kind: 'name' as const, excerpt: 'Rosa', justifiable: true };
    await open({ ...sheet, findings: [finding], availableActions: ['justify_finding'] });
    expect(button('Giustifica «Rosa»')).toBeDefined();
    expect(button('Togli')).toBeUndefined();
  });

  it('leads from a step to the next sheet that waits for the same, and to none where none does', async () => {
    waiting = [{ ...sheet }, { ...sheet, id: 's2', question: 'Come si converte?' }];
    await open({ ...sheet, state: 'draft', availableActions: ['send_to_review'] });
    expect(asked).toEqual([]);
    button('Manda in revisione')?.click();
    await settled();
    await settled();
    expect(asked).toEqual([{ state: 'draft', limit: 2 }]);
    expect(text()).toContain('La prossima bozza: Come si converte?');
    expect(button('Come si converte?')?.getAttribute('href')).toMatch(/schede\/s2$/);
    waiting = [{ ...sheet }];
    button('Manda in revisione')?.click();
    await settled();
    await settled();
    expect(text()).not.toContain('La prossima bozza');
  });

  describe('that somebody else acted on first', () => {
    const REASON = 'Manca quanto costa la raccomandata.';
    const inReview: Sheet = { ...sheet, state: 'in_review', findings: [], availableActions: ['return_to_draft'] };
    const area = (): HTMLTextAreaElement | null => document.querySelector('[role=dialog] textarea');
    const write = async (words: string): Promise<void> => {
      area()!.value = words;
      area()!.dispatchEvent(new Event('input', { bubbles: true }));
      await settled();
    };
    const press = async (name: string): Promise<void> => {
      button(name)?.click();
      await settled();
      await settled();
    };
    const choose = async (name: string): Promise<void> => {
      await press('Altre azioni');
      document.querySelectorAll<HTMLElement>('[role=menuitem]').forEach((item) => {
        if (item.textContent.trim() === name) item.click();
      });
      await settled();
      await settled();
    };
    const confirm = async (): Promise<void> => {
      document.querySelector<HTMLButtonElement>('[role=dialog] button[type=submit][form]')?.click();
      await settled();
      await settled();
      await settled();
    };

    it('asks for the reason again with the words in it, says who did what, and sends it on what is there now', async () => {
      await open(inReview);
      refused = {
        code: 'stale_version',
        params: firstWas('validate'),
        now: { ...inReview, state: 'validated', version: 6 },
      };
      await choose('Rimanda in bozza');
      await write(REASON);
      await confirm();
      expect(area()?.value).toBe(REASON);
      expect(document.querySelector('[role=dialog]')?.textContent).toMatch(
        /Intanto Bruno Prova ha validato la scheda \(.*22:30\).*Quanto scritto è ancora qui/s,
      );
      expect(page.querySelector('respi-state')?.textContent).toContain('Validata');
      await confirm();
      expect(document.querySelector('[role=dialog]')).toBeNull();
      expect(sent).toEqual(
        [5, 6].map((version) => ({ path: '/faq/s1/actions/return_to_draft', body: { reason: REASON }, version })),
      );
    });

    it('says in plain words that it waits for this office no more, and keeps what was written to be copied', async () => {
      const copied: string[] = [];
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: (words: string) => Promise.resolve(void copied.push(words)) },
      });
      await open(inReview);
      refused = { code: 'not_found', now: null };
      await choose('Rimanda in bozza');
      await write(REASON);
      await confirm();
      expect(document.querySelector('[role=dialog]')).toBeNull();
      expect(text()).toContain('La scheda non aspetta più questo ufficio');
      expect(text()).toContain('È tornata in bozza');
      expect(text()).not.toContain('Non trovato');
      expect(page.querySelector<HTMLTextAreaElement>('respi-kept-words textarea')?.value).toBe(REASON);
      await press('Copia');
      expect(copied).toEqual([REASON]);
    });

    it('says which step is not possible any more, beside the sheet as it is now', async () => {
      await open(inReview);
      const now: Sheet = { ...inReview, state: 'archived', version: 6, availableActions: [] };
      refused = { code: 'stale_version', params: firstWas('archive'), now };
      await choose('Rimanda in bozza');
      await write(REASON);
      await confirm();
      expect(text()).toContain('Intanto Bruno Prova ha archiviato la scheda');
      expect(text()).toContain('Non si può più rimandare in bozza.');
      expect(page.querySelector<HTMLTextAreaElement>('respi-kept-words textarea')?.value).toBe(REASON);
    });

    it('does not write over a text that somebody else changed when a number is taken out of it', async () => {
      await open(sheet);
      refused = {
        code: 'stale_version',
        params: firstWas('edit'),
        now: { ...sheet, version: 6, shortAnswer: `Scrivere, o chiamare lo ${PHONE}.` },
      };
      await press(`Togli «${PHONE}»`);
      await write('Chiamare.');
      await confirm();
      expect(sent).toHaveLength(1);
      expect(document.querySelector('[role=dialog]')).toBeNull();
      expect(text()).toContain('Il testo che si stava correggendo è cambiato');
      expect(page.querySelector<HTMLTextAreaElement>('respi-kept-words textarea')?.value).toBe('Chiamare.');
    });

    it('brings back what was looked for, chosen and typed in place of a sheet', async () => {
      const out: Sheet = { ...inReview, state: 'published', availableActions: ['supersede'] };
      await open(out);
      refused = { code: 'stale_version', params: firstWas('entrust'), now: { ...out, version: 6 } };
      await choose('Segna come superata');
      const q = document.querySelector<HTMLInputElement>('[role=dialog] input[type=search]')!;
      q.value = 'come si chiede';
      q.dispatchEvent(new Event('input', { bubbles: true }));
      await press('Cerca');
      await write('Dice di più.');
      await confirm();
      expect(area()?.value).toBe('Dice di più.');
      expect(document.querySelector('[role=dialog]')?.textContent).toContain('Bruno Prova ha affidato la scheda');
      await confirm();
      expect(sent.map(({ body, version }) => ({ body, version }))).toEqual(
        [5, 6].map((version) => ({ body: { successor: 's9', reason: 'Dice di più.' }, version })),
      );
    });

    it('tells who validates what happened first, and shows the sheet as it is now', async () => {
      await open({ ...inReview, availableActions: ['validate'] });
      refused = { code: 'stale_version', params: firstWas('return_to_draft'), now: null };
      await press('Valida');
      expect(text()).toContain('La scheda non aspetta più questo ufficio');
    });
  });
});

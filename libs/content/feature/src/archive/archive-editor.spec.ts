import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { ArchiveDocument } from '@respi/content/contract';
import { Api, ProblemError, Session, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import words from '../i18n/archive.it.json' with { type: 'json' };
import { ArchiveEditor } from './archive-editor';

const DOCUMENT = {
  ...{ id: 'd', title: 'Protocollo', kind: 'protocol', summary: 'Chi fa che cosa.', dated: '2026-11-01' },
  ...{ office: null, topic: null, language: 'it', audience: 'rete', appointment: null, withdrawn: false },
  ...{ withdrawal: null, toLookAt: [], availableActions: ['edit'], version: 1 },
  versions: [{ version: 1, type: 'pdf', size: 1_000, note: null, at: '2026-11-01T08:00:00Z', by: 'Elena' }],
} as unknown as ArchiveDocument;

let now: ArchiveDocument;
let first: Record<string, string | number>;
let sent: { readonly body: Record<string, unknown>; readonly version: number }[];
let fixture: ComponentFixture<ArchiveEditor>;
const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
const field = (name: string): HTMLInputElement => page().querySelector(`[formControlName="${name}"]`)!;

async function settled(): Promise<void> {
  for (let round = 0; round < 8; round++) {
    await fixture.whenStable();
    await Promise.resolve();
  }
}

async function write(name: string, text: string): Promise<void> {
  field(name).value = text;
  field(name).dispatchEvent(new Event(field(name).tagName === 'SELECT' ? 'change' : 'input'));
  await settled();
}

async function press(name: string): Promise<void> {
  [...page().querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)?.click();
  await settled();
}

beforeEach(async () => {
  now = DOCUMENT;
  sent = [];
  first = { by: 'Davide Prova', at: '2026-11-23T08:00:00Z' };
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
            Promise.resolve(path === '/topics' ? [] : path.endsWith('/appointments') ? { items: [] } : now),
          put: (_path: string, body: Record<string, unknown>, { version }: { version: number }) => {
            sent.push({ body, version });
            if (version === now.version) return Promise.resolve(now);
            const stale = {
              type: 'about:blank',
              code: 'stale_version',
              title: 'Nel frattempo',
              detail: '',
              status: 412,
            };
            return Promise.reject(new ProblemError({ ...stale, params: { ...first, version: now.version } }));
          },
        },
      },
      { provide: Session, useValue: { me: () => null, network: () => null, hasRole: () => true } },
    ],
  });
  fixture = TestBed.createComponent(ArchiveEditor);
  fixture.componentRef.setInput('id', 'd');
  document.body.append(page());
  await settled();
});
afterEach(() => page().remove());

it('says who was first and when, shows theirs beside what is typed, and saves on their version when asked again', async () => {
  await write('title', 'Protocollo mio');
  now = { ...DOCUMENT, title: 'Protocollo suo', kind: 'circular', version: 4 };
  await press('Salva');
  const told = document.activeElement?.textContent ?? '';
  expect(told).toContain('Intanto Davide Prova ha cambiato il documento (lun 23 nov 2026');
  expect(told).toContain('È cambiato: titolo, tipo.');
  expect(told).toMatch(/In archivio\s*Protocollo suo\s*Scritto qui\s*Protocollo mio/);
  // Where nothing was typed theirs is there already, and is said to be.
  expect(told).toContain('si legge già il testo nuovo: tipo.');
  expect([field('title').value, field('kind').value]).toEqual(['Protocollo mio', 'circular']);
  await press('Salva');
  expect(sent).toMatchObject([
    { version: 1, body: { title: 'Protocollo mio', kind: 'protocol' } },
    { version: 4, body: { title: 'Protocollo mio', kind: 'circular' } },
  ]);
});

it('takes what stands in the archive for a field, if one wants that', async () => {
  await write('title', 'Protocollo mio');
  await write('summary', 'Parole mie.');
  now = { ...DOCUMENT, title: 'Protocollo suo', version: 2 };
  await press('Salva');
  await press('Prendi quello in archivio');
  expect([field('title').value, field('summary').value]).toEqual(['Protocollo suo', 'Parole mie.']);
  expect(document.activeElement?.textContent).toContain('si legge già il testo nuovo: titolo.');
  expect(page().textContent).not.toContain('tutti e due');
});

it('says of one’s own other window that it was that', async () => {
  first = { own: 1, at: '2026-11-23T08:00:00Z' };
  now = { ...DOCUMENT, title: 'Protocollo suo', version: 2 };
  await write('summary', 'Parole mie.');
  await press('Salva');
  expect(page().textContent).toContain("già stato cambiato con questo accesso, in un'altra finestra");
});

it('keeps what is typed of a document that was withdrawn meanwhile, and says that it cannot be saved', async () => {
  await write('title', 'Protocollo mio');
  const withdrawal = { reason: 'Doppio.', by: 'Davide Prova', at: '2026-11-23T08:00:00Z', deletedOn: '2027-02-21' };
  now = { ...DOCUMENT, withdrawn: true, withdrawal, availableActions: ['restore'], version: 2 };
  await press('Salva');
  expect(page().textContent).toContain('Intanto Davide Prova');
  expect(page().textContent).toContain('non si può più modificare');
  expect(field('title').value).toBe('Protocollo mio');
});

import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { ArchiveDocument } from '@respi/content/contract';
import { Api, ProblemError, Session, apiClientDictionary } from '@respi/shared/api-client';
import { Dialogs, uiDictionary } from '@respi/shared/ui';
import words from '../i18n/archive.it.json' with { type: 'json' };
import { ArchiveDocumentPage } from './archive-document-page';

const DOCUMENT = {
  ...{ id: 'd', title: 'Protocollo', kind: 'protocollo', summary: '', dated: '2026-11-01', office: null, topic: null },
  ...{ language: 'it', audience: 'rete', appointment: null, withdrawn: false, withdrawal: null, toLookAt: [] },
  versions: [{ version: 1, type: 'pdf', size: 1_000, note: null, at: '2026-11-01T08:00:00Z', by: 'Elena' }],
  ...{ availableActions: ['add_version', 'publish', 'withdraw'], version: 1 },
} as unknown as ArchiveDocument;
const STALE = new ProblemError({
  ...{ type: 'about:blank', code: 'stale_version', title: 'Nel frattempo', detail: '', status: 412 },
  params: { by: 'Davide', at: '2026-11-23T08:00:00Z', version: 2 },
});

let now: ArchiveDocument;
let fixture: ComponentFixture<ArchiveDocumentPage>;

async function open(): Promise<HTMLElement> {
  now = DOCUMENT;
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
          get: (path: string) => Promise.resolve(path === '/topics' ? [] : now),
          post: () => Promise.reject(STALE),
        },
      },
      { provide: Session, useValue: { me: () => null, network: () => null, hasRole: () => true } },
      { provide: Dialogs, useValue: { open: () => Promise.resolve('Superato.') } },
    ],
  });
  fixture = TestBed.createComponent(ArchiveDocumentPage);
  fixture.componentRef.setInput('id', 'd');
  document.body.append(fixture.nativeElement as HTMLElement);
  await settled();
  return fixture.nativeElement as HTMLElement;
}

async function settled(): Promise<void> {
  for (let round = 0; round < 6; round++) {
    await fixture.whenStable();
    await Promise.resolve();
  }
}

async function press(page: HTMLElement, name: string): Promise<void> {
  [...page.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)?.click();
  await settled();
}

afterEach(() => (fixture.nativeElement as HTMLElement).remove());

it('does not put the button for everybody beside a version that is not in force yet', async () => {
  const page = await open();
  expect(page.textContent).toContain('Mostrarlo a tutti');
  await press(page, 'Nuova versione');
  expect(page.textContent).toContain('Metti in vigore');
  expect(page.textContent).not.toContain('Mostrarlo a tutti');
});

it('says that somebody else withdrew it, where the press is answered, and shows it as it is now', async () => {
  const page = await open();
  const withdrawal = { reason: 'Doppio.', by: 'Davide', at: '2026-11-23T08:00:00Z', deletedOn: '2027-02-21' };
  now = { ...DOCUMENT, withdrawn: true, withdrawal, availableActions: ['restore'], version: 2 };
  await press(page, 'Ritira');
  expect(document.activeElement?.textContent).toContain('Intanto Davide ha cambiato il documento (lun 23 nov 2026');
  expect(document.activeElement?.textContent).toContain('Il documento è stato ritirato: Doppio.');
  expect([...page.querySelectorAll('button')].map(({ textContent }) => textContent.trim())).toContain('Ripristina');
});

it('names the fields that somebody else wrote', async () => {
  const page = await open();
  now = { ...DOCUMENT, title: 'Protocollo firmato', dated: '2026-11-02', version: 2 };
  await press(page, 'Ritira');
  expect(document.activeElement?.textContent).toContain('È cambiato: titolo, data del documento.');
});

it('says after it was filed too that its name promised something else', async () => {
  history.replaceState({ calledOtherwise: 'pdf' }, '');
  const page = await open();
  history.replaceState(null, '');
  now = DOCUMENT;
  expect(page.textContent).toContain('Il file si chiamava .pdf ma contiene');
});

import { webcrypto } from 'node:crypto';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { ArchiveUpload } from '@respi/content/contract';
import { Api, Session, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import words from '../i18n/archive.it.json' with { type: 'json' };
import { ArchiveFile } from './archive-file';
import { readFile } from './send-file';

/** jsdom knows neither the bytes of a file nor digests. */
function file(name: string, content: string): File {
  const bytes = new TextEncoder().encode(content);
  return Object.assign(new File([content], name), {
    arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
  });
}
beforeAll(() => Object.defineProperty(globalThis.crypto, 'subtle', { value: webcrypto.subtle, configurable: true }));
const TEXT = 'Un promemoria, senza colonne.';

it.each([
  ['orari.pdf', TEXT, 'pdf'],
  ['orari.DOCX', TEXT, 'docx'],
  ['orari.png', 'a;b\n1;2', 'png'],
  ['orari.txt', '%PDF-1.7\n%%EOF', 'txt'],
  ['orari.txt', TEXT, null],
  ['orari.csv', TEXT, null],
  ['orari.txt', 'a;b\n1;2', null],
  ['orari.pdf', '%PDF-1.7\n%%EOF', null],
  ['LEGGIMI', TEXT, null],
])('reads of %s whether it is what its name promises', async (name, content, otherwise) => {
  expect(await readFile(file(name, content))).toMatchObject({ calledOtherwise: otherwise });
});

describe('the field of a file', () => {
  const upload: ArchiveUpload = { id: 'u', type: 'txt', size: TEXT.length, parts: 1, partBytes: 1_000, received: [0] };
  let fixture: ComponentFixture<ArchiveFile>;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;

  async function choose(chosen: File): Promise<void> {
    const input = page().querySelector('input')!;
    Object.defineProperty(input, 'files', { value: [chosen], configurable: true });
    input.dispatchEvent(new Event('change'));
    await settled();
  }
  async function settled(): Promise<void> {
    for (let round = 0; round < 20; round++) {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    }
  }

  beforeEach(() => {
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
        { provide: Api, useValue: { post: () => Promise.resolve(upload) } },
        { provide: Session, useValue: { me: () => null, network: () => null, hasRole: () => true } },
      ],
    });
    fixture = TestBed.createComponent(ArchiveFile);
    document.body.append(page());
  });
  afterEach(() => page().remove());

  it('says that a text is called PDF, what it is kept as, and takes it away again', async () => {
    await choose(file('orari.pdf', TEXT));
    expect(page().querySelector('[role="status"]')?.textContent).toContain(
      'Questo file si chiama .pdf ma contiene testo: sarà conservato come testo.',
    );
    Object.defineProperty(page().querySelector('input')!, 'files', { value: [], configurable: true });
    [...page().querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Togli il file')?.click();
    await settled();
    expect(fixture.componentInstance.sent()).toBeNull();
    expect(page().textContent).not.toContain('si chiama');
    expect(document.activeElement).toBe(page().querySelector('input'));
  });

  it('says nothing of one that is called what it is', async () => {
    await choose(file('orari.txt', TEXT));
    expect(page().textContent).toContain('File arrivato: testo');
    expect(page().textContent).not.toContain('si chiama');
  });
});

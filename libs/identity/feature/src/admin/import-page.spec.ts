import { TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { ImportReport } from '@respi/identity/contract';
import { uiDictionary } from '@respi/shared/ui';
import words from '../i18n/admin.it.json' with { type: 'json' };
import { Administration } from './administration';
import { ImportPage } from './import-page';

const ROLE = { column: 'ruolo', message: 'Valore non previsto.' };
const DAY = { column: 'dal', message: 'Giorno non valido.' };
const wrong = (line: number, ...errors: (typeof ROLE)[]) => ({
  line,
  outcome: 'wrong' as const,
  subject: `p${line}@esempio.it`,
  name: 'Ada Prova',
  errors,
  remarks: [],
});
const REPORT: ImportReport = {
  applied: false,
  lines: [wrong(2, DAY), wrong(3, ROLE), wrong(4, ROLE, DAY), wrong(5, ROLE), wrong(9, ROLE)],
  counts: { added: 0, changed: 0, same: 0, wrong: 5 },
};

it('says a mistake once, with the lines that have it, and leads to the outcome', async () => {
  const broughtIntoSight: Element[] = [];
  Element.prototype.scrollIntoView = function () {
    broughtIntoSight.push(this);
  };
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { it: { ...uiDictionary, ...words } },
        translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
        preloadLangs: true,
      }),
    ],
    providers: [{ provide: Administration, useValue: { importFile: () => Promise.resolve(REPORT) } }],
  });
  const fixture = TestBed.createComponent(ImportPage);
  const page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    }
  };
  await settled();
  const input = page.querySelector<HTMLInputElement>('input[type=file]');
  const file = { arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) };
  Object.defineProperty(input, 'files', { value: [file] });
  input?.dispatchEvent(new Event('change'));
  await settled();
  [...page.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Prova'))?.click();
  await settled();
  const said = [...page.querySelectorAll('h2 + ul > li')].map((each) =>
    [...each.querySelectorAll('div')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()).join(' '),
  );
  expect(said).toEqual(['4 righe: 3-5, 9 ruolo: Valore non previsto.', '2 righe: 2, 4 dal: Giorno non valido.']);
  const outcome = page.querySelector('[role=status]');
  expect(document.activeElement).toBe(outcome);
  expect(broughtIntoSight).toContain(outcome);
  page.remove();
});

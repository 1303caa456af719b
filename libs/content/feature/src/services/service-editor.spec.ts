import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { Service } from '@respi/content/contract';
import { Api, Session, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import kinds from '../i18n/services-public.it.json' with { type: 'json' };
import words from '../i18n/services.it.json' with { type: 'json' };
import { ServiceEditor } from './service-editor';

const service = {
  ...{ id: 's1', slug: 'cpi', code: 'CPI', unit: 'COORD', keeper: 'Coordinamento della rete', version: 1 },
  ...{ proposal: null, availableActions: ['edit'], organization: { name: 'Agenzia' } },
  content: {
    ...{ name: 'Centro per l’impiego', kind: 'employment', status: 'active', description: 'Liste.' },
    ...{ requiredDocuments: [], costOptions: [], phones: [], locations: [], languages: [] },
    week: { '1': [], '2': [], '3': [], '4': [], '5': [], '6': [], '7': [] },
  },
} as unknown as Service;

let page: HTMLElement;
let sent: unknown[];
async function open(id?: string): Promise<HTMLSelectElement> {
  sent = [];
  const answers: Record<string, unknown> = {
    '/services/s1': service,
    '/code-lists/languages': [],
    '/sportelli': [{ code: 'SP-CUNEO', name: 'Sportello di Cuneo' }],
    '/offices': [{ code: 'CPI-ALBA', name: 'Centro per l’impiego di Alba' }],
  };
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: {
          it: { ...uiDictionary, ...apiClientDictionary, content: { ...kinds.content, ...words.content } },
        },
        translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
        preloadLangs: true,
      }),
    ],
    providers: [
      provideRouter([{ path: '**', children: [] }]),
      {
        provide: Api,
        useValue: {
          get: (path: string) => Promise.resolve(answers[path]),
          patch: (_path: string, body: unknown) => Promise.resolve(sent.push(body)),
        },
      },
      { provide: Session, useValue: { me: () => null, hasRole: () => true } },
    ],
  });
  const fixture = TestBed.createComponent(ServiceEditor);
  fixture.componentRef.setInput('id', id);
  for (let turn = 0; turn < 5; turn += 1) await fixture.whenStable();
  page = fixture.nativeElement as HTMLElement;
  const select = (fixture.nativeElement as HTMLElement).querySelector<HTMLSelectElement>(
    'select[formControlName="unit"]',
  );
  if (!select) throw new Error('no unit to choose');
  return select;
}
const offered = ({ options }: HTMLSelectElement) => [...options].map(({ label, value }) => [label.trim(), value]);

it('has the unit that keeps a service chosen by name, or none', async () => {
  const select = await open();
  expect(offered(select)).toEqual([
    ['Nessuna', ''],
    ['Centro per l’impiego di Alba', 'CPI-ALBA'],
    ['Sportello di Cuneo', 'SP-CUNEO'],
  ]);
  expect(select.value).toBe('');
});

it('leaves the one that keeps it, also where it is no counter and no office', async () => {
  const select = await open('s1');
  expect(offered(select).at(-1)).toEqual(['Coordinamento della rete', 'COORD']);
  expect(select.value).toBe('COORD');
});

it('tells in one round whatever is wrong with what was typed, before the server is asked', async () => {
  await open('s1');
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const press = async (label: string): Promise<void> => {
    [...page.querySelectorAll('button')].find(({ textContent }) => textContent.includes(label))!.click();
    await turn();
  };
  const write = (field: string, typed: string): void => {
    const box = page.querySelector<HTMLInputElement>(field)!;
    box.value = typed;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  await press('Aggiungi un telefono');
  await press('Aggiungi un luogo');
  write('[formArrayName=phones] [type=tel]', 'chiamare a voce');
  write('[formGroupName=organization] [type=url]', 'centro.example.org');
  write('[formGroupName=week] input', 'dalle nove 25:99');
  write('[formControlName=address1]', 'Via Roma 1');
  write('[formControlName=city]', 'Alba');
  write('[formControlName=postalCode]', '120');
  write('[formControlName=stateProvince]', 'C9');
  await press('Salva');
  const told = [...page.querySelectorAll('.r-summary li')].map(({ textContent }) => textContent.trim());
  expect(told).toEqual([
    'Telefono: Numero di telefono non valido: scrivere almeno sei cifre e nessuna lettera.',
    "Lunedì: Scrivere l'orario come 9-12:30, 14-17.",
    'CAP: CAP non valido: cinque cifre.',
    expect.stringContaining('Sigla della provincia: due lettere.'),
    expect.stringContaining('Indirizzo non valido'),
  ]);
  write('[formArrayName=phones] [type=tel]', '0173 000000');
  write('[formGroupName=organization] [type=url]', 'https://centro.example.org');
  write('[formGroupName=week] input', '9-12');
  write('[formControlName=postalCode]', '12051');
  write('[formControlName=stateProvince]', 'cn');
  await press('Salva');
  expect(sent).toHaveLength(1);
});

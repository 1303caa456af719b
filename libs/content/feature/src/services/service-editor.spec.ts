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

async function open(id?: string): Promise<HTMLSelectElement> {
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
      provideRouter([]),
      { provide: Api, useValue: { get: (path: string) => Promise.resolve(answers[path]) } },
      { provide: Session, useValue: { me: () => null, hasRole: () => true } },
    ],
  });
  const fixture = TestBed.createComponent(ServiceEditor);
  fixture.componentRef.setInput('id', id);
  for (let turn = 0; turn < 5; turn += 1) await fixture.whenStable();
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

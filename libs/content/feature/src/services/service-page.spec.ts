import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { NewService, type Service, type ServiceList } from '@respi/content/contract';
import { Api, Session, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import kinds from '../i18n/services-public.it.json' with { type: 'json' };
import words from '../i18n/services.it.json' with { type: 'json' };
import { ServicePage } from './service-page';
import { ServicesPage } from './services-page';

const { organization, unit, code, ...content } = NewService.parse({
  organization: { name: 'Agenzia Esempio Lavoro' },
  unit: 'CPI-ALBA',
  code: 'CPI',
  name: 'Centro per l’impiego di Alba',
  kind: 'employment',
  description: 'Iscrizione alle liste.',
  applicationProcess: 'Su appuntamento.',
  requiredDocuments: ['Codice fiscale'],
  week: { '1': [{ from: '09:00', to: '12:30' }], '2': [], '3': [], '4': [], '5': [], '6': [], '7': [] },
  languages: ['ar'],
});
const service: Service = {
  ...{ id: 's1', slug: 'cpi', code, unit, content, organization },
  keeper: 'Centro per l’impiego di Alba',
  assurance: 'never',
  assuredOn: null,
  assuredBy: null,
  proposal: null,
  refusal: null,
  findings: [],
  availableActions: ['propose', 'assure'],
  version: 1,
};
const list: ServiceList = { items: [], nextCursor: null, toAssure: 0, proposed: 0 };

describe('the directory as those who keep it see it', () => {
  let page: HTMLElement;

  async function open(kind: typeof ServicePage | typeof ServicesPage, shown: ServiceList, coordinates = false) {
    const get = (path: string): Promise<unknown> =>
      Promise.resolve(
        path === '/services' ? shown : path.startsWith('/code-lists') ? [{ code: 'ar', label: 'Arabo' }] : service,
      );
    const it = { ...uiDictionary, ...apiClientDictionary, content: { ...kinds.content, ...words.content } };
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { it },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        { provide: Api, useValue: { get } },
        { provide: Session, useValue: { me: () => null, hasRole: () => coordinates } },
      ],
    });
    const fixture = TestBed.createComponent<ServicePage | ServicesPage>(kind);
    if (kind === ServicePage) fixture.componentRef.setInput('id', 's1');
    page = fixture.nativeElement as HTMLElement;
    for (let round = 0; round < 3; round++) {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    }
  }
  const text = (): string => page.textContent.replace(/\s+/g, ' ');
  const tabs = (): string[] => [...page.querySelectorAll('nav li')].map((each) => each.textContent.trim());

  it('shows all that the public reads above the button that confirms it, and who keeps it by name', async () => {
    await open(ServicePage, list);
    const [above] = text().split('Confermo che è ancora vero');
    for (const line of ['Lunedì: 9-12:30', 'Lingue parlateArabo', 'Su appuntamento.', 'Codice fiscale'])
      expect(above).toContain(line);
    expect(above).toContain('Tenuto aggiornato da: Centro per l’impiego di Alba');
    expect(text()).not.toContain('CPI-ALBA');
  });

  it('leaves lists that wait for others out of sight, until something waits for one', async () => {
    await open(ServicesPage, list);
    expect(tabs()).toEqual(['Tutti', 'I propri']);
  });

  it('says to who proposed a change that it waits', async () => {
    await open(ServicesPage, { ...list, toAssure: 1, proposed: 2 });
    expect(tabs().map((each) => each.replace(/\s+/g, ' '))).toEqual([
      'Tutti',
      'I propri',
      'Da confermare 1',
      'Proposte in attesa 2',
    ]);
  });

  it('has the coordination find what it is to examine', async () => {
    await open(ServicesPage, list, true);
    expect(tabs()).toEqual(['Tutti', 'Da confermare', 'Proposte da esaminare']);
  });
});

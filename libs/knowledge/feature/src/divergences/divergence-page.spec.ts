import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { DivergenceDetail } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import words from '../i18n/divergences.it.json' with { type: 'json' };
import { DivergencePage } from './divergence-page';

const practice = (what: string) => ({ what, offices: [], where: 'Cuneo', since: null, sources: null, cases: [] });
const divergence: DivergenceDetail = {
  id: 'd1',
  state: 'in_discussion',
  topic: { code: 't', label: 'Permessi' },
  question: 'Si può lavorare con la ricevuta?',
  offices: [],
  openedAt: '2026-11-10T09:00:00Z',
  decidedAt: null,
  holdsFrom: null,
  version: 3,
  a: practice('Sì, con la ricevuta.\nSempre.'),
  b: practice('No, si aspetta il permesso.'),
  decision: null,
  notice: null,
  sheet: null,
  comments: [],
  history: [],
  availableActions: ['decide'],
};

describe('deciding a divergence', () => {
  const sent: unknown[] = [];
  let page: HTMLElement;
  let settled: () => Promise<unknown>;

  beforeEach(async () => {
    sent.length = 0;
    const api = {
      get: () => Promise.resolve(divergence),
      post: (_path: string, body: unknown) => {
        sent.push(body);
        return Promise.resolve(divergence);
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
        provideRouter([]),
        { provide: Api, useValue: api },
        { provide: CurrentNetwork, useValue: { link: (...path: string[]) => ['/cuneo/it', ...path].join('/') } },
      ],
    });
    const fixture = TestBed.createComponent(DivergencePage);
    fixture.componentRef.setInput('id', 'd1');
    document.body.append(fixture.nativeElement as HTMLElement);
    page = fixture.nativeElement as HTMLElement;
    settled = () => fixture.whenStable();
    await settled();
    await settled();
    button('Decidi').click();
    await settled();
  });

  const button = (text: string, within: ParentNode = page): HTMLButtonElement =>
    [...within.querySelectorAll('button')].find((each) => each.textContent.trim() === text)!;
  const radios = (): HTMLInputElement[] => [...page.querySelectorAll<HTMLInputElement>('form input[type=radio]')];
  const area = (at: number): HTMLTextAreaElement => page.querySelectorAll('textarea')[at]!;
  async function send(): Promise<void> {
    button('Decidi', page.querySelector('form')!).click();
    await settled();
  }
  async function write(at: number, text: string): Promise<void> {
    area(at).value = text;
    area(at).dispatchEvent(new Event('input'));
    await settled();
  }

  it('chooses nothing for whoever decides, and sends nothing until they have', async () => {
    expect(radios().map(({ checked }) => checked)).toEqual([false, false, false]);
    await write(1, 'Così dice la circolare.');
    await send();
    expect(sent).toEqual([]);
    expect(page.querySelector('fieldset > .r-error')?.textContent).toContain('Scegliere una delle voci.');
    radios()[1]!.click();
    await settled();
    await send();
    expect(sent).toMatchObject([{ chosen: 'b', text: null, reason: 'Così dice la circolare.' }]);
  });

  it('shows and says beside each choice what its practice is', () => {
    const said = radios().map((radio) =>
      (radio.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => page.querySelector(`#${id}`)?.textContent)
        .join(' '),
    );
    expect(said[0]).toContain('Sì, con la ricevuta.\nSempre.');
    expect(said[1]).toContain('No, si aspetta il permesso.');
    expect(said[2]).toContain('La prassi da seguire');
  });

  it('wants the words of a third practice, and no more once one of the two is chosen', async () => {
    await write(1, 'Nessuna delle due.');
    radios()[2]!.click();
    await settled();
    expect(area(0).getAttribute('aria-required')).toBe('true');
    await send();
    expect(sent).toEqual([]);
    radios()[0]!.click();
    await settled();
    await send();
    expect(sent).toMatchObject([{ chosen: 'a', text: null }]);
  });
});

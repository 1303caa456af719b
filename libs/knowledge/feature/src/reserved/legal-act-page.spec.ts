import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { LegalActDetail, MarkedChange } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, apiClientDictionary } from '@respi/shared/api-client';
import { Dialogs, uiDictionary } from '@respi/shared/ui';
import words from '../i18n/reserved.it.json' with { type: 'json' };
import { LegalActPage } from './legal-act-page';

/** Modules have no global of this name. */
const { jest } = import.meta as unknown as { readonly jest: typeof globalThis.jest };

const change: MarkedChange = {
  id: 'c1',
  on: '2026-11-01',
  articles: ['5'],
  what: 'Il termine è di sessanta giorni.',
  by: 'Elena Prova',
  at: '2026-11-10T09:00:00Z',
  queued: false,
  sheets: 0,
  waiting: 0,
};
const act: LegalActDetail = {
  code: 'dpr-394-1999',
  label: 'D.P.R. 394/1999',
  title: null,
  sheets: 3,
  changedOn: null,
  changes: [],
};

describe('an act of the law that is marked as changed', () => {
  const confirm = jest.fn(() => Promise.resolve(true));
  let kept: LegalActDetail;
  let asked: number;
  let page: HTMLElement;
  let settled: () => Promise<void>;

  beforeEach(async () => {
    jest.useFakeTimers();
    confirm.mockClear();
    kept = act;
    asked = 0;
    const api = {
      get: () => {
        asked++;
        return Promise.resolve(kept);
      },
      post: () => Promise.resolve({ ...act, changes: [change] }),
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
        { provide: Dialogs, useValue: { confirm } },
        { provide: CurrentNetwork, useValue: { link: (...path: string[]) => ['/cuneo/it', ...path].join('/') } },
      ],
    });
    const fixture = TestBed.createComponent(LegalActPage);
    fixture.componentRef.setInput('atto', act.code);
    document.body.append(fixture.nativeElement as HTMLElement);
    page = fixture.nativeElement as HTMLElement;
    settled = async () => {
      for (let turn = 0; turn < 3; turn++) {
        await jest.advanceTimersByTimeAsync(50);
        fixture.detectChanges();
      }
    };
    await settled();
  });
  afterEach(() => jest.useRealTimers());

  const status = (): string => page.querySelector('[role=status]')?.textContent.trim() ?? '';
  const again = (): HTMLButtonElement | undefined =>
    [...page.querySelectorAll('button')].find((each) => each.textContent.includes('Aggiorna'));
  async function mark(day: string): Promise<void> {
    const type = (selector: string, value: string): void => {
      const field = page.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)!;
      field.value = value;
      field.dispatchEvent(new Event('input'));
    };
    type('input[type=date]', day);
    type('textarea', change.what);
    page.querySelector<HTMLButtonElement>('form button[type=submit]')!.click();
    await settled();
  }

  it('says by itself how many sheets are looked at again, once the worker is through', async () => {
    kept = { ...act, changes: [change] };
    await mark('2026-11-01');
    expect(page.textContent).toContain('Si stanno segnando le schede');
    expect(page.textContent).not.toContain('0 schede coinvolte');
    expect(again()).toBeUndefined();
    kept = { ...act, changes: [{ ...change, queued: true, sheets: 2, waiting: 2 }] };
    await jest.advanceTimersByTimeAsync(2_000);
    await settled();
    expect(status()).toContain('2 schede sono ora da rivedere.');
    expect(page.textContent).toContain('2 schede ancora da rivedere');
    const until = asked;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(asked).toBe(until);
  });

  it('asks no longer than a minute, then leaves it to whoever looks', async () => {
    kept = { ...act, changes: [change] };
    await mark('2026-11-01');
    await jest.advanceTimersByTimeAsync(120_000);
    await settled();
    expect(asked).toBeLessThanOrEqual(32);
    const until = asked;
    kept = { ...act, changes: [{ ...change, queued: true }] };
    again()!.click();
    await settled();
    expect(asked).toBe(until + 1);
    expect(status()).toContain('Nessuna scheda è da rivedere.');
  });

  it('refuses a day to come before it asks whether one is sure', async () => {
    await mark('2999-02-01');
    expect(confirm).not.toHaveBeenCalled();
    expect(page.querySelector('respi-field .r-error')?.textContent).toContain('Segnarla quel giorno');
    expect(page.querySelector('respi-field .r-hint')?.textContent).toContain('oggi o un giorno passato');
  });
});

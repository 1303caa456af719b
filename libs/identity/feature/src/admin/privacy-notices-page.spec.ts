import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { PrivacyNotice } from '@respi/identity/contract';
import { Api, apiClientDictionary } from '@respi/shared/api-client';
import { Dialogs, type Question, dayText, uiDictionary } from '@respi/shared/ui';
import words from '../i18n/admin.it.json' with { type: 'json' };
import { PrivacyNoticesPage } from './privacy-notices-page';

const ARABIC: PrivacyNotice = {
  language: 'ar',
  version: 1,
  validFrom: '2026-01-01',
  text: 'نعالج بياناتك (GDPR 2016/679).',
  toReview: false,
};

describe('the page of the privacy notice', () => {
  let page: HTMLElement;
  let fixture: ComponentFixture<PrivacyNoticesPage>;
  let sent: unknown[];
  let asked: Question[];
  let sure: boolean;

  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    }
  };
  const text = (): HTMLTextAreaElement => page.querySelector('textarea')!;
  const save = async (): Promise<void> => {
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
  };

  beforeEach(async () => {
    [sent, asked, sure] = [[], [], false];
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { it: { ...uiDictionary, ...apiClientDictionary, ...words } },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
      providers: [
        {
          provide: Api,
          useValue: {
            get: (path: string) =>
              Promise.resolve(path.startsWith('/code-lists') ? [{ code: 'ar', label: 'العربية' }] : [ARABIC]),
            post: (_path: string, body: unknown) => {
              sent.push(body);
              return Promise.resolve([ARABIC]);
            },
          },
        },
        {
          provide: Dialogs,
          useValue: {
            confirm: (question: Question) => {
              asked.push(question);
              return Promise.resolve(sure);
            },
          },
        },
      ],
    });
    fixture = TestBed.createComponent(PrivacyNoticesPage);
    page = fixture.nativeElement as HTMLElement;
    await settled();
    const language = page.querySelector('select')!;
    language.value = 'ar';
    language.dispatchEvent(new Event('change'));
    await settled();
  });

  it('writes and shows a text in the direction and language that it has', () => {
    expect([text().value, text().dir, text().lang]).toEqual([ARABIC.text, 'auto', 'ar']);
    const shown = page.querySelector<HTMLElement>('details .text');
    expect([shown?.dir, shown?.lang]).toEqual(['auto', 'ar']);
  });

  it('asks before a version is saved that stays for good, and says from which day', async () => {
    const from = page.querySelector<HTMLInputElement>('input[type=date]')!;
    from.value = '2030-05-01';
    from.dispatchEvent(new Event('input'));
    await save();
    expect(asked).toMatchObject([{ text: expect.stringContaining(dayText('2030-05-01')) }]);
    expect(asked[0]?.text).toMatch(/^العربية.*non si cambia/);
    expect(sent).toEqual([]);
    sure = true;
    await save();
    expect(sent).toMatchObject([{ language: 'ar', validFrom: '2030-05-01', text: ARABIC.text }]);
  });
});

import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { Api, CurrentNetwork, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import words from '../i18n/checklists.it.json' with { type: 'json' };
import reserved from '../i18n/reserved.it.json' with { type: 'json' };
import { SheetCodes } from '../reserved/sheet-codes';
import { ChecklistEditor } from './checklist-editor';

const RENEWAL = 'Come si rinnova il permesso?';
const item = {
  id: 'i1',
  name: 'Passaporto',
  form: 'copy',
  copies: 1,
  condition: null,
  note: null,
  fromProcedure: null,
};
const list = {
  ...{ id: 'l1', version: 3, availableActions: ['edit'], procedure: { code: 'RINNOVO', label: 'Rinnovo' } },
  ...{ office: null, permit: null, offices: [{ office: { code: 'QST-IMM', label: 'Questura' } }] },
  items: [{ ...item, sheet: 'rinnovo' }],
};

describe('the list of documents being written', () => {
  let page: HTMLElement;
  let sent: { items: { sheet: string | null }[] }[];
  let settled: () => Promise<void>;

  beforeEach(async () => {
    sent = [];
    const answers: Record<string, unknown> = {
      '/code-lists/procedures': [{ code: 'RINNOVO', label: 'Rinnovo' }],
      '/code-lists/permits': [],
      '/checklists/l1': list,
      '/networks/cuneo/faq/rinnovo': { slug: 'rinnovo', question: RENEWAL },
    };
    const api = {
      get: (path: string) => Promise.resolve(answers[path]),
      post: (_path: string, body: (typeof sent)[number]) => {
        sent.push(body);
        return Promise.resolve(list);
      },
    };
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: {
            it: {
              ...{ ...uiDictionary, ...apiClientDictionary },
              knowledge: { ...reserved.knowledge, ...words.knowledge },
            },
          },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        { provide: Api, useValue: api },
        { provide: SheetCodes, useValue: { offices: () => [{ code: 'QST-IMM', name: 'Questura' }] } },
        {
          provide: CurrentNetwork,
          useValue: { slug: () => 'cuneo', link: (...parts: string[]) => `/${parts.join('/')}` },
        },
      ],
    });
    const fixture = TestBed.createComponent(ChecklistEditor);
    fixture.componentRef.setInput('id', 'l1');
    page = fixture.nativeElement as HTMLElement;
    settled = async () => {
      for (let turn = 0; turn < 6; turn += 1) await fixture.whenStable();
    };
    await settled();
  });

  const field = (): HTMLInputElement => page.querySelector<HTMLInputElement>('respi-lookup input')!;
  async function write(text: string): Promise<void> {
    field().value = text;
    field().dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
  }
  async function save(): Promise<void> {
    page.querySelector<HTMLButtonElement>('button[type="submit"]')!.click();
    await settled();
  }

  it('shows the sheet by its question, and sends its address', async () => {
    expect(field().value).toBe(RENEWAL);
    await save();
    expect(sent[0]?.items[0]?.sheet).toBe('rinnovo');
  });

  it('sends no words that are no sheet, and says so when the field is left, not while somebody types', async () => {
    await write('Qualcosa sul rinnovo');
    expect(page.textContent).not.toContain('Scegliere una delle schede proposte');
    await save();
    expect(page.textContent).toContain('Scegliere una delle schede proposte, o svuotare il campo.');
    expect(sent).toEqual([]);
  });
});

import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { FormControl } from '@angular/forms';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { uiDictionary } from '../i18n/dictionary';
import { FORM_PARTS } from './form-parts';
import { Lookup, type Offer } from './lookup';

/** Each text is answered when the spec says so. */
class Answers {
  readonly asked: string[] = [];
  private readonly waiting = new Map<string, (offers: readonly Offer[] | Error) => void>();

  readonly find = (text: string): Promise<readonly Offer[]> => {
    this.asked.push(text);
    return new Promise((resolve, reject) => {
      this.waiting.set(text, (answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
    });
  };

  give(text: string, answer: readonly Offer[] | Error): void {
    this.waiting.get(text)?.(answer);
  }
}

@Component({
  selector: 'respi-sample-lookup',
  imports: [FORM_PARTS, Lookup],
  template: `<respi-field label="Comune"
    ><respi-lookup [control]="control()" [find]="find" [unknownText]="unknownText()"
  /></respi-field>`,
})
class SampleLookup {
  readonly answers = new Answers();
  readonly find = this.answers.find;
  readonly unknownText = signal('');
  readonly control = signal(new FormControl('', { nonNullable: true }));
}

const CASTRO = [
  { value: 'Castro', note: 'BG' },
  { value: 'Castro', note: 'LE' },
];
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a field that offers what may be meant', () => {
  let fixture: ComponentFixture<SampleLookup>;
  let page: HTMLElement;
  let input: HTMLInputElement;
  const broughtIntoSight: Element[] = [];

  beforeAll(() => {
    // Nothing is laid out here, and nothing scrolls.
    Element.prototype.scrollIntoView = function () {
      broughtIntoSight.push(this);
    };
  });

  beforeEach(async () => {
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { it: uiDictionary },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
    });
    fixture = TestBed.createComponent(SampleLookup);
    await fixture.whenStable();
    page = fixture.nativeElement as HTMLElement;
    input = page.querySelector('input')!;
  });

  const type = async (text: string): Promise<void> => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await pause(200);
    await fixture.whenStable();
  };
  const give = async (text: string, answer: readonly Offer[] | Error): Promise<void> => {
    fixture.componentInstance.answers.give(text, answer);
    await pause(0);
    await fixture.whenStable();
  };
  const options = (): HTMLElement[] => [...page.querySelectorAll<HTMLElement>('[role=option]')];

  it('asks for what was typed, and writes what was chosen', async () => {
    await type('cas');
    await give('cas', CASTRO);
    expect(options().map((one) => one.textContent.replace(/\s+/g, ' ').trim())).toEqual(['Castro BG', 'Castro LE']);
    expect(input.getAttribute('aria-expanded')).toBe('true');
    options()[1]?.click();
    await fixture.whenStable();
    expect(fixture.componentInstance.control().value).toBe('Castro');
    expect(options()).toEqual([]);
  });

  it('takes by Enter only what an arrow chose, and the first arrow goes to the first', async () => {
    const press = async (key: string): Promise<void> => {
      input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await fixture.whenStable();
    };
    await type('cas');
    await give('cas', CASTRO);
    expect(input.getAttribute('aria-activedescendant')).toBeNull();
    await press('Enter');
    expect([fixture.componentInstance.control().value, options()]).toEqual(['cas', []]);
    const two = [
      { value: 'Biella', note: 'BI' },
      { value: 'Bienno', note: 'BS' },
    ];
    for (const [arrows, taken] of [
      [['ArrowDown'], 'Biella'],
      [['ArrowDown', 'ArrowDown'], 'Bienno'],
      [['ArrowUp'], 'Bienno'],
    ] as const) {
      await type('bie');
      await give('bie', two);
      for (const key of arrows) await press(key);
      expect(input.getAttribute('aria-activedescendant')).toBe(
        options().find((one) => one.dataset['active'] === 'true')?.id,
      );
      await press('Enter');
      expect(fixture.componentInstance.control().value).toBe(taken);
    }
  });

  it('loses no key of who types them in one breath', async () => {
    await type('cas');
    await give('cas', [{ value: 'Casalgrasso', note: 'CN' }, { value: 'Castagnito', note: 'CN' }, ...CASTRO]);
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter'])
      input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
    expect(fixture.componentInstance.control().value).toBe('Castagnito');
  });

  it('says that a text which means nothing known stays, and nothing of the kind where nobody answered', async () => {
    const said = (): string | undefined => page.querySelector('[role=status]')?.textContent.trim();
    await type('nessuno');
    await give('nessuno', []);
    expect(said()).toContain('resta come è scritto');
    await type('altro');
    expect(said()).toBe('');
    await give('altro', new Error('no answer'));
    expect(said()).toBe('');
  });

  it('keeps any other text, and offers nothing for an answer that comes too late or not at all', async () => {
    await type('cas');
    await type('casa mia');
    await give('cas', CASTRO);
    expect(options()).toEqual([]);
    await give('casa mia', new Error('no answer'));
    expect(input.getAttribute('aria-expanded')).toBe('false');
    expect(fixture.componentInstance.control().value).toBe('casa mia');
  });

  const leave = async (): Promise<void> => {
    input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await pause(0);
    await fixture.whenStable();
  };

  it('offers nothing any more when the field was left before the answer', async () => {
    await type('cas');
    await leave();
    await give('cas', CASTRO);
    expect([options(), input.getAttribute('aria-expanded')]).toEqual([[], 'false']);
    input.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await type('castr');
    await give('castr', CASTRO);
    expect(options()).toHaveLength(2);
  });

  it('brings its list into sight, and Escape puts away the list alone', async () => {
    const around: string[] = [];
    const hear = ({ key }: KeyboardEvent): void => {
      around.push(key);
    };
    document.body.append(page);
    document.addEventListener('keydown', hear);
    const escape = async (): Promise<void> => {
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
      await fixture.whenStable();
    };
    await type('cas');
    await give('cas', CASTRO);
    expect(broughtIntoSight).toContain(page.querySelector('[role=listbox]'));
    await escape();
    expect([options(), around, fixture.componentInstance.control().value]).toEqual([[], [], 'cas']);
    await escape();
    expect(around).toEqual(['Escape']);
    document.removeEventListener('keydown', hear);
    page.remove();
  });

  it('says of a whole text that it is none of those known, once the field is left', async () => {
    const said = (): string | undefined => page.querySelector('[role=status]')?.textContent.trim();
    fixture.componentInstance.unknownText.set('Nessun comune con questo nome.');
    await type('cas');
    await give('cas', CASTRO);
    expect(said()).toBe('');
    await leave();
    expect(said()).toBe('Nessun comune con questo nome.');
    await type('cástro');
    await give('cástro', CASTRO);
    await leave();
    expect(said()).toBe('');
  });

  it('writes out, once the field is left, what was typed without accent or capital, also if the answer comes after', async () => {
    const { control } = fixture.componentInstance;
    const FORLI = [
      { value: 'Forlì', note: 'FC' },
      { value: 'Forlimpopoli', note: 'FC' },
    ];
    await type('forli');
    await give('forli', FORLI);
    expect(control().value).toBe('forli');
    await leave();
    expect([control().value, input.value, control().dirty]).toEqual(['Forlì', 'Forlì', true]);
    input.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await type(`FORLI'`);
    await leave();
    await give(`FORLI'`, FORLI);
    expect(control().value).toBe('Forlì');
    input.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await type('castro');
    await leave();
    await give('castro', CASTRO);
    expect(control().value).toBe('Castro');
  });

  it('leaves alone what is only part of a name, what two names may be, and what was changed meanwhile', async () => {
    const { control } = fixture.componentInstance;
    await type('cast');
    await leave();
    await give('cast', CASTRO);
    expect(control().value).toBe('cast');
    input.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await type('ro');
    await leave();
    await give('ro', [
      { value: 'Rò', note: 'AA' },
      { value: 'Ro', note: 'FE' },
    ]);
    expect(control().value).toBe('ro');
    await type('castro');
    control().setValue('altrove');
    await give('castro', CASTRO);
    expect(control().value).toBe('altrove');
  });

  it('asks nothing for an empty field, and shows what a form puts in', async () => {
    await type('  ');
    expect(fixture.componentInstance.answers.asked).toEqual([]);
    fixture.componentInstance.control.set(new FormControl('Cuneo', { nonNullable: true }));
    await fixture.whenStable();
    expect(input.value).toBe('Cuneo');
  });

  it('is tied to its label', () => {
    expect(page.querySelector('label')?.getAttribute('for')).toBe(input.id);
    expect(input.getAttribute('role')).toBe('combobox');
  });
});

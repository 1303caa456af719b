import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormControl, FormGroup } from '@angular/forms';
import { Router, provideRouter, withRouterConfig } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { FORM_PARTS } from '../forms/form-parts';
import { uiDictionary } from '../i18n/dictionary';
import { DialogFrame, Dialogs } from './dialogs';
import { ReasonDialog } from './reason-dialog';
import { UnsavedChanges, asksBeforeLeavingDialogs, asksBeforeLosing } from './unsaved-changes';

const QUESTION = { title: 'Eliminare la bozza?', text: 'Non si può annullare.', confirm: 'Elimina' };
const backdrop = () => document.querySelector<HTMLElement>('.r-dialog-backdrop');
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a dialog', () => {
  let answer: Promise<boolean>;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { it: {} },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
        }),
      ],
    });
    answer = TestBed.inject(Dialogs).confirm(QUESTION);
    await pause(0);
  });

  it('stays open under the second click of a double click, and is left by a click beside it afterwards', async () => {
    backdrop()?.click();
    await pause(20);
    expect(document.querySelector('[role=dialog]')).not.toBeNull();
    await pause(600);
    backdrop()?.click();
    expect(await answer).toBe(false);
  });

  it('is left by Esc at once', async () => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(await answer).toBe(false);
  });
});

@Component({
  selector: 'respi-sample-password',
  imports: [DialogFrame, FORM_PARTS],
  template: `
    <respi-dialog title="Accedere di nuovo" leavesFreely>
      <form [formGroup]="form" respiForm>
        <respi-field label="Password"><textarea respiControl formControlName="password"></textarea></respi-field>
      </form>
    </respi-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class SamplePassword {
  protected readonly form = new FormGroup({ password: new FormControl('', { nonNullable: true }) });
}

describe('a dialog with a form', () => {
  let answer: Promise<string | undefined>;

  const last = (): HTMLElement => [...document.querySelectorAll<HTMLElement>('[role=dialog]')].at(-1)!;
  const title = (): string | undefined => last().querySelector('h2')?.textContent;
  const text = (): HTMLTextAreaElement => document.querySelector('textarea')!;
  const escape = async (): Promise<void> => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await pause(20);
  };
  const press = async (name: string): Promise<void> => {
    [...last().querySelectorAll('button')]
      .find((each) => (each.getAttribute('aria-label') ?? each.textContent).trim() === name)
      ?.click();
    await pause(20);
  };
  const type = async (words: string): Promise<void> => {
    text().value = words;
    text().dispatchEvent(new Event('input', { bubbles: true }));
    await pause(20);
  };

  const open = async (dialog: typeof ReasonDialog | typeof SamplePassword): Promise<void> => {
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { it: uiDictionary },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
    });
    answer = TestBed.inject(Dialogs).open<string>(dialog, { title: 'Togliere la nota', text: '', confirm: 'Togli' });
    await pause(20);
  };

  it('is left by Esc at once where nothing was typed, or what is typed is nothing to lose', async () => {
    await open(ReasonDialog);
    await escape();
    expect(await answer).toBeUndefined();
    TestBed.resetTestingModule();
    await open(SamplePassword);
    await type('segreto');
    await escape();
    expect(await answer).toBeUndefined();
  });

  it('asks before what was typed is lost, by Esc, beside it, by its close button and by Annulla', async () => {
    await open(ReasonDialog);
    await type('doppia');
    await escape();
    expect(title()).toBe('Lasciare senza salvare?');
    // The answer by which nothing is lost gets the focus, and says what it does.
    expect(last().querySelector('[cdkFocusInitial]')?.textContent.trim()).toBe('Continua a scrivere');
    // Esc again answers the question, and says no.
    await escape();
    expect([title(), text().value]).toEqual(['Togliere la nota', 'doppia']);
    await pause(600);
    backdrop()?.click();
    await pause(20);
    await press('Continua a scrivere');
    expect([title(), text().value]).toEqual(['Togliere la nota', 'doppia']);
    await press('Annulla');
    expect(title()).toBe('Lasciare senza salvare?');
    await press('Continua a scrivere');
    expect([title(), text().value]).toEqual(['Togliere la nota', 'doppia']);
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);
    await press('Chiudi');
    await press('Lascia senza salvare');
    expect(await answer).toBeUndefined();
    expect(document.querySelector('[role=dialog]')).toBeNull();
  });

  it('asks nothing when its form was accepted, and takes back the question when that comes meanwhile', async () => {
    await open(ReasonDialog);
    await type('doppia');
    await escape();
    document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(await answer).toBe('doppia');
    await pause(20);
    expect(document.querySelector('[role=dialog]')).toBeNull();
  });
});

@Component({ selector: 'respi-sample-page', template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class SamplePage {}

describe('Back of the browser under a dialog', () => {
  const ASKED = 'Lasciare senza salvare?';
  let answer: Promise<string | undefined>;
  let location: Location;

  const titles = (): (string | undefined)[] =>
    [...document.querySelectorAll('[role=dialog] h2')].map((each) => each.textContent);
  const shows = async (path: string, ...wanted: string[]): Promise<void> => {
    const router = TestBed.inject(Router);
    const seen = () => ({
      path: location.path(),
      titles: titles(),
      to: router.currentNavigation()?.initialUrl.toString(),
    });
    const asks = wanted.some((each) => each.startsWith('Lasciare'));
    const all = { path, titles: wanted, to: asks ? path : undefined };
    for (let tries = 0; tries < 500 && JSON.stringify(seen()) !== JSON.stringify(all); tries += 1) await pause(10);
    expect(seen()).toEqual(all);
  };
  const press = (name: string): void => {
    [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === name)?.click();
  };

  const open = async (words: string): Promise<void> => {
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { it: uiDictionary },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
      providers: [
        provideRouter(
          [
            {
              path: '',
              runGuardsAndResolvers: 'always',
              canDeactivate: [asksBeforeLeavingDialogs],
              children: [
                { path: 'elenco', component: SamplePage },
                { path: 'pagina', component: SamplePage },
                { path: 'modulo', component: SamplePage, canDeactivate: [asksBeforeLosing] },
              ],
            },
          ],
          withRouterConfig({ canceledNavigationResolution: 'computed' }),
        ),
      ],
    });
    location = TestBed.inject(Location);
    const harness = await RouterTestingHarness.create('/elenco');
    TestBed.inject(Router).initialNavigation();
    await harness.navigateByUrl(words === 'page' ? '/modulo' : '/pagina?scheda=1');
    if (words !== 'page') await harness.navigateByUrl('/pagina?scheda=2');
    answer = TestBed.inject(Dialogs).open<string>(ReasonDialog, { title: 'Rispondere', text: '', confirm: 'Invia' });
    await pause(20);
    const text = document.querySelector('textarea')!;
    text.value = words;
    if (words) text.dispatchEvent(new Event('input', { bubbles: true }));
  };

  it('asks as Esc does where something was typed, once, and stays at the same place of the history', async () => {
    await open('Una lunga risposta');
    location.back();
    await shows('/pagina?scheda=1', 'Rispondere', ASKED);
    location.back();
    await shows('/elenco', 'Rispondere', ASKED);
    press('Continua a scrivere');
    await shows('/pagina?scheda=2', 'Rispondere');
    expect(document.querySelector('textarea')?.value).toBe('Una lunga risposta');
    location.back();
    await shows('/pagina?scheda=1', 'Rispondere', ASKED);
    press('Lascia senza salvare');
    await shows('/pagina?scheda=1');
    expect(await answer).toBeUndefined();
  });

  it('leaves one in which nothing was typed', async () => {
    await open('');
    location.back();
    await shows('/pagina?scheda=1');
    expect(await answer).toBeUndefined();
  });

  it('asks of the dialog first, then of the page behind it, never of both at once', async () => {
    await open('page');
    let written = true;
    TestBed.runInInjectionContext(() => {
      TestBed.inject(UnsavedChanges).watch(() => written);
    });
    location.back();
    await shows('/elenco', 'Rispondere', ASKED);
    press('Lascia senza salvare');
    await shows('/elenco', 'Lasciare la pagina senza salvare?');
    press('Continua a scrivere');
    await shows('/modulo');
    written = false;
    location.back();
    await shows('/elenco');
  });
});

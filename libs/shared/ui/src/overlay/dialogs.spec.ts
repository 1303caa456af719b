import { TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { Dialogs } from './dialogs';

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

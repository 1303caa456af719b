import { TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { uiDictionary } from '../i18n/dictionary';
import { Alert } from './alert';
import { Problem } from './problem';

beforeEach(() => {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { it: uiDictionary },
        translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
        preloadLangs: true,
      }),
    ],
  });
});

async function problem(status: number): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(Problem);
  const document = { type: 'about:blank', code: 'x', title: 'Operazione non consentita', detail: '', status };
  fixture.componentRef.setInput('problem', document);
  fixture.componentRef.setInput('retry', true);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

async function alert(kind: string): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(Alert);
  fixture.componentRef.setInput('kind', kind);
  fixture.componentRef.setInput('title', 'Qualcuno è in pericolo?');
  fixture.componentRef.setInput('live', true);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('a problem', () => {
  it('may be tried again, but not where the person may not, or it is not there', async () => {
    expect((await problem(503)).querySelector('button')?.textContent).toContain('Riprova');
    for (const status of [403, 404]) expect((await problem(status)).querySelector('button')).toBeNull();
  });
});

it('is gone to when it answers a button that was pressed far from the top', async () => {
  const fixture = TestBed.createComponent(Problem);
  document.body.append(fixture.nativeElement as HTMLElement);
  fixture.componentRef.setInput('problem', null);
  fixture.componentRef.setInput('takesFocus', true);
  fixture.componentRef.setInput('retry', true);
  fixture.componentRef.setInput('retryLabel', 'Mostra la versione di adesso');
  await fixture.whenStable();
  const wrong = { type: 'about:blank', code: 'x', title: 'Intanto è cambiato', detail: '', status: 412 };
  fixture.componentRef.setInput('problem', wrong);
  await fixture.whenStable();
  expect(document.activeElement?.textContent).toContain('Intanto è cambiato');
  expect(document.activeElement?.querySelector('button')?.textContent).toContain('Mostra la versione di adesso');
  (fixture.nativeElement as HTMLElement).remove();
});

describe('an alert', () => {
  it('is read out as an error only where it is one', async () => {
    const urgent = await alert('urgent');
    expect(urgent.querySelector('[role=alert]')?.textContent).toContain('Importante: Qualcuno è in pericolo?');
    expect(urgent.textContent).not.toContain('Errore');
    expect((await alert('danger')).querySelector('[role=alert]')?.textContent).toContain('Errore: ');
  });
});

import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { Api, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import words from '../i18n/reserved.it.json' with { type: 'json' };
import { SupersedeDialog } from './supersede-dialog';

it.each([
  ['pubblica', 'quelle solo per la rete non si propongono'],
  ['rete', 'Tra le schede pubblicate.'],
])('says among which sheets the successor of one for “%s” is looked for', async (audience, said) => {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { it: { ...uiDictionary, ...apiClientDictionary, ...words } },
        translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
        preloadLangs: true,
      }),
    ],
    providers: [
      { provide: Api, useValue: {} },
      { provide: DIALOG_DATA, useValue: { id: 's1', audience } },
      { provide: DialogRef, useValue: { close: () => undefined, config: {} } },
    ],
  });
  const fixture = TestBed.createComponent(SupersedeDialog);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const hint = page.querySelector('input[type=search]')?.getAttribute('aria-describedby');
  expect(page.querySelector(`#${hint}`)?.textContent).toContain(said);
});

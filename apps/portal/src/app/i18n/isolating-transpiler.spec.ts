import { TestBed } from '@angular/core/testing';
import { provideTranslocoTranspiler } from '@jsverse/transloco';
import { PAGE_LANGUAGE } from '@respi/shared/ui/reading';
import { IsolatingTranspiler } from './isolating-transpiler';

function said(language: string, value: string, params: Record<string, string>): unknown {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [provideTranslocoTranspiler(IsolatingTranspiler), { provide: PAGE_LANGUAGE, useValue: language }],
  });
  const asked = { value, params, translation: {}, key: 'key' };
  return TestBed.runInInjectionContext(() => new IsolatingTranspiler()).transpile(asked);
}

it.each(['it', 'it-facile'])('puts a date into a sentence as %s says it', (language) =>
  expect(said(language, 'Inviata da {{ who }} il {{ on }}.', { who: 'Rosa', on: 'mer 11 nov 2026' })).toBe(
    'Inviata da Rosa l’11 nov 2026.',
  ),
);

it('leaves every other language as it is written, and keeps the order of what is put into Arabic', () => {
  expect(said('es', 'Enviada el {{ on }}.', { on: 'mar 8 nov 2026' })).toBe('Enviada el mar 8 nov 2026.');
  expect(said('ar', 'في {{ on }}', { on: '8 nov' })).toBe('في \u20688 nov\u2069');
});

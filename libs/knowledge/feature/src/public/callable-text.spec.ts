import { TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import words from '../i18n/it.json' with { type: 'json' };
import { CallableText } from './callable-text';

describe('a text with numbers to call', () => {
  it('reads as it is written, with each number a link that says what it does', async () => {
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { it: words },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
    });
    const text = 'In pericolo chiamare il 112. Per violenza il 1522, gratuito.';
    const fixture = TestBed.createComponent(CallableText);
    fixture.componentRef.setInput('text', text);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    expect(element.textContent).toBe(text);
    expect(
      [...element.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.getAttribute('aria-label')]),
    ).toEqual([
      ['tel:112', 'Chiama il 112'],
      ['tel:1522', 'Chiama il 1522'],
    ]);
  });
});

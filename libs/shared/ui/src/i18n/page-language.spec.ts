import { PlatformLocation } from '@angular/common';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TranslocoService, TranslocoTestingModule } from '@jsverse/transloco';
import { READING_LANGUAGES, type ReadingLanguage } from '@respi/shared/contract/languages';
import { DayPipe, FullDayPipe, orderIn } from '../text/dates';
import { PluralPipe, pluralForm } from '../text/plural';
import { provideDictionary } from './dictionary';
import { InItalian } from './in-italian';
import { WrittenIn } from './page-language';
import { translated } from './translations';

const ITALIAN = {
  a: { word: 'parola', only: 'solo italiano', sheets: { one: '1 scheda', other: '{{ count }} schede' } },
};
const ARABIC = {
  a: {
    word: 'كلمة',
    sheets: { zero: 'z', one: 'o', two: 't', few: 'f {{ count }}', many: 'm {{ count }}', other: 'x {{ count }}' },
  },
};

@Component({
  selector: 'respi-probe',
  imports: [WrittenIn],
  template: `<b respiWrittenIn></b><i respiWrittenIn="ar"></i><u respiWrittenIn="it-facile"></u>`,
})
class Probe {}

function at(path: string): void {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: {},
        translocoConfig: { availableLangs: [...READING_LANGUAGES], defaultLang: path.split('/')[2] },
      }),
    ],
    providers: [
      DayPipe,
      FullDayPipe,
      PluralPipe,
      { provide: PlatformLocation, useValue: { pathname: path } },
      provideDictionary(ITALIAN),
    ],
  });
}

async function words(language: 'ar' | 'it', path: string): Promise<TranslocoService> {
  at(path);
  const load = () => Promise.resolve({ default: ARABIC });
  const guard = translated({ en: load, fr: load, ar: load, sq: load, ro: load, uk: load, es: load });
  await TestBed.runInInjectionContext(() => guard(undefined as never, undefined as never));
  const transloco = TestBed.inject(TranslocoService);
  transloco.setActiveLang(language);
  return transloco;
}

describe('a page of another language', () => {
  it('has its words, and Italian where there is none', async () => {
    const transloco = await words('ar', '/cuneo/ar/schede/a');
    expect(transloco.translate('a.word')).toBe('كلمة');
    expect(transloco.translate('a.only')).toBe('solo italiano');
  });

  it('is untouched in Italian', async () => {
    expect((await words('it', '/cuneo/it')).translate('a.word')).toBe('parola');
  });

  it('counts as its language does', async () => {
    await words('ar', '/cuneo/ar');
    const plural = TestBed.inject(PluralPipe);
    expect([0, 1, 2, 3, 11, 100].map((count) => plural.transform('a.sheets', count))).toEqual([
      'z',
      'o',
      't',
      'f 3',
      'm 11',
      'x 100',
    ]);
    expect([1, 2, 5, 21].map((count) => pluralForm(count, 'uk'))).toEqual(['one', 'few', 'many', 'one']);
    expect([1, 2, 20].map((count) => pluralForm(count, 'ro'))).toEqual(['one', 'few', 'other']);
  });

  it.each([
    ['/cuneo/it', 'lunedì 9 novembre 2026'],
    ['/cuneo/it-facile', 'lunedì 9 novembre 2026'],
    ['/cuneo/en', 'Monday, 9 November 2026'],
    ['/cuneo/fr', 'lundi 9 novembre 2026'],
    ['/cuneo/ar', 'الاثنين، 9 نوفمبر 2026'],
    ['/cuneo/es', 'lunes, 9 de noviembre de 2026'],
    ['/cuneo/ro', 'luni, 9 noiembrie 2026'],
  ])('says the day in %s', (path, said) => {
    at(path);
    expect(TestBed.inject(FullDayPipe).transform('2026-11-09')).toBe(said);
  });

  it('sorts by its alphabet', () => {
    expect(['Щ', 'А', 'Я', 'Б'].sort(orderIn('uk'))).toEqual(['А', 'Б', 'Щ', 'Я']);
  });

  it('says which of its texts are in another one, and from which side they are read', async () => {
    at('/cuneo/ar');
    const fixture = TestBed.createComponent(Probe);
    await fixture.whenStable();
    const said = [...(fixture.nativeElement as HTMLElement).children].map((each) => [
      each.getAttribute('lang'),
      each.getAttribute('dir'),
    ]);
    expect(said).toEqual([
      ['it', 'ltr'],
      [null, null],
      ['it', 'ltr'],
    ]);
  });
});

describe('what the offices wrote, on a page of another language', () => {
  const said = async (path: string, languages: readonly ReadingLanguage[]): Promise<string> => {
    at(path);
    const fixture = TestBed.createComponent(InItalian);
    fixture.componentRef.setInput('languages', languages);
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).textContent.trim();
  };

  it.each([
    ['/cuneo/ar', ['it', 'it-facile'], 'ui.inItalian'],
    ['/cuneo/ar', ['ar', 'it'], 'ui.partlyInItalian'],
    ['/cuneo/ar', ['ar', 'en'], ''],
    ['/cuneo/ar', [], ''],
    ['/cuneo/it', ['it'], ''],
    ['/cuneo/it-facile', ['it'], ''],
  ] as const)('at %s of %j is said to be Italian by "%s"', async (path, languages, words) =>
    expect(await said(path, languages)).toBe(words),
  );
});

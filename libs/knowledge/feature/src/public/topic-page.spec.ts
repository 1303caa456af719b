import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import { PAGE_LANGUAGE } from '@respi/shared/ui/reading';
import words from '../i18n/it.json' with { type: 'json' };
import { TopicPage } from './topic-page';

async function feedsOn(told: string): Promise<string[]> {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { it: { ...uiDictionary, ...words } },
        translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
        preloadLangs: true,
      }),
    ],
    providers: [
      provideRouter([]),
      { provide: PAGE_LANGUAGE, useValue: 'fr' },
      {
        provide: CurrentNetwork,
        useValue: { home: () => '/cuneo/fr', link: (...path: string[]) => ['/cuneo/fr', ...path].join('/') },
      },
    ],
  });
  const fixture = TestBed.createComponent(TopicPage);
  const topic = { code: 'lavoro', label: 'Lavoro', language: 'it' };
  const sheet = { slug: 'a', question: 'Come si lavora?', shortAnswer: 'Così.', language: told, topic };
  fixture.componentRef.setInput('topic', 'lavoro');
  fixture.componentRef.setInput('sheets', {
    value: { items: [sheet], nextCursor: null, topics: [{ ...topic, count: 1 }] },
    problem: null,
  });
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return [...page.querySelectorAll('a[type="application/atom+xml"]')].map((link) => link.getAttribute('href') ?? '');
}

it('leads to the feed of the topic, where something is told in the language of the page', async () =>
  expect(await feedsOn('fr')).toEqual(['/cuneo/fr/argomenti/lavoro.atom']));

it('leads to no feed that would be empty', async () => expect(await feedsOn('it')).toEqual([]));

import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Block } from '@respi/content/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import { ArticleBlocks } from './article-blocks';

const NASTY = [
  '<script>document.title = "run"</script>',
  '<img src=x onerror="document.title = \'run\'">',
  '[clic](javascript:alert(1))',
  '{{ 1 + 1 }}',
];

async function shown(blocks: readonly Block[]): Promise<HTMLElement> {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      {
        provide: CurrentNetwork,
        useValue: {
          home: () => '/cuneo/it',
          link: (...path: string[]) => ['/cuneo/it', ...path.map(encodeURIComponent)].join('/'),
        },
      },
    ],
  });
  const fixture = TestBed.createComponent(ArticleBlocks);
  fixture.componentRef.setInput('blocks', blocks);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

it.each(NASTY)('shows %s as the words that they are, in every piece', async (words) => {
  const page = await shown([
    { kind: 'heading', text: words },
    { kind: 'paragraph', text: words },
    { kind: 'list', items: [words] },
    { kind: 'link', text: words, href: 'sportelli' },
  ]);
  expect([...page.querySelectorAll('h2, p.words, li, a')].map((each) => each.textContent)).toEqual(
    Array(4).fill(words),
  );
  expect(page.querySelectorAll('script, img').length).toBe(0);
  expect(document.title).not.toBe('run');
});

it('makes of a target that was never checked a page that is not there', async () => {
  const page = await shown([{ kind: 'link', text: 'Là', href: 'javascript:alert(1)' }]);
  expect(page.querySelector('a')?.getAttribute('href')).toMatch(/^\/cuneo\/it\/javascript%/);
});

it('leads to pages of the portal and to the web, and says whose page it is', async () => {
  const page = await shown([
    { kind: 'link', text: 'Scheda', href: 'schede/rinnovo' },
    { kind: 'link', text: 'Home', href: '' },
    { kind: 'link', text: 'Ministero', href: 'https://www.interno.gov.it/it' },
  ]);
  const links = [...page.querySelectorAll('a')].map((each) => each.getAttribute('href'));
  expect(links).toEqual(['/cuneo/it/schede/rinnovo', '/cuneo/it', 'https://www.interno.gov.it/it']);
  expect(page.textContent).toContain('(interno.gov.it)');
});

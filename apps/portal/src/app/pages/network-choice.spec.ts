import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { uiDictionary } from '@respi/shared/ui';
import { portalDictionary as words } from '../i18n/dictionary';
import { SiteFrame } from '../shell/site-frame';
import { NetworkChoice } from './network-choice';

@Component({ selector: 'respi-site-frame', template: '<ng-content />' })
class BareFrame {}

it('leads to each network, and who works there to its reserved area', async () => {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { it: { ...uiDictionary, ...words } },
        translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
        preloadLangs: true,
      }),
    ],
    providers: [provideRouter([])],
  }).overrideComponent(NetworkChoice, { remove: { imports: [SiteFrame] }, add: { imports: [BareFrame] } });
  const fixture = TestBed.createComponent(NetworkChoice);
  const networks = [
    { slug: 'cuneo', name: 'Rete di Cuneo' },
    { slug: 'asti', name: 'Rete di Asti' },
  ];
  fixture.componentRef.setInput('networks', { value: networks, problem: null });
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const linksIn = (where: string) =>
    [...page.querySelectorAll(where)].map((link) => [link.textContent.trim(), link.getAttribute('href')]);
  expect(linksIn('.r-link-cards a')).toEqual([
    ['Rete di Cuneo', '/cuneo/it'],
    ['Area riservata: Rete di Cuneo', '/cuneo/it/riservata'],
    ['Rete di Asti', '/asti/it'],
    ['Area riservata: Rete di Asti', '/asti/it/riservata'],
  ]);
  expect(page.querySelector('.not-listed')?.textContent).toContain("La tua provincia non c'è?");
  // Each language in a paragraph of its own, and each says it too.
  const lines = [...page.querySelectorAll('p.line')].map((line) => [line.getAttribute('lang'), line.textContent]);
  expect(lines.map(([language]) => language)).toEqual(['en', 'fr', 'ar', 'sq', 'ro', 'uk', 'es']);
  for (const [, text] of lines) expect(text).toMatch(/[?؟].*Comune/);
  // Each has its own: none of them stands for the others.
  expect(linksIn('section[foot] a').slice(0, 5)).toEqual([
    ['Informativa privacy: Rete di Cuneo', '/cuneo/it/privacy'],
    ['Dichiarazione di accessibilità: Rete di Cuneo', '/cuneo/it/accessibilita'],
    ['Segnala un ostacolo: Rete di Cuneo', '/cuneo/it/accessibilita/segnala'],
    ['Note legali: Rete di Cuneo', '/cuneo/it/note-legali'],
    ['Informativa privacy: Rete di Asti', '/asti/it/privacy'],
  ]);
});

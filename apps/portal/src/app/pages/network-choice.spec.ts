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
  const links = [...(fixture.nativeElement as HTMLElement).querySelectorAll('a')];
  expect(links.map((link) => [link.textContent.trim(), link.getAttribute('href')])).toEqual([
    ['Rete di Cuneo', '/cuneo/it'],
    ['Area riservata: Rete di Cuneo', '/cuneo/it/riservata'],
    ['Rete di Asti', '/asti/it'],
    ['Area riservata: Rete di Asti', '/asti/it/riservata'],
  ]);
});

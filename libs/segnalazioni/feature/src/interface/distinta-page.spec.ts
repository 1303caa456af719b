import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { DistintaDetail, DistintaLine } from '@respi/segnalazioni/contract';
import { Live } from '@respi/shared/api-client';
import dictionary from '../i18n/interface.it.json' with { type: 'json' };
import { FakeApi, Screen, person, refused, setUp, words } from '../testing/browser';
import { withLists } from '../testing/lists';
import { DistintaPage } from './distinta-page';
import { KeptAnswers } from './kept-answers';

const line = (number: number, status: DistintaLine['referralStatus']): DistintaLine => ({
  id: `riga-${number}`,
  position: number,
  shortCode: `ABC23${number}`,
  referralId: `invio-${number}`,
  referralStatus: status,
  case: {
    id: `caso-${number}`,
    number: `CN-2026-00012${number}`,
    urgency: 'VERDE',
    version: 3,
    kind: 'prassi',
    state: 'forwarded',
  },
  removedAt: null,
  struck: null,
  identifiers: [],
  name: null,
  identityWithheld: false,
  question: 'A che punto è?',
});

describe('the page of a distinta', () => {
  let api: FakeApi;
  let screen: Screen<DistintaPage>;
  let lines: DistintaLine[];

  beforeEach(async () => {
    lines = [line(1, 'open'), line(2, 'open')];
    api = withLists(new FakeApi()).on('GET /distinte/d1', (): DistintaDetail => ({
      id: 'd1',
      number: 'D-1',
      office: { code: 'QST-IMM', name: 'Questura' },
      state: 'returned',
      sealed: false,
      lines,
      openLines: lines.filter(({ referralStatus }) => referralStatus === 'open').length,
      createdBy: { id: 'i', name: 'Ivo' },
      createdAt: '2026-11-20T09:00:00Z',
      version: 2,
      availableActions: [],
    }));
    const kept = {
      answers: signal([]),
      news: signal([]),
      sentLater: signal([]),
      waitsFor: () => undefined,
      typed: () => Promise.resolve(null),
      typing: () => Promise.resolve(),
      leave: () => undefined,
    };
    setUp(api, person('interface_operator', 'COORD'), [{ provide: KeptAnswers, useValue: kept }]);
    TestBed.inject(TranslocoService).setTranslation(dictionary, 'it');
    screen = await Screen.of(DistintaPage, { id: 'd1' });
    await screen.settled(10);
  });
  afterEach(() => screen.leave());

  async function happens(caseId: string): Promise<void> {
    const told = { id: `evento-${caseId}-${lines.length}`, kind: 'case', caseId, version: 9, news: 'changed' };
    (TestBed.inject(Live) as unknown as { hear: (heard: object) => void }).hear({ told, position: null });
    await new Promise((resolve) => setTimeout(resolve, 250));
    await screen.settled(10);
  }
  const asked = (): number => api.sent('GET /distinte/d1').length;

  it('follows what happens to its lines, and not to other cases', async () => {
    expect(screen.element.querySelectorAll('[data-line]')).toHaveLength(2);
    await happens('altro-caso');
    expect(asked()).toBe(1);
    lines = [line(1, 'replied'), line(2, 'open')];
    await happens('caso-1');
    expect(asked()).toBe(2);
    expect(screen.element.querySelectorAll('[data-line]')).toHaveLength(1);
  });

  it('says over a form that its answer was recorded meanwhile, and keeps what was typed', async () => {
    screen.element.querySelector<HTMLElement>('[data-line=riga-1]')!.click();
    await screen.settled(10);
    const box = (): HTMLTextAreaElement => screen.element.querySelector('respi-record-answer textarea')!;
    box().value = 'Pronta da lunedì.';
    box().dispatchEvent(new Event('input'));
    lines = [line(1, 'replied'), line(2, 'open')];
    await happens('caso-1');
    expect(words(screen.element)).toContain("Nel frattempo un'altra persona ha registrato questa risposta");
    expect(box().value).toBe('Pronta da lunedì.');
  });

  it('stays as it was read where it may not be read any more, and says so', async () => {
    api.on('GET /distinte/d1', () => {
      throw refused(403, 'not_allowed');
    });
    await happens('caso-1');
    expect(screen.text).toContain('Rifiuto not_allowed');
    expect(screen.element.querySelectorAll('[data-line]')).toHaveLength(2);
  });
});

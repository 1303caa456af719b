import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { DistintaDetail, DistintaLine } from '@respi/segnalazioni/contract';
import { Live } from '@respi/shared/api-client';
import dictionary from '../i18n/interface.it.json' with { type: 'json' };
import { FakeApi, Screen, person, refused, setUp, words } from '../testing/browser';
import { aCase } from '../testing/a-case';
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
  removedReason: null,
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
  let actions: DistintaDetail['availableActions'];
  let state: DistintaDetail['state'];

  beforeEach(async () => {
    lines = [line(1, 'open'), line(2, 'open')];
    actions = [];
    state = 'returned';
    api = withLists(new FakeApi())
      .on('GET /segnalazioni/*', () => aCase())
      .on('GET /distinte/d1', (): DistintaDetail => ({
        id: 'd1',
        number: 'D-1',
        office: { code: 'QST-IMM', name: 'Questura' },
        state,
        sealed: false,
        lines,
        openLines: lines.filter(({ referralStatus }) => referralStatus === 'open').length,
        createdBy: { id: 'i', name: 'Ivo' },
        createdAt: '2026-11-20T09:00:00Z',
        version: 2,
        lostReason: null,
        availableActions: actions,
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

  it('leaves no button on paper, also while an answer is written', async () => {
    const printed = () =>
      [...screen.element.querySelectorAll('button')].filter((button) => !button.closest('.r-no-print')).map(words);
    expect(printed()).toEqual([]);
    screen.element.querySelector<HTMLElement>('[data-line=riga-1]')!.click();
    await screen.settled(10);
    expect(screen.element.querySelector('respi-record-answer button')).not.toBeNull();
    expect(printed()).toEqual([]);
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

  it('is closed with lines that wait only by who was told which they are and what becomes of them', async () => {
    actions = ['close'];
    api.on('POST /distinte/d1/actions/close', () => ({}));
    await happens('caso-1');
    await screen.press('Chiudi la distinta');
    expect(screen.text).toContain('2 righe sono senza risposta: CN-2026-000121, CN-2026-000122.');
    await screen.press('Annulla');
    expect(api.sent('POST /distinte/d1/actions/close')).toEqual([]);
    lines = [line(1, 'replied'), line(2, 'not_competent')];
    await happens('caso-2');
    await screen.press('Chiudi la distinta');
    expect(api.sent('POST /distinte/d1/actions/close')).toHaveLength(1);
  });

  it('says of a closed sheet how many answers it brought back, and why each of the others left it', async () => {
    const off = { ...line(2, 'open'), removedAt: '2026-11-21T09:00:00Z' };
    lines = [line(1, 'replied'), off, { ...off, id: 'riga-3', removedReason: 'Già in regola' }];
    state = 'closed';
    await happens('caso-1');
    expect(screen.text).toContain('Risposte registrate: 1 su 3');
    expect(screen.text).toContain('Uscita dal foglio senza risposta');
    expect(screen.text).toMatch(/Tolta dalla distinta\s*Motivo: Già in regola/);
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

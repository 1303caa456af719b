import type { DistintaLine } from '@respi/segnalazioni/contract';
import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import words from '../i18n/interface.it.json' with { type: 'json' };
import { FakeApi, Screen, person, setUp } from '../testing/browser';
import { DistintaLineCard } from './distinta-line-card';
import { KeptAnswers } from './kept-answers';

const line = (question: string): DistintaLine => ({
  id: 'riga-1',
  position: 1,
  shortCode: 'ABC234',
  referralId: 'invio-1',
  referralStatus: 'open',
  case: { id: 'caso-1', number: 'CN-2026-000123', urgency: 'VERDE', version: 3, kind: 'prassi', state: 'forwarded' },
  removedAt: null,
  removedReason: null,
  struck: null,
  identifiers: [],
  name: null,
  identityWithheld: false,
  question,
});

describe('a line of a distinta', () => {
  let screen: Screen<DistintaLineCard>;
  const open = async (question: string): Promise<void> => {
    setUp(new FakeApi(), person('interface_operator', 'COORD'), [
      { provide: KeptAnswers, useValue: { waitsFor: () => undefined } },
    ]);
    TestBed.inject(TranslocoService).setTranslation(words, 'it');
    screen = await Screen.of(DistintaLineCard, { line: line(question) });
  };
  const shown = (): string | null => screen.element.querySelector('.question')!.textContent;
  afterEach(() => screen.leave());

  it('shows the beginning of a long question, and all of it on demand', async () => {
    const long = `${'Parola '.repeat(60)}fine.`;
    await open(long);
    expect(shown()).toMatch(/^Parola .{100,160}…$/);
    await screen.press('Mostra tutto');
    expect(shown()).toBe(long);
    await screen.press('Mostra meno');
    expect(shown()).toMatch(/…$/);
  });

  it('shows a short one as it is', async () => {
    await open('A che punto è?');
    expect(shown()).toBe('A che punto è?');
    expect(screen.hasButton('Mostra tutto')).toBe(false);
  });
});

import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import words from '../i18n/interface.it.json' with { type: 'json' };
import { FakeApi, Screen, person, setUp } from '../testing/browser';
import type { KeptAnswer } from './answer';
import { KeptAnswers } from './kept-answers';
import { WaitingAnswers } from './waiting-answers';

function anAnswer(number: string, refusal: string | null): KeptAnswer {
  return {
    referral: { referralId: number, caseId: number, number, version: 1, office: 'QST-IMM' },
    wish: { action: 'not_competent', body: { referralId: number } },
    key: number,
    at: '2026-11-22T10:00:00Z',
    refusal,
  };
}

it('says how many answers wait, names those on request, and puts before one what was refused', async () => {
  const kept = { answers: signal([anAnswer('CN-1', null), anAnswer('CN-2', 'Già risposto.')]), notKept: () => false };
  setUp(new FakeApi(), person('interface_operator', 'COORD'), [
    { provide: KeptAnswers, useValue: { ...kept, sentLater: signal([]) } },
  ]);
  TestBed.inject(TranslocoService).setTranslation(words, 'it');
  const screen = await Screen.of(WaitingAnswers);
  expect(screen.text).toContain('2 risposte non sono ancora arrivate al server');
  const details = screen.element.querySelector('details');
  expect(details?.open).toBe(false);
  expect(details?.textContent).toContain('CN-1');
  expect(details?.textContent).not.toContain('CN-2');
  expect(screen.text).toContain('Già risposto.');
  screen.leave();
});

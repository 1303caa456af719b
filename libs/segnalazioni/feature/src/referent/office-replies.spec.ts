import '../testing/device';
import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { OfficeReply, Reply } from '@respi/segnalazioni/contract';
import referentWords from '../i18n/referent.it.json' with { type: 'json' };
import { aReply } from '../testing/a-case';
import { FakeApi, Screen, person, setUp, words } from '../testing/browser';
import { withLists } from '../testing/lists';
import { OfficeReplies } from './office-replies';

const given = (id: string, said: Partial<Reply>): OfficeReply => ({
  case: {
    id,
    number: `CN-2026-${id}`,
    urgency: 'VERDE',
    topic: 'anagrafe',
    sealed: false,
    version: 4,
    state: 'reply_collected',
  },
  question: `Domanda ${id}`,
  reply: aReply({ id: `r${id}`, ...said }),
});

describe('every reply of the office', () => {
  let page: Screen<OfficeReplies>;
  afterEach(() => page.leave());

  it('says of a reply that is still with the coordination that it is, not that nobody will look at it', async () => {
    const items = [given('1', { releasedAt: null }), given('2', {}), given('3', { validation: 'approved' })];
    setUp(
      withLists(new FakeApi()).on('GET /replies', () => ({ items, nextCursor: null })),
      person('referent', 'QST-IMM'),
    );
    TestBed.inject(TranslocoService).setTranslation(referentWords, 'it');
    page = await Screen.of(OfficeReplies);
    await page.settled(5);
    expect([...page.element.querySelectorAll('li respi-state')].map(words)).toEqual([
      'Non ancora inviata dal coordinamento',
      'Validazione non prevista',
      'Approvata',
    ]);
  });
});

import { TestBed } from '@angular/core/testing';
import { NOTICE_KINDS, type Notice } from '@respi/notifications/contract';
import { ProblemError } from '@respi/shared/api-client';
import words from '../i18n/it.json' with { type: 'json' };
import { UnreadCount } from '../bell/unread-count';
import { Portal } from '../testing/portal';
import { InboxPage } from './inbox-page';

const NOTICE: Notice = {
  id: 'n9',
  kind: 'reply_released',
  case: { id: 'c1', number: 'CN-2026-000059' },
  urgencyLevel: 3,
  mustAct: false,
  turn: null,
  clock: null,
  standingInFor: null,
  at: '2026-11-22T09:00:00.000Z',
  readAt: null,
};
const READ: Notice = { ...NOTICE, id: 'n1', readAt: '2026-11-22T10:00:00.000Z' };

let portal: Portal;
let unread: number;
afterEach(() => portal.leave());

async function open(items: Notice[], inputs = {}, nextCursor: string | null = null): Promise<void> {
  unread = items.filter(({ readAt }) => readAt === null).length;
  portal = new Portal()
    .on('GET /me/notices', () => ({ items, nextCursor }))
    .on('GET /me/notices/unread', () => ({ unread }))
    .on('POST /me/notices/read', (read) => {
      unread = (read as { upTo?: string }).upTo ? 0 : unread - 1;
      return { unread };
    });
  await portal.open(InboxPage, inputs);
}

const row = (id: string): string => document.getElementById(`avviso-${id}`)?.textContent.replace(/\s+/g, ' ') ?? '';

it('says in a sentence what happened to which case, and what was not read yet', async () => {
  await open([NOTICE, { ...READ, urgencyLevel: 1, mustAct: true, turn: 'reader' }]);
  expect(row('n9')).toContain('Da leggere');
  expect(row('n9')).toContain('Segnalazione CN-2026-000059: è disponibile un riscontro.');
  expect(row('n9')).not.toContain('ROSSO');
  expect(row('n1')).toContain('1 ROSSO');
  expect(row('n1')).toContain('Tocca a chi legge');
  expect(row('n1')).not.toContain('Da leggere');
});

it('says which term a notice is about, and whose turn it is', async () => {
  const office = { code: 'questura', name: 'Questura' };
  await open([
    { ...NOTICE, id: 'a', kind: 'overdue', mustAct: true, turn: 'office', clock: { act: 'office_answer', office } },
    { ...NOTICE, id: 'b', kind: 'due_soon', mustAct: true, turn: 'reader', clock: { act: 'forward', office: null } },
    { ...NOTICE, id: 'c', kind: 'overdue', mustAct: true },
  ]);
  expect(row('a')).toContain("Tocca all'ufficio");
  expect(row('a')).toContain("è in ritardo, manca la risposta dell'ufficio Questura.");
  expect(row('a')).not.toContain('Tocca a chi legge');
  expect(row('b')).toContain('Tocca a chi legge');
  expect(row('b')).toContain("si avvicina il termine per la trasmissione all'ufficio.");
  expect(row('c')).not.toContain('Tocca');
});

it('names for whom it came to a substitute', async () => {
  await open([{ ...NOTICE, standingInFor: { id: 'e', name: 'Elena Dimostra' } }]);
  expect(row('n9')).toContain('In sostituzione di Elena Dimostra.');
});

it('leads nowhere from a sealed case that is overdue', async () => {
  await open([{ ...NOTICE, kind: 'sealed_overdue', case: null, urgencyLevel: null }]);
  expect(row('n9')).toContain('Una segnalazione riservata è in ritardo.');
  expect(portal.all('#avviso-n9 a')).toEqual([]);
});

it('leads nowhere from a question that was taken back, and says of which case', async () => {
  await open([{ ...NOTICE, kind: 'question_recalled' }]);
  expect(row('n9')).toContain("Segnalazione CN-2026-000059: l'invio all'ufficio è stato annullato");
  expect(portal.all('#avviso-n9 a')).toEqual([]);
});

it('has a sentence for every kind of notice', () => {
  expect(Object.keys(words.notifications.kind).sort()).toEqual([...NOTICE_KINDS].sort());
});

it('marks one as read without opening anything, and keeps the focus with it', async () => {
  await open([NOTICE]);
  await portal.press('Segna come letto');
  expect(portal.bodies('POST /me/notices/read')).toEqual([{ ids: ['n9'] }]);
  expect(row('n9')).not.toContain('Da leggere');
  expect(document.activeElement?.id).toBe('avviso-n9');
  expect(portal.text).toContain('Avviso segnato come letto.');
  expect(portal.text).not.toContain('avviso nuovo');
});

it('asks before it marks all, and marks those up to the newest that is shown', async () => {
  await open([NOTICE, { ...NOTICE, id: 'n8' }]);
  await portal.press('Segna tutti come letti');
  expect(portal.text).toContain('Non si può annullare.');
  expect(portal.bodies('POST /me/notices/read')).toEqual([]);
  await portal.press('Segna tutti come letti');
  expect(portal.bodies('POST /me/notices/read')).toEqual([{ upTo: 'n9' }]);
  expect(row('n9') + row('n8')).not.toContain('Da leggere');
  expect(portal.text).toContain('Tutti gli avvisi sono segnati come letti.');
  expect(document.activeElement?.getAttribute('role')).toBe('status');
  expect(document.activeElement?.textContent).toContain('Tutti gli avvisi sono segnati come letti.');
});

it('shows the unread alone, up to where the read ones begin', async () => {
  await open([NOTICE, READ], { mostra: 'unread' }, 'rn1');
  expect(portal.bodies('GET /me/notices')).toEqual([{ first: 'unread', cursor: undefined }]);
  expect([row('n9') !== '', row('n1')]).toEqual([true, '']);
  expect(portal.text).not.toContain('Mostra altri');
});

it('reads the next ones when asked', async () => {
  await open([NOTICE], {}, 'un9');
  await portal.press('Mostra altri');
  expect(portal.bodies('GET /me/notices').at(-1)).toEqual({ first: 'newest', cursor: 'un9' });
});

it('tells that some arrived and lets them in when asked', async () => {
  await open([READ]);
  unread = 2;
  await TestBed.inject(UnreadCount).refresh();
  await portal.settled();
  expect(portal.text).toContain('2 avvisi nuovi.');
  await portal.press('Aggiorna');
  expect(portal.bodies('GET /me/notices')).toHaveLength(2);
  expect(portal.text).not.toContain('avvisi nuovi');
});

it.each([
  [undefined, 'Nessun avviso'],
  ['unread', 'Nessun avviso da leggere'],
])('says so when there is none (%s)', async (mostra, title) => {
  await open([], { mostra });
  expect(portal.text).toContain(title);
  expect(portal.text).not.toContain('Segna tutti');
});

it('leaves a notice unread that the server did not mark', async () => {
  await open([NOTICE]);
  portal.on('POST /me/notices/read', () => {
    throw new ProblemError({ type: 'about:blank', code: 'offline', title: 'Senza rete', detail: '', status: 0 });
  });
  await portal.press('Segna come letto');
  expect(portal.text).toContain('Senza rete');
  expect(row('n9')).toContain('Da leggere');
});

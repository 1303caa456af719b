import type { PrivacyRecord } from '@respi/segnalazioni/contract';
import { Dialogs } from '@respi/shared/ui';
import { aCase } from '../testing/a-case';
import { FakeApi, Screen, person, refused, setUp } from '../testing/browser';
import { withLists } from '../testing/lists';
import { RequestsPage } from './requests-page';

const HERS = aCase({ id: 'caso-1', number: 'CN-2026-000001', state: 'closed' });
const NAMESAKE = aCase({ id: 'caso-2', number: 'CN-2026-000002', state: 'closed' });
const RECORD: PrivacyRecord = {
  id: 'r-1',
  at: '2026-11-23T10:00:00.000Z',
  by: { id: 'c-1', name: 'Elena Prova' },
  askedBy: 'subject',
  askedOn: '2026-11-20',
  right: 'no_longer_needed',
  cases: [{ id: 'caso-1', number: 'CN-2026-000001', outcome: 'erased', why: null }],
};

describe('the page of what people ask of their data', () => {
  let api: FakeApi;
  let page: Screen<RequestsPage>;
  /** What is answered to "really?", one after the other. */
  const says: boolean[] = [];

  async function open(): Promise<void> {
    api = withLists(new FakeApi())
      .on('GET /privacy/records', () => ({ items: [], nextCursor: null }))
      .on('POST /segnalazioni/search', () => ({ items: [HERS, NAMESAKE], nextCursor: null }))
      .on('POST /privacy/erasures', () => RECORD);
    const confirm = () => Promise.resolve(says.shift());
    setUp(api, person('coordinator'), [{ provide: Dialogs, useValue: { confirm } }]);
    page = await Screen.of(RequestsPage);
    await page.settled(20);
  }

  afterEach(() => page.leave());

  async function find(): Promise<void> {
    await page.write('Cognome', 'Provetti');
    await page.write('Nome', 'Amin');
    await page.write('Data di nascita', '1964-11-19');
    await page.press('Cerca la persona');
    await page.settled(20);
  }

  it('asks for the birth date beside the name, and chooses nobody by itself', async () => {
    await open();
    await page.write('Cognome', 'Provetti');
    await page.write('Nome', 'Amin');
    await page.press('Cerca la persona');
    await page.settled(20);
    expect(api.sent('POST /segnalazioni/search')).toEqual([]);
    await find();
    expect(page.text).toContain('CN-2026-000002');
    expect(page.hasButton('Prepara la copia')).toBe(false);
  });

  it('erases what was chosen once it was said twice, and nothing else', async () => {
    await open();
    says.push(false, true);
    await find();
    await page.press('È sua: CN-2026-000001');
    await page.settled();
    page.element.querySelector<HTMLInputElement>('input[value="erasure"]')!.click();
    await page.settled();
    await page.press('Cancella i dati');
    await page.settled(20);
    expect(api.sent('POST /privacy/erasures')).toEqual([]);
    await page.press('Cancella i dati');
    await page.settled(20);
    expect(says).toEqual([]);
    expect(api.sent('POST /privacy/erasures').map(({ body }) => body)).toMatchObject([
      { askedBy: 'subject', right: 'no_longer_needed', cases: [{ id: 'caso-1' }] },
    ]);
    expect(page.text).toContain('CN-2026-000001: cancellata');
  });

  it('keeps what was chosen when it is refused', async () => {
    await open();
    says.push(true);
    api.on('POST /privacy/erasures', () => {
      throw refused(403, 'not_allowed');
    });
    await find();
    await page.press('È sua: CN-2026-000001');
    await page.settled();
    page.element.querySelector<HTMLInputElement>('input[value="erasure"]')!.click();
    await page.settled();
    await page.press('Cancella i dati');
    await page.settled(20);
    expect(page.text).toContain('Le segnalazioni scelte');
    expect(page.hasButton('Cancella i dati')).toBe(true);
  });
});

import { TestBed } from '@angular/core/testing';
import type { CaseLinks, SimilarCases } from '@respi/segnalazioni/contract';
import { aCase, anEvent } from '../../testing/a-case';
import { FakeApi, Screen, person, refused, setUp, words } from '../../testing/browser';
import { withLists } from '../../testing/lists';
import { CasePage } from '../case-page';

const OTHER = {
  id: 'caso-2',
  number: 'CN-2026-000077',
  state: 'in_charge' as const,
  submittedAt: '2026-11-10T08:00:00Z',
  sportello: 'SP-CUNEO',
  inCharge: 'Elena Dimostra',
};
const SIMILAR: SimilarCases = {
  items: [{ case: OTHER, excerpt: 'Residenza con la ricevuta?', why: 'parole: residenza, ricevuta', mayTakeIn: true }],
  hidden: [],
};
const LINKS: CaseLinks = {
  items: [
    { id: 'l', side: 'depends_on', case: OTHER, note: 'Vedi sopra.', by: 'Elena Dimostra', at: '2026-11-17T08:00:00Z' },
  ],
  followed: null,
};

const NO_LINKS: CaseLinks = { items: [], followed: null };

let api: FakeApi;
let page: Screen<CasePage>;

async function open(
  change: Parameters<typeof aCase>[0] = {},
  role: Parameters<typeof person>[0] = 'coordinator',
  { similar = SIMILAR, links = NO_LINKS } = {},
): Promise<void> {
  const detail = aCase({ availableActions: ['merge'], ...change });
  api = withLists(new FakeApi())
    .on('GET /segnalazioni/caso-1/similar', () => similar)
    .on('GET /segnalazioni/caso-1/links', () => links)
    .on('GET /segnalazioni/caso-1', () => detail)
    .on('POST /segnalazioni/caso-1/actions/*', () => detail);
  setUp(api, person(role));
  page = await Screen.of(CasePage, { id: 'caso-1' });
  await page.settled(20);
}

afterEach(() => {
  TestBed.resetTestingModule();
  page.leave();
  document.querySelectorAll('.cdk-overlay-container').forEach((each) => each.remove());
});

const section = (id: string): string => {
  const found = page.element.querySelector(`section[aria-labelledby=${id}]`);
  return found ? words(found) : '';
};

it('says which cases are like this one, why, in which state, whose and since when', async () => {
  await open();
  expect(section('simili')).toContain('CN-2026-000077');
  expect(section('simili')).toContain('Perché: parole: residenza, ricevuta');
  expect(section('simili')).toContain('in carico a Elena Dimostra');
});

it('says that there is none, rather than nothing', async () => {
  await open({}, 'coordinator', { similar: { items: [], hidden: [] } });
  expect(section('simili')).toContain('Nessuna segnalazione simile.');
  expect(section('collegate')).toContain('Nessuna segnalazione collegata.');
});

it.each(['counter_operator', 'referent'] as const)('asks for nothing as %s', async (role) => {
  await open({}, role);
  expect(section('simili') + section('collegate')).toBe('');
  expect(api.calls.filter(({ path }) => /similar|links/.test(path))).toEqual([]);
});

const ENDED = [{ sealed: true }, { state: 'merged' as const }, { erased: true }];
it.each(ENDED)('offers nothing to link on a case that is %j', async (change) => {
  await open(change);
  expect(section('simili')).toBe('');
  expect(api.sent('GET /segnalazioni/caso-1/similar')).toEqual([]);
});

it('links with a kind and a note, and says so', async () => {
  await open();
  api.on('POST /segnalazioni/caso-1/links', () => LINKS);
  await page.press('Collega a CN-2026-000077');
  page.field("Questa dipende dall'altra").click();
  await page.write('Nota', 'Aspetta la stessa sentenza.');
  document.querySelector<HTMLFormElement>('form#collega')!.requestSubmit();
  await page.settled(20);
  expect(api.sent('POST /segnalazioni/caso-1/links').map(({ body }) => body)).toEqual([
    { to: 'caso-2', kind: 'depends_on', note: 'Aspetta la stessa sentenza.' },
  ]);
  expect(page.text).toContain('Segnalazione collegata a CN-2026-000077.');
});

it('keeps what was written when linking is refused, and says why', async () => {
  await open();
  api.on('POST /segnalazioni/caso-1/links', () => {
    throw refused(422, 'invalid_input', [
      { path: 'to', code: 'linked_already', message: 'Le due segnalazioni sono già collegate così.' },
    ]);
  });
  await page.press('Collega a CN-2026-000077');
  await page.write('Nota', 'Resta qui.');
  document.querySelector<HTMLFormElement>('form#collega')!.requestSubmit();
  await page.settled(20);
  expect(page.text).toContain('Le due segnalazioni sono già collegate così.');
  expect(page.field('Nota').value).toBe('Resta qui.');
});

it('merges in two steps: the form says what merging means, with the case chosen', async () => {
  await open();
  await page.press('Unisci questa a CN-2026-000077');
  expect(page.text).toContain("L'unione si può annullare.");
  expect(api.sent('POST /segnalazioni/caso-1/actions/merge')).toEqual([]);
  document.querySelector<HTMLFormElement>('form#modulo-azione')!.requestSubmit();
  await page.settled(20);
  expect(api.sent('POST /segnalazioni/caso-1/actions/merge').map(({ body }) => body)).toEqual([{ into: 'caso-2' }]);
});

it('says that nothing was merged and what changed, where somebody was first, and merges at the same button', async () => {
  await open();
  await page.press('Unisci questa a CN-2026-000077');
  const detail = aCase({ availableActions: ['merge'] });
  api
    .on('POST /segnalazioni/caso-1/actions/*', () => {
      throw refused(412, 'stale_version');
    })
    .on('GET /segnalazioni/caso-1', () => ({
      ...detail,
      version: 4,
      history: { items: [anEvent('submitted'), anEvent('taken', {}, 2)], chainValid: true },
    }));
  document.querySelector<HTMLFormElement>('form#modulo-azione')!.requestSubmit();
  await page.settled(20);
  const dialog = (): string => words(document.querySelector('respi-dialog')!);
  expect(dialog()).toContain('Elena Dimostra ha preso in carico la segnalazione.');
  expect(dialog()).toContain('Non è stato fatto nulla: se va bene anche adesso, si può confermare.');
  expect(dialog()).not.toContain('Quanto scritto');
  expect(dialog()).not.toContain('Invia sulla versione aggiornata');
  api.on('POST /segnalazioni/caso-1/actions/*', () => ({ ...detail, version: 5 }));
  expect(words(document.querySelector('button[form=modulo-azione]')!)).toBe('Unisci');
  document.querySelector<HTMLFormElement>('form#modulo-azione')!.requestSubmit();
  await page.settled(20);
  expect(api.sent('POST /segnalazioni/caso-1/actions/merge').map(({ version }) => version)).toEqual([3, 4]);
});

it('says before merging what the two do not have in common', async () => {
  await open();
  const other = aCase({ id: 'caso-2', sportello: 'SP-ALBA', office: 'PREF-CIT', procedure: 'CITT_RESIDENZA' });
  const named = { ...other, person: { surname: 'FINTA', name: 'Altra', birthDate: '1990-01-01' } };
  api.on('GET /segnalazioni/caso-2', () => named);
  await page.press('Unisci questa a CN-2026-000077');
  await page.settled(20);
  for (const said of ["È un'altra persona.", 'Altro sportello: ', 'Altro ufficio: ', 'Altra pratica: '])
    expect(page.text).toContain(said);
  expect(page.text).toContain('Se le persone sono diverse, meglio collegarle.');
  const dialog = words(document.querySelector('respi-dialog')!);
  expect(dialog.indexOf('Prima di unire')).toBeLessThan(dialog.indexOf('Segnalazione che continua'));
});

it('hides what is not alike, and takes that back', async () => {
  await open({}, 'interface_operator', {
    similar: { ...SIMILAR, hidden: [{ id: 'caso-3', number: 'CN-2026-000003' }] },
  });
  await page.press('CN-2026-000077 non è simile');
  await page.press('Riproponi CN-2026-000003');
  expect(api.sent('POST /segnalazioni/caso-1/unlike').map(({ body }) => body)).toEqual([
    { other: 'caso-2', notAlike: true },
    { other: 'caso-3', notAlike: false },
  ]);
  expect(page.text).toContain('CN-2026-000003 può essere di nuovo proposta.');
});

it('takes a link back after a question', async () => {
  await open({}, 'coordinator', { links: LINKS });
  expect(section('collegate')).toContain('Questa dipende da');
  expect(section('collegate')).toContain('Vedi sopra.');
  await page.press('Togli il collegamento con CN-2026-000077');
  expect(api.sent('POST /segnalazioni/caso-1/links/undo')).toEqual([]);
  const asked = document.querySelector('[role=dialog], respi-dialog')!;
  [...asked.querySelectorAll('button')].find((each) => words(each) === 'Togli il collegamento')!.click();
  await page.settled(20);
  expect(api.sent('POST /segnalazioni/caso-1/links/undo').map(({ body }) => body)).toEqual([{ link: 'l' }]);
});

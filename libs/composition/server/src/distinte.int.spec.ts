import { type DistintaCommand, type DistintaDetail, NewDistinta } from '@respi/segnalazioni/contract';
import { ActOnDistinta, PrepareDistinta, PrintDistinta, ReadDistinte } from '@respi/segnalazioni/api';
import { type PersonName, type TestNetwork, aNetwork, asSuper } from '@respi/shared/testing';
import pg from 'pg';
import { AppModule } from './app-module';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';
import { bearer, overHttp } from './testing/over-http';

let installation: TestInstallation;
let network: TestNetwork;
let steps: CaseSteps;

/** A network a test: sheets take whatever waits, so tests must not see one another's cases. */
beforeEach(async () => {
  serial++;
  network = await aNetwork(installation.ownerUrl, `rete-${serial}`, `N${serial}`);
  steps = new CaseSteps(installation, network);
});
let serial = 0;

beforeAll(async () => {
  installation = await anInstallation();
});

afterAll(async () => {
  await installation.close();
});

const as = (name: PersonName, of = network) => installation.as(of, name, 'distinta.handle');
const prepare = (change: Partial<NewDistinta> = {}, name: PersonName = 'interface', key?: string) =>
  installation.module
    .get(PrepareDistinta)
    .prepare(
      as(name),
      NewDistinta.parse({ office: 'QST-IMM', ...change }),
      key === undefined ? null : { key, fingerprint: 'POST distinta' },
    );
const open = (id: string, name: PersonName = 'interface') => installation.module.get(ReadDistinte).open(as(name), id);
const listed = async (name: PersonName = 'interface') =>
  (await installation.module.get(ReadDistinte).list(as(name), { limit: 20 })).items;
const lookup = (code: string, name: PersonName = 'interface') =>
  installation.module.get(ReadDistinte).lookup(as(name), { code });

async function act(sheet: DistintaDetail, command: DistintaCommand, name: PersonName = 'interface') {
  await installation.module.get(ActOnDistinta).act(as(name), sheet.id, sheet.version, command, null);
  return open(sheet.id, name);
}

describe('preparing', () => {
  it('takes what waits on paper for one office, most urgent first, once', async () => {
    const calm = await steps.forwarded({ urgency: { code: 'BIANCO', reason: 'Nessuna fretta.' } });
    const urgent = await steps.forwarded({ urgency: { code: 'ROSSO', reason: 'Allontanamento.' } });
    await steps.forwarded({ office: 'PREF-CIT', procedure: undefined });
    await steps.forwarded({}, 'portal');
    const sheet = await prepare();
    expect(sheet).toMatchObject({
      number: expect.stringMatching(/^DIST-\d{4}-0001$/),
      state: 'prepared',
      openLines: 2,
    });
    expect(sheet.lines.map((line) => line.case.number)).toEqual([urgent.number, calm.number]);
    expect(new Set(sheet.lines.map((line) => line.shortCode)).size).toBe(2);
    await expect(prepare()).rejects.toMatchObject({ fields: [{ path: 'office', code: 'nothing_waits' }] });
    await expect(prepare({ referrals: [sheet.lines[0]!.referralId] })).rejects.toMatchObject({
      fields: [{ path: 'referrals.0', code: 'referral_not_waiting' }],
    });
    expect((await steps.open(urgent.id)).referrals[0]!.distinta).toEqual({ id: sheet.id, number: sheet.number });
  });

  it('makes one sheet of two people at once and of one intention sent twice', async () => {
    await steps.forwarded();
    const both = await Promise.allSettled([prepare({}, 'interface'), prepare({}, 'coordinator')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await steps.forwarded();
    const twice = await Promise.all([1, 2].map(() => prepare({}, 'interface', 'one-sheet-please')));
    expect(twice[0]!.id).toBe(twice[1]!.id);
    expect(await listed()).toHaveLength(2);
  });

  it('refuses who does not handle sheets, and shows none of another network', async () => {
    await steps.forwarded();
    for (const name of ['counter', 'referentQuestura', 'admin', 'general'] as const)
      await expect(prepare({}, name)).rejects.toMatchObject({ code: 'not_allowed' });
    const sheet = await prepare();
    const elsewhere = as('interface', await aNetwork(installation.ownerUrl, `altra-${serial}`, 'AL'));
    const reading = installation.module.get(ReadDistinte);
    await expect(reading.open(elsewhere, sheet.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(reading.lookup(elsewhere, { code: sheet.lines[0]!.shortCode })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await reading.list(elsewhere, { limit: 20 })).items).toEqual([]);
    await expect(prepare({ office: 'COORD' })).rejects.toMatchObject({ fields: [{ code: 'unknown_office' }] });
  });
});

describe('the life of a sheet', () => {
  it('goes out and comes back; what was not answered waits for the next one', async () => {
    await steps.forwarded();
    const answered = await steps.forwarded();
    let sheet = await prepare();
    sheet = await act(sheet, { action: 'hand_over', body: {} });
    sheet = await act(sheet, { action: 'return', body: {} });
    await steps.act('interface', answered.id, {
      action: 'collect',
      body: { referralId: answered.referrals[0]!.id, text: 'Pronto.', outcome: 'risolta', channel: 'paper' },
    });
    sheet = await act(sheet, { action: 'close', body: {} });
    expect(sheet).toMatchObject({ state: 'closed', openLines: 0, availableActions: [], version: 4 });
    const next = await prepare();
    expect(next.lines).toHaveLength(1);
    expect(next.number).toMatch(/-0002$/);
    await expect(act(sheet, { action: 'hand_over', body: {} })).rejects.toMatchObject({ code: 'not_possible_now' });
    await expect(act({ ...sheet, version: 1 }, { action: 'close', body: {} })).rejects.toMatchObject({
      code: 'stale_version',
    });
  });

  it('strikes a line whose case was withdrawn, and lets a line be taken out for another sheet', async () => {
    const withdrawn = await steps.forwarded();
    const other = await steps.forwarded();
    let sheet = await prepare();
    await steps.act('counter', withdrawn.id, { action: 'withdraw', body: { reason: 'Risolto allo sportello.' } });
    sheet = await open(sheet.id);
    expect(sheet.lines.map((line) => line.struck)).toEqual(['withdrawn', null]);
    expect(sheet.openLines).toBe(1);
    const line = sheet.lines.find((each) => each.case.id === other.id)!;
    sheet = await act(sheet, { action: 'remove_line', body: { lineId: line.id, reason: 'Va per telefono.' } });
    expect(sheet.lines[1]!.removedAt).not.toBeNull();
    expect((await prepare()).lines.map((each) => each.case.id)).toEqual([other.id]);
  });

  it('finds a line by QR and by short code until the sheet is lost', async () => {
    await steps.forwarded();
    const sheet = await prepare();
    const line = sheet.lines[0]!;
    const typed = `${line.shortCode.slice(0, 3).toLowerCase()}-${line.shortCode.slice(3)}`;
    for (const code of [line.id, typed])
      expect(await lookup(code)).toMatchObject({ id: line.id, distinta: { number: sheet.number }, struck: null });
    await expect(lookup(line.shortCode, 'counter')).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(lookup('niente')).rejects.toMatchObject({ code: 'not_found' });
    const lost = await act(sheet, { action: 'report_lost', body: { reason: 'Dimenticata sul treno zebrato.' } });
    expect(lost.state).toBe('lost');
    for (const code of [line.id, line.shortCode])
      await expect(lookup(code)).rejects.toMatchObject({ code: 'not_found' });
    expect((await prepare()).lines).toHaveLength(1);
    const data = await asOwner<{ data: string; type: string }>(
      `select type, data from respi.event where stream = 'distinta' and stream_id = '${sheet.id}' order by seq`,
    );
    expect(data.map(({ type }) => type)).toEqual(['prepared', 'reported_lost']);
    expect(JSON.stringify(data)).not.toContain('zebrato');
  });
});

describe('a sealed case', () => {
  it('goes on a sheet of its own, which only its handlers make and see', async () => {
    const sealed = await steps.forwarded(steps.sealed());
    const common = await steps.forwarded();
    expect((await prepare()).lines.map((line) => line.case.id)).toEqual([common.id]);
    await expect(prepare({ sealed: true }, 'interface')).rejects.toMatchObject({
      fields: [{ code: 'nothing_waits' }],
    });
    const sheet = await prepare({ sealed: true }, 'coordinator');
    expect(sheet.lines.map((line) => line.case.id)).toEqual([sealed.id]);
    expect(await open(sheet.id, 'secondCoordinator')).toMatchObject({ sealed: true, openLines: 1 });
    expect(await listed('coordinator')).toHaveLength(2);
    expect(await listed('interface')).toHaveLength(1);
    await expect(open(sheet.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(lookup(sheet.lines[0]!.shortCode)).rejects.toMatchObject({ code: 'not_found' });
    await expect(act(sheet, { action: 'hand_over', body: {} })).rejects.toMatchObject({ code: 'not_found' });
    await expect(installation.module.get(PrintDistinta).print(as('interface'), sheet.id)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('leaves the common sheet that it was on when it is sealed, without a trace for others', async () => {
    const first = await steps.forwarded();
    const second = await steps.forwarded();
    const sheet = await prepare();
    await steps.act('coordinator', first.id, { action: 'seal', body: { reason: 'Emersa una violenza.' } });
    const seen = await open(sheet.id);
    expect(seen.lines.map(({ position, case: { id } }) => [position, id])).toEqual([[1, second.id]]);
    expect((await listed())[0]).toMatchObject({ lines: 1, openLines: 1 });
    expect((await open(sheet.id, 'coordinator')).lines.map((line) => line.struck)).toEqual(['sealed', null]);
    const { content } = await installation.module.get(PrintDistinta).print(as('coordinator'), sheet.id);
    expect(content.lines.map((line) => line.number)).toEqual([second.number]);
  });
});

describe('the print', () => {
  it('names a person only where the office can search by no number, and is told in the events', async () => {
    await asSuper(
      installation.ownerUrl,
      `update respi.unit set searchable_by = '{assicurata}' where id = '${network.unit['QST-IMM']!}'`,
    );
    // A directory made after the change: the one in memory may be a moment behind.
    const fresh = await anInstallationOn(installation);
    await steps.forwarded({ text: 'Il signor PROVETTI chiede del rinnovo.' });
    await steps.forwarded({ identifiers: [{ type: 'cittadinanza', value: 'K10/0000001' }], text: 'Senza assicurata.' });
    const sheet = await prepare();
    const { content, pdf } = await fresh.get(PrintDistinta).print(as('interface'), sheet.id);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(content.lines[0]).toMatchObject({ name: null, identifiers: [{ label: 'assicurata' }] });
    expect(JSON.stringify(content.lines[0])).not.toMatch(/provetti/i);
    expect(content.lines[1]).toMatchObject({ name: 'PROVETTI Amin (19/11/1964)', identifiers: [] });
    await fresh.close();
    const [last] = await asOwner<{ type: string }>(
      `select type from respi.event where stream_id = '${sheet.id}' order by seq desc limit 1`,
    );
    expect(last).toEqual({ type: 'printed' });
    expect((await open(sheet.id)).version).toBe(1);
  });

  it('is served as a file, and the actions of the sheet take the version that was seen', async () => {
    await steps.forwarded();
    const sheet = await prepare();
    const app = await overHttp(installation);
    const headers = await bearer(app, installation, network, 'interface');
    const url = `/api/v1/distinte/${sheet.id}`;
    const file = await app.inject({ method: 'GET', url: `${url}.pdf`, headers });
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(file.headers['content-disposition']).toBe(`inline; filename="${sheet.number}.pdf"`);
    expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const read = await app.inject({ method: 'GET', url, headers });
    expect([read.statusCode, read.headers['etag']]).toEqual([200, '"1"']);
    const post = (seen?: string) =>
      app.inject({
        method: 'POST',
        url: `${url}/actions/hand_over`,
        payload: {},
        headers: { ...headers, ...(seen ? { 'if-match': seen } : {}) },
      });
    expect((await post()).statusCode).toBe(428);
    expect((await post('"7"')).statusCode).toBe(412);
    expect((await post('"1"')).json()).toMatchObject({ state: 'handed_over', version: 2 });
    const stranger = await bearer(app, installation, network, 'counter');
    expect((await app.inject({ method: 'GET', url: `${url}.pdf`, headers: stranger })).statusCode).toBe(403);
    expect((await app.inject({ method: 'GET', url: `${url}.pdf` })).statusCode).toBe(401);
    await app.close();
  });
});

async function asOwner<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: installation.ownerUrl });
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  return rows;
}

async function anInstallationOn(other: TestInstallation) {
  const { Test } = await import('@nestjs/testing');
  const module = await Test.createTestingModule({ imports: [AppModule.for(other.config)] }).compile();
  return module.init();
}

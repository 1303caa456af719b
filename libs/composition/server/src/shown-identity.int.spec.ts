import { createPublicKey } from 'node:crypto';
import { rmSync } from 'node:fs';
import { PrivacyNotices } from '@respi/identity/api';
import { SHIPPED_NOTICE } from '@respi/identity/contract';
import { AccessLogSearch, type IdentityReason, IdentityRequest } from '@respi/segnalazioni/contract';
import { ExportAccessLog, ReadAccessLog, ReadOfficeReplies, ShowIdentity } from '@respi/segnalazioni/api';
import {
  CheckpointFiles,
  Database,
  KeyedDigests,
  type Principal,
  SealAccessLog,
  checkpointFolder,
  readAccessExport,
  signingKey,
} from '@respi/shared/api-platform';
import { newId, romeDay } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';

let installation: TestInstallation;
let network: TestNetwork;
let steps: CaseSteps;
let owner: pg.Client;
let log: ReadAccessLog;

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  steps = new CaseSteps(installation, network);
  owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
  log = installation.module.get(ReadAccessLog);
});

afterAll(async () => {
  await owner.end();
  rmSync(installation.config.home, { recursive: true, force: true });
  await installation.close();
});

const show = (by: PersonName, id: string, reason: IdentityReason = 'find_practice', words?: string) =>
  installation.module
    .get(ShowIdentity)
    .show(installation.as(network, by, 'case.read'), id, { reason, ...(words ? { words } : {}) }, null);
const readers = (by: PersonName, id: string) =>
  log.ofCase(installation.as(network, by, 'case.read'), id, { limit: 20 });
const search = (by: PersonName, wanted: Partial<AccessLogSearch> = {}) =>
  log.search(installation.as(network, by, 'access_log.read'), AccessLogSearch.parse(wanted));
const fromItsPage = (by: PersonName, screen = '/cuneo/riservata/segnalazioni/:id'): Principal => ({
  ...installation.as(network, by, 'case.read'),
  asked: { route: 'GET /api/v1/segnalazioni/:id', screen, requestId: newId() },
});
/** Who did what to a case, the oldest first. */
async function written(id: string): Promise<(readonly [string | undefined, string])[]> {
  const { rows } = await owner.query<{ account_id: string; act: string }>(
    'select account_id, act from access_record where subject_id = $1 order by at, id',
    [id],
  );
  const nameOf = (account: string) => Object.entries(network.person).find(([, each]) => each === account)?.[0];
  return rows.map(({ account_id: account, act }) => [nameOf(account), act] as const);
}

describe('whom a case is about', () => {
  it('is shown to who asks, for this case and a quarter of an hour, and to nobody else', async () => {
    const { id } = await steps.file({ text: 'Aspetta Amin Provetti.' });
    const { id: another } = await steps.file();
    expect(await steps.open(id)).toMatchObject({
      identity: { shown: 'masked', until: null, mayAsk: true },
      person: null,
      identifiers: [{ type: 'assicurata', value: null }],
      thread: [{ text: 'Aspetta [nome].' }],
    });
    await show('coordinator', id);
    const opened = await steps.open(id);
    expect(opened).toMatchObject({
      identity: { shown: 'whole', mayAsk: false },
      person: { surname: 'Provetti', birthDate: '1964-11-19' },
      thread: [{ text: 'Aspetta Amin Provetti.' }],
    });
    const left = Date.parse(opened.identity.until!) - Date.now();
    expect(left).toBeGreaterThan(10 * 60_000);
    expect(left).toBeLessThanOrEqual(15 * 60_000);
    for (const [who, what] of [
      ['coordinator', another],
      ['secondCoordinator', id],
    ] as const)
      expect((await steps.open(what, who)).person).toBeNull();
    await owner.query(`update access_record set at = at - interval '15 minutes 1 second' where act = 'identity_shown'`);
    expect((await steps.open(id)).person).toBeNull();
  });

  it('is told to the interface as far as the paper tells it, while the answer is owed', async () => {
    const { id, referrals } = await steps.forwarded();
    expect(await steps.open(id, 'interface')).toMatchObject({
      identity: { shown: 'for_office', mayAsk: true },
      person: null,
      identifiers: [{ value: expect.stringMatching(/^06/) }],
    });
    await steps.act('coordinator', id, {
      action: 'collect',
      body: { referralId: referrals[0]!.id, text: 'In stampa.', outcome: 'risolta', channel: 'in_person' },
    });
    expect(await steps.open(id, 'interface')).toMatchObject({ identity: { shown: 'masked' }, person: null });
  });

  it('is told by name where the office has no number to search by', async () => {
    await owner.query(`update unit set searchable_by = '{cittadinanza}' where id = $1`, [network.unit['PREF-CIT']]);
    const { id } = await steps.forwarded({ office: 'PREF-CIT', procedure: undefined });
    expect(await steps.open(id, 'interface')).toMatchObject({
      person: { surname: 'Provetti' },
      identifiers: [{ value: null }],
    });
  });

  it('is whole for the counter and for who handles a sealed case', async () => {
    const { id } = await steps.file(steps.sealed());
    for (const who of ['counter', 'coordinator'] as const)
      expect(await steps.open(id, who)).toMatchObject({ identity: { shown: 'whole' }, person: { name: 'Amin' } });
  });

  it('is not shown, and nothing is written, where the case does not exist for who asks', async () => {
    const { id } = await steps.file();
    await expect(show('otherCounter', id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(show('coordinator', 'x')).rejects.toMatchObject({ code: 'not_found' });
    const { rowCount } = await owner.query(
      `select 1 from access_record where act = 'identity_shown' and subject_id = $1`,
      [id],
    );
    expect(rowCount).toBe(0);
  });

  it('wants a reason, and words of some length where none of the reasons fits', () => {
    const refused = (request: object): unknown =>
      IdentityRequest.safeParse(request).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    expect(refused({})).toEqual(['reason required']);
    expect(refused({ reason: 'curiosity' })).toEqual([expect.stringContaining('reason')]);
    expect(refused({ reason: 'other' })).toEqual(['words required']);
    expect(refused({ reason: 'other', words: 'boh' })).toEqual(['words too_short']);
    expect(refused({ reason: 'find_practice', words: 'x'.repeat(301) })).toEqual(['words too_long']);
    expect(refused({ reason: 'other', words: 'Ha chiamato lo sportello.' })).toBeUndefined();
  });

  it('is told to its handlers: who asked, when and why, without a name that stood in the words', async () => {
    const { id } = await steps.file();
    await steps.open(id, 'secondCoordinator');
    await show('interface', id, 'other', 'Ha chiamato Amin Provetti al 333 1234567.');
    const { items } = await readers('coordinator', id);
    expect(items[0]).toMatchObject({
      act: 'identity_shown',
      by: { id: network.person.interface },
      roles: ['interface_operator'],
      reason: 'other',
      words: 'Ha chiamato [nome] al [telefono].',
    });
    expect(items[1]).toMatchObject({ act: 'case_read', by: { id: network.person.secondCoordinator }, reason: null });
    const { rows } = await owner.query<{ reason: string }>(
      `select reason from access_record where reason like 'other%'`,
    );
    expect(rows.map(({ reason }) => reason)).toEqual(['other Ha chiamato [nome] al [telefono].']);
    await expect(readers('counter', id)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(readers('otherCounter', id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('stands in no archive of an office whose answer nobody can put right any more', async () => {
    const collected = await steps.collected({ text: 'Aspetta Amin Provetti.', office: 'QST-IMM' });
    const replies = () =>
      installation.module
        .get(ReadOfficeReplies)
        .list(installation.as(network, 'referentQuestura', 'office.replies'), { limit: 100 });
    const question = async () => (await replies()).items.find((item) => item.case.id === collected.id)?.question;
    expect(await question()).toBe('Aspetta [nome].');
    const replyId = collected.replies[0]!.id;
    await steps.act('coordinator', collected.id, { action: 'send_to_validation', body: { replyId } });
    expect(await question()).toBe('Aspetta Amin Provetti.');
  });
});

describe('what a person is told about their data', () => {
  const notices = () => installation.module.get(PrivacyNotices);
  const admin = () => installation.as(network, 'admin', 'network.administer');
  const today = () => romeDay(new Date());

  it('is the shipped text until the network writes one, and a version of a later day waits for it', async () => {
    const counter = installation.as(network, 'counter', 'session.own');
    expect(await notices().inForce(counter)).toEqual([SHIPPED_NOTICE]);
    const text = { language: 'it', text: 'Che cosa facciamo con i dati.' };
    await notices().write(admin(), { ...text, validFrom: '2999-01-01' }, null);
    expect(await notices().inForce(counter)).toEqual([SHIPPED_NOTICE]);
    await notices().write(admin(), { ...text, validFrom: today() }, null);
    expect(await notices().inForce(counter)).toEqual([{ ...text, version: 2, validFrom: today(), toReview: false }]);
  });

  it('is kept with the case by way, language and version, and with an import or a hurried filing it is not recorded', async () => {
    const { id } = await steps.file({ notice: { way: 'oral', language: 'it' } });
    expect((await steps.open(id)).notice).toEqual({ way: 'oral', language: 'it', version: 2 });
    expect((await steps.open((await steps.file()).id)).notice).toBeNull();
  });

  it('is in a language that the network lists, from a day that is not over, and written by administrators alone', async () => {
    await expect(steps.file({ notice: { way: 'paper', language: 'xx' } })).rejects.toMatchObject({
      fields: [{ path: 'notice.language', code: 'unknown_code' }],
    });
    const wrong = { language: 'it', text: 'x', validFrom: '2020-01-01' };
    await expect(notices().write(admin(), wrong, null)).rejects.toMatchObject({
      fields: [{ path: 'validFrom', code: 'date_in_past' }],
    });
    const foreign = { language: 'xx', text: 'x', validFrom: today() };
    await expect(notices().write(admin(), foreign, null)).rejects.toMatchObject({
      fields: [{ path: 'language', code: 'unknown_code' }],
    });
    const coordinator = installation.as(network, 'coordinator', 'network.administer');
    await expect(notices().write(coordinator, { ...wrong, validFrom: today() }, null)).rejects.toMatchObject({
      code: 'not_allowed',
    });
  });
});

describe('the log', () => {
  it('is searched by person, number, kind and day, newest first, page by page', async () => {
    const { id, number } = await steps.file();
    for (let turn = 0; turn < 3; turn += 1) await steps.open(id, 'secondCoordinator');
    const all = await search('admin', { number: number.toLowerCase() });
    expect(all.items.map(({ act, case: of }) => [act, of?.number])).toEqual(Array(3).fill(['case_read', number]));
    const first = await search('admin', { case: id, limit: 2 });
    const second = await search('admin', { case: id, limit: 2, cursor: first.nextCursor! });
    expect([...first.items, ...second.items]).toEqual(all.items);
    expect(second.nextCursor).toBeNull();
    expect((await search('admin', { person: 'secondCoord', case: id })).items).toHaveLength(3);
    expect((await search('admin', { person: 'nessuno' })).items).toEqual([]);
    expect((await search('admin', { case: id, to: '2020-01-01' })).items).toEqual([]);
    expect((await search('admin', { act: 'identity_shown' })).items.every(({ act }) => act === 'identity_shown')).toBe(
      true,
    );
    await expect(search('admin', { from: '2026-11-25', to: '2026-11-20' })).rejects.toMatchObject({
      fields: [{ path: 'to', code: 'period_reversed' }],
    });
    await expect(search('admin', { act: 'nessuno' })).rejects.toMatchObject({ code: 'invalid_input' });
    expect(JSON.stringify(all)).not.toMatch(/rovetti|1964|Amin/);
  });

  it('tells of a case that was refused that it was refused, and not that it was read', async () => {
    const { id } = await steps.file();
    for (const history of [false, true])
      await expect(installation.reading.open(fromItsPage('otherCounter'), id, history)).rejects.toMatchObject({
        code: 'not_found',
      });
    await expect(installation.reading.open(fromItsPage('admin'), id)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await written(id)).toEqual([
      ['otherCounter', 'case_refused'],
      ['admin', 'case_refused'],
    ]);
  });

  it('tells the handlers of a sealed case who tried it, and nobody whether there is one', async () => {
    const { id } = await steps.file(steps.sealed());
    await owner.query('delete from case_handler where case_id = $1 and account_id = $2', [
      id,
      network.person.coordinator,
    ]);
    const nowhere = newId();
    for (const by of ['coordinator', 'otherCounter', 'referentQuestura'] as const)
      for (const tried of [id, nowhere])
        await expect(installation.reading.open(fromItsPage(by), tried)).rejects.toMatchObject({ code: 'not_found' });
    const { items } = await readers('secondCoordinator', id);
    expect(items.map(({ act, by }) => [by.name, act])).toEqual([
      ['referentQuestura', 'case_refused'],
      ['otherCounter', 'case_refused'],
      ['coordinator', 'case_refused'],
    ]);
    expect(JSON.stringify(await search('coordinator', { act: 'case_refused' }))).not.toContain(id);
  });

  it('tells of one opening once, of the next and of a program each', async () => {
    const { id } = await steps.file();
    const openTwice = async (who: Principal): Promise<void> => {
      await installation.reading.open(who, id);
      await installation.reading.events(who, id);
    };
    await openTwice(fromItsPage('counter'));
    await openTwice(fromItsPage('coordinator'));
    expect(await written(id)).toEqual([
      ['counter', 'case_read'],
      ['coordinator', 'case_read'],
    ]);
    await installation.reading.open(fromItsPage('coordinator', '/cuneo/riservata/richieste'), id);
    await openTwice(installation.as(network, 'counter', 'case.read'));
    expect(await written(id)).toHaveLength(5);
    await owner.query(`update access_record set at = at - interval '61 seconds' where subject_id = $1`, [id]);
    await openTwice(fromItsPage('coordinator'));
    expect(await written(id)).toHaveLength(6);
    // A row that was changed would show, further down.
    await owner.query('delete from access_record where subject_id = $1', [id]);
  });

  it('is itself written down, and read by others than those who act', async () => {
    await search('admin');
    const [row] = (await search('coordinator', { person: 'admin' })).items;
    expect(row).toMatchObject({ act: 'access_log_read', by: { id: network.person.admin } });
    await expect(search('interface')).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(search('counter')).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('says of a sealed case nothing to who is not its party, by no filter', async () => {
    const { id, number } = await steps.file(steps.sealed());
    await owner.query('delete from case_handler where case_id = $1 and account_id = $2', [
      id,
      network.person.coordinator,
    ]);
    await steps.open(id, 'secondCoordinator');
    expect((await search('secondCoordinator', { case: id })).items).toHaveLength(1);
    for (const by of ['coordinator', 'admin'] as const) {
      expect((await search(by, { case: id })).items).toEqual([]);
      expect((await search(by, { number })).items).toEqual([]);
      expect(JSON.stringify(await search(by, { limit: 100 }))).not.toContain(id);
    }
    await expect(readers('coordinator', id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is verified while it is looked at, and a changed, missing or foreign row is found', async () => {
    const digests = installation.module.get(KeyedDigests);
    const key = signingKey(digests.checkpointSeed());
    const files = new CheckpointFiles(checkpointFolder(installation.config));
    const sealing = new SealAccessLog(installation.module.get(Database), digests, key, files);
    const prove = () => log.prove(installation.as(network, 'coordinator', 'access_log.read'));
    const { id } = await steps.file();
    // Undone by their owner, which no digest of ours knows: what earlier tests moved in time is put right first.
    await owner.query(`delete from access_record where act = 'identity_shown' and block is null`);
    for (let turn = 0; turn < 3; turn += 1) {
      await steps.open(id);
      await sealing.round();
    }
    const whole = await prove();
    expect(whole).toMatchObject({ broken: 0, blocks: 3, checkpoints: expect.any(Number) });
    expect(whole.records).toBeGreaterThan(3);
    expect(whole.through! > whole.from!).toBe(true);
    const brokenAfter = async (harm: string, undo: string): Promise<number> => {
      await owner.query(harm);
      const { broken } = await prove();
      await owner.query(undo);
      return broken;
    };
    const last = `(select id from access_record where block = 3 limit 1)`;
    expect(
      await brokenAfter(
        `update access_record set act = 'x' where id = ${last}`,
        `update access_record set act = 'case_read' where act = 'x'`,
      ),
    ).toBe(1);
    expect(
      await brokenAfter(
        `update access_record set block = 2 where block = 3`,
        `update access_record set block = 3 where block = 2 and id > all (select id from access_record where block = 1)`,
      ),
    ).toBeGreaterThan(0);
    await owner.query(`delete from access_record where id = ${last}`);
    expect((await prove()).broken).toBeGreaterThan(0);
  });

  it('is exported as a file that the public key alone checks, and that is written down', async () => {
    const day = romeDay(new Date());
    const who = installation.as(network, 'admin', 'access_log.export');
    const file = await installation.module.get(ExportAccessLog).asFile(who, { from: day, to: day });
    const bytes = Buffer.concat((await file.getStream().toArray()) as Buffer[]);
    const { publicKey } = await log.prove(installation.as(network, 'admin', 'access_log.read'));
    const head = readAccessExport(bytes, createPublicKey(publicKey));
    expect(head).toMatchObject({ from: day, to: day, madeBy: network.person.admin });
    expect(head!.records).toBe(bytes.toString().match(/^\{"record"/gm)?.length);
    expect(bytes.toString()).toContain('"words":"Ha aperto una segnalazione"');
    expect(bytes.toString()).not.toMatch(/rovetti|1964-11-19/);
    expect((await search('coordinator', { act: 'access_log_exported' })).items).toHaveLength(1);
    const reversed = installation.module.get(ExportAccessLog).asFile(who, { from: day, to: '2020-01-01' });
    await expect(reversed).rejects.toMatchObject({ fields: [{ path: 'to', code: 'period_reversed' }] });
    const asCoordinator = installation.as(network, 'coordinator', 'access_log.export');
    const refused = installation.module.get(ExportAccessLog).asFile(asCoordinator, { from: day, to: day });
    await expect(refused).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

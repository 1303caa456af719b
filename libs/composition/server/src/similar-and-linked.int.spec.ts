import { rmSync } from 'node:fs';
import { SimilarToCase } from '@respi/knowledge/api';
import { ErasePerson, LinkCases } from '@respi/segnalazioni/api';
import type { CaseLinkKind } from '@respi/segnalazioni/contract';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';

let installation: TestInstallation;
let network: TestNetwork;
let asti: TestNetwork;
let steps: CaseSteps;
let there: CaseSteps;
let owner: pg.Client;

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  asti = await aNetwork(installation.ownerUrl, 'asti', 'AT');
  steps = new CaseSteps(installation, network);
  there = new CaseSteps(installation, asti);
  owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  rmSync(installation.config.home, { recursive: true, force: true });
  await installation.close();
});

const as = (by: PersonName, at = network) => installation.as(at, by, 'case.triage');
const similar = (id: string, by: PersonName = 'coordinator') =>
  installation.module.get(SimilarToCase).similar(as(by), id);
const linking = () => installation.module.get(LinkCases);
const links = (id: string, by: PersonName = 'coordinator') => linking().links(as(by), id);
const link = (
  id: string,
  to: string,
  kind: CaseLinkKind = 'same_matter',
  note?: string,
  by: PersonName = 'coordinator',
) => linking().link(as(by), id, { to, kind, ...(note === undefined ? {} : { note }) }, null);
const unlike = (id: string, other: string, notAlike = true) =>
  linking().setUnlike(as('coordinator'), id, { other, notAlike });
const historyOf = async (id: string, by: PersonName = 'coordinator') =>
  (await installation.reading.events(installation.as(network, by, 'case.read'), id)).items.map(
    ({ type, data }) => [type, data['side'], data['number']] as const,
  );
const offered = async (id: string, by?: PersonName) => (await similar(id, by)).items.map((each) => each.case.id);

const RESIDENCE = 'Con la ricevuta di rinnovo si può iscrivere la residenza in anagrafe? Il Comune rifiuta la pratica.';
const RESIDENCE_TOO =
  'Il Comune rifiuta l’iscrizione della residenza in anagrafe a chi ha solo la ricevuta di rinnovo.';

describe('cases like a case', () => {
  it('are offered to the coordination with why, state, counter and day, and without what says who', async () => {
    const first = await steps.file({ text: `${RESIDENCE} Lo chiede Amin Provetti.` });
    const second = await steps.file({ text: RESIDENCE_TOO });
    for (const who of ['coordinator', 'interface'] as const) {
      const found = (await similar(second.id, who)).items.find((each) => each.case.id === first.id)!;
      expect(found).toMatchObject({
        case: { number: first.number, state: 'submitted', sportello: 'SP-CUNEO', inCharge: null },
        why: expect.stringMatching(/^(?:parole|stessa materia): .*; stessa procedura; stesso ufficio$/),
        mayTakeIn: true,
      });
      expect(found.excerpt).toContain('[nome]');
    }
  });

  it('are those of the same practice first, whatever they ask', async () => {
    const identifiers = [{ type: 'assicurata' as const, value: '060000099901' }];
    const before = await steps.file({ identifiers, text: 'Dove si ritira?' });
    const now = await steps.file({ identifiers, text: 'Il datore chiede una conferma scritta.' });
    expect((await similar(now.id)).items[0]).toMatchObject({
      case: { id: before.id },
      why: expect.stringContaining('stesso numero di pratica'),
    });
  });

  it('are none of what is kept from others, nor about whom the network protects, nor of another network', async () => {
    const words = 'Il consolato libico non rilascia il lasciapassare provvisorio per il viaggio.';
    const subject = await steps.file({ text: words });
    const ordinary = await steps.file({ text: words });
    await steps.file({ ...steps.sealed(), text: words });
    // Not sealed, and about somebody who is protected all the same.
    const guarded = [`permit = 'CURE_MED'`, `topic = 'minori'`, `facts = '{"signals": ["violenza"]}'`];
    for (const of of guarded) {
      const { id } = await steps.file({ text: words });
      await owner.query(`update segnalazione set ${of} where id = $1`, [id]);
      expect(await similar(id)).toEqual({ items: [], hidden: [] });
    }
    await there.file({ text: words });
    expect(await offered(subject.id)).toEqual([ordinary.id]);
  });

  it('are for who sorts: others are refused, and where the case is not there it is not there', async () => {
    const { id } = await steps.file();
    for (const who of ['counter', 'referentQuestura', 'admin'] as const)
      await expect(similar(id, who)).rejects.toMatchObject({ code: 'not_allowed' });
    const sealed = await steps.file(steps.sealed());
    await expect(similar(sealed.id, 'interface')).rejects.toMatchObject({ code: 'not_found' });
    const foreign = await there.file();
    for (const gone of [foreign.id, 'x']) await expect(similar(gone)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are not offered again once somebody said that they are not alike, from neither side, until it is taken back', async () => {
    const words = 'La tessera sanitaria provvisoria non arriva al lavoratore stagionale della vendemmia.';
    const [one, other] = [await steps.file({ text: words }), await steps.file({ text: words })];
    await unlike(one.id, other.id);
    await unlike(other.id, one.id);
    expect(await similar(one.id, 'interface')).toEqual({ items: [], hidden: [{ id: other.id, number: other.number }] });
    expect(await offered(other.id)).toEqual([]);
    await unlike(other.id, one.id, false);
    expect(await offered(one.id)).toEqual([other.id]);
    expect((await historyOf(one.id)).map(([type]) => type)).toEqual(['submitted']);
  });
});

describe('linked cases', () => {
  it('are told in both histories, each from its side, and by nobody but the coordination', async () => {
    const [one, other] = [await steps.file(), await steps.file()];
    const made = await link(one.id, other.id, 'depends_on', 'Aspetta Amin Provetti.');
    expect(made.items).toMatchObject([
      { side: 'depends_on', case: { number: other.number }, note: 'Aspetta [nome].', by: expect.any(String) },
    ]);
    expect((await links(other.id, 'interface')).items).toMatchObject([
      { side: 'awaited_by', case: { number: one.number } },
    ]);
    expect((await historyOf(one.id)).at(-1)).toEqual(['linked', 'depends_on', other.number]);
    expect((await historyOf(other.id)).at(-1)).toEqual(['linked', 'awaited_by', one.number]);
    expect((await historyOf(one.id, 'counter')).map(([type]) => type)).toEqual(['submitted']);
    for (const who of ['counter', 'referentQuestura'] as const)
      await expect(links(one.id, who)).rejects.toMatchObject({ code: 'not_allowed' });
    const { rows } = await owner.query<{ note: string }>('select note from case_pair where note is not null');
    expect(rows.map(({ note }) => note).join()).not.toMatch(/Amin|Provetti/);
    const left = await linking().undo(as('interface'), other.id, made.items[0]!.id, null);
    expect(left.items).toEqual([]);
    expect((await historyOf(one.id)).at(-1)).toEqual(['unlinked', 'depends_on', other.number]);
    const again = linking().undo(as('coordinator'), one.id, made.items[0]!.id, null);
    await expect(again).rejects.toMatchObject({ fields: [{ path: 'link', code: 'no_such_link' }] });
  });

  it('are linked once in a way, not to themselves, and to nothing that is sealed, erased, foreign or not there', async () => {
    const [one, other] = [await steps.file(), await steps.file()];
    await link(one.id, other.id);
    await link(one.id, other.id, 'same_person');
    const refusedAs = (code: string) => ({ code: 'invalid_input', fields: [{ path: 'to', code }] });
    await expect(link(other.id, one.id)).rejects.toMatchObject(refusedAs('linked_already'));
    await expect(link(one.id, one.id)).rejects.toMatchObject(refusedAs('linked_to_itself'));
    await link(one.id, other.id, 'depends_on');
    await expect(link(other.id, one.id, 'depends_on')).rejects.toMatchObject(refusedAs('linked_already'));
    const sealed = await steps.file(steps.sealed());
    await expect(link(one.id, sealed.id)).rejects.toMatchObject(refusedAs('cannot_be_linked'));
    await expect(link(one.id, sealed.id, 'same_matter', undefined, 'interface')).rejects.toMatchObject(
      refusedAs('no_such_case'),
    );
    await expect(link(sealed.id, one.id)).rejects.toMatchObject({ code: 'not_possible_now' });
    const foreign = await there.file();
    await expect(link(one.id, foreign.id)).rejects.toMatchObject(refusedAs('no_such_case'));
    const erased = await steps.file();
    await owner.query('update segnalazione set erased_at = now() where id = $1', [erased.id]);
    await expect(link(one.id, erased.id)).rejects.toMatchObject(refusedAs('cannot_be_linked'));
  });

  it('are not even linked for whom the other one is not there any more', async () => {
    const [one, other] = [await steps.file(), await steps.file()];
    await link(one.id, other.id);
    await steps.act('coordinator', other.id, {
      action: 'seal',
      body: { reason: 'Emersa una minaccia.', handlers: [network.person.interface] },
    });
    expect((await links(one.id, 'secondCoordinator')).items).toEqual([]);
    expect((await historyOf(one.id, 'secondCoordinator')).map(([type]) => type)).toEqual(['submitted']);
    expect((await links(one.id)).items).toHaveLength(1);
    const made = (await links(one.id)).items[0]!.id;
    await expect(linking().undo(as('secondCoordinator'), one.id, made, null)).rejects.toMatchObject({
      fields: [{ code: 'no_such_link' }],
    });
  });

  it('follow what is merged to the one that goes on, say so, and are each one’s own again once parted', async () => {
    const [one, merged, survivor] = [await steps.file(), await steps.file(), await steps.file()];
    await link(one.id, merged.id, 'same_person');
    await steps.act('coordinator', merged.id, { action: 'merge', body: { into: survivor.id } });
    expect((await links(one.id)).items).toMatchObject([{ side: 'same_person', case: { id: survivor.id } }]);
    expect((await links(survivor.id)).items).toMatchObject([{ side: 'same_person', case: { id: one.id } }]);
    const late = await steps.file();
    expect(await link(late.id, merged.id)).toMatchObject({
      followed: { from: merged.number, to: survivor.number },
      items: [{ case: { id: survivor.id } }],
    });
    await expect(link(merged.id, late.id)).rejects.toMatchObject({ code: 'not_possible_now' });
    await steps.act('coordinator', merged.id, { action: 'unmerge', body: { reason: 'Sono due persone.' } });
    expect((await links(one.id)).items).toMatchObject([{ case: { id: merged.id } }]);
    expect((await links(survivor.id)).items).toMatchObject([{ case: { id: late.id } }]);
  });

  it('tell who waits that the awaited one ended, once, and who has the other in charge that one was reopened', async () => {
    const [waits, awaited] = [await steps.file(), await steps.file()];
    await steps.act('coordinator', waits.id, { action: 'take', body: {} });
    await steps.act('coordinator', awaited.id, { action: 'take', body: {} });
    await link(waits.id, awaited.id, 'depends_on');
    const answer = { text: 'Si può.', outcome: 'chiarimento' as const };
    await steps.act('secondCoordinator', awaited.id, { action: 'answer_directly', body: answer });
    await steps.act('counter', awaited.id, { action: 'close', body: {} });
    await steps.act('counter', awaited.id, { action: 'reopen', body: { reason: 'Non basta.' } });
    const told = (await historyOf(waits.id)).filter(
      ([type]) => type.startsWith('linked_') || type.startsWith('awaited'),
    );
    expect(told).toEqual([
      ['awaited_ended', undefined, awaited.number],
      ['linked_reopened', undefined, awaited.number],
    ]);
    expect(
      (await installation.reading.events(installation.as(network, 'coordinator', 'case.read'), waits.id)).chainValid,
    ).toBe(true);
    // What waits does not concern what it waits for.
    await steps.act('coordinator', waits.id, { action: 'answer_directly', body: answer });
    expect((await historyOf(awaited.id)).filter(([type]) => type === 'awaited_ended')).toEqual([]);
  });

  it('lose their links with their data', async () => {
    const [one, other] = [await steps.file(), await steps.file()];
    await link(one.id, other.id);
    await steps.act('counter', other.id, { action: 'withdraw', body: { reason: 'Risolta.' } });
    await installation.module.get(ErasePerson).erase(network.id, other.number);
    expect((await links(one.id)).items).toEqual([]);
    expect(
      (await owner.query('select 1 from case_pair where other_case = $1 or one_case = $1', [other.id])).rowCount,
    ).toBe(0);
  });
});

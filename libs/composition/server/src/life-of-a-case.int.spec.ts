import type { CaseCommand, CaseDetail, Filing } from '@respi/segnalazioni/contract';
import { CaseListQuery, Filing as FilingSchema } from '@respi/segnalazioni/contract';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import { type TestInstallation, anInstallation } from './testing/an-installation';

let installation: TestInstallation;
let network: TestNetwork;

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
});

afterAll(async () => {
  await installation.close();
});

const as = (name: PersonName, permission: Parameters<TestInstallation['as']>[2] = 'case.act') =>
  installation.as(network, name, permission);

function aFiling(change: Partial<Filing> = {}): Filing {
  return FilingSchema.parse({
    kind: 'verifica_stato',
    office: 'QST-IMM',
    topic: 'permesso-soggiorno',
    procedure: 'RINNOVO',
    person: { surname: 'Provetti', name: 'Amin', birthDate: '1964-11-19' },
    identifiers: [{ type: 'assicurata', value: '06000000010-1' }],
    text: 'Si chiede lo stato del rinnovo.',
    ...change,
  });
}

async function act(name: PersonName, id: string, command: CaseCommand): Promise<CaseDetail> {
  const before = await installation.reading.open(as(name, 'case.read'), id);
  await installation.acting.act(as(name), id, before.version, command, null);
  return installation.reading.open(as(name, 'case.read'), id);
}

async function toCollected(filing: Filing): Promise<CaseDetail> {
  const { id } = await installation.filing.file(as('counter', 'case.file'), filing, null);
  await act('coordinator', id, { action: 'take', body: {} });
  const forwarded = await act('coordinator', id, {
    action: 'forward',
    body: { referrals: [{ office: filing.office, channel: 'distinta' }] },
  });
  return act('interface', id, {
    action: 'collect',
    body: {
      referralId: forwarded.referrals[0]!.id,
      text: 'Titolo in stampa.',
      outcome: 'risolta',
      channel: 'in_person',
      officePerson: 'Isp. Bianchi',
    },
  });
}

describe('the main life of a case', () => {
  it('goes from the counter through the Questura and its referent back to the counter, and may be reopened', async () => {
    const collected = await toCollected(aFiling());
    expect(collected).toMatchObject({ state: 'reply_collected', number: expect.stringMatching(/^CN-\d{4}-\d{6}$/) });
    const reply = collected.replies[0]!;

    const counterSees = await installation.reading.open(as('counter', 'case.read'), collected.id);
    expect(counterSees.replies).toEqual([]);

    await act('coordinator', collected.id, { action: 'send_to_validation', body: { replyId: reply.id } });
    const approved = await act('referentQuestura', collected.id, { action: 'approve', body: { replyId: reply.id } });
    expect(approved.state).toBe('answered');

    const answered = await installation.reading.open(as('counter', 'case.read'), collected.id);
    expect(answered).toMatchObject({ unread: true, replies: [{ text: 'Titolo in stampa.', validation: 'approved' }] });
    expect(answered.availableActions).toEqual(expect.arrayContaining(['close', 'reopen', 'mark_read']));

    const reopened = await act('counter', collected.id, {
      action: 'reopen',
      body: { reason: 'Il titolo non è pronto.' },
    });
    expect(reopened).toMatchObject({ state: 'submitted', lap: 2, number: collected.number });

    const { chainValid, items } = await installation.reading.events(as('counter', 'case.read'), collected.id);
    expect(chainValid).toBe(true);
    expect(items.map(({ type }) => type)).toEqual([
      'submitted',
      'taken',
      'forwarded',
      'reply_collected',
      'sent_to_validation',
      'reply_approved',
      'reopened',
    ]);
    expect(JSON.stringify(items)).not.toContain('stampa');
  });

  it('is found by its words, its person and its number, and lists only what each may see', async () => {
    const { id, number } = await installation.filing.file(
      as('counter', 'case.file'),
      aFiling({ text: 'Domanda sulle città gemellate.', identifiers: [{ type: 'assicurata', value: '060000000202' }] }),
      null,
    );
    const find = (search: object, name: PersonName = 'counter') =>
      installation.reading
        .search(as(name, 'case.read'), { limit: 20, ...search })
        .then(({ items }) => items.map((item) => item.id));
    expect(await find({ text: 'citta gemellata' })).toEqual([id]);
    expect(await find({ identifier: '06000000020-2' })).toEqual([id]);
    expect(await find({ identifier: number })).toEqual([id]);
    expect(await find({ person: { surname: 'PROVETTI', name: 'amin' } })).toContain(id);
    expect(await find({ text: 'gemellate' }, 'otherCounter')).toEqual([]);
    const listed = await installation.reading.list(as('otherCounter', 'case.read'), { order: 'newest', limit: 20 });
    expect(listed.items).toEqual([]);
    const triage = await installation.reading.list(as('coordinator', 'case.read'), {
      order: 'triage',
      queue: 'to_triage',
      limit: 20,
    });
    expect(triage.items.map((item) => item.id)).toContain(id);
    expect((await installation.reading.counts(as('coordinator', 'case.read')))['to_triage']).toBe(triage.items.length);
  });

  it('refuses who may not: another counter, the writer as validator, a role without the route', async () => {
    const collected = await toCollected(aFiling({ identifiers: [{ type: 'assicurata', value: '060000000303' }] }));
    await expect(installation.reading.open(as('otherCounter', 'case.read'), collected.id)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(installation.reading.open(as('admin', 'case.read'), collected.id)).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await expect(
      installation.acting.act(as('counter'), collected.id, collected.version, { action: 'take', body: {} }, null),
    ).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(
      installation.acting.act(as('coordinator'), collected.id, 1, { action: 'add_note', body: { text: 'x' } }, null),
    ).rejects.toMatchObject({ code: 'stale_version' });
  });
});

describe('a sealed case', () => {
  it('does not exist for anybody but its handlers and who filed it', async () => {
    const filing = aFiling({
      topic: 'violenza-sfruttamento',
      kind: 'consulenza_caso',
      facts: { signals: ['violenza'] },
      identifiers: [],
      identityWithheld: true,
      person: undefined,
      text: 'Segreto zebrato.',
    });
    const filed = await installation.filing.file(as('counter', 'case.file'), filing, null);
    expect(filed).toMatchObject({ sealed: true, urgency: 'ROSSO' });
    for (const name of ['colleague', 'interface', 'referentQuestura'] as const) {
      await expect(installation.reading.open(as(name, 'case.read'), filed.id)).rejects.toMatchObject({
        code: 'not_found',
      });
      const found = await installation.reading.search(as(name, 'case.read'), { text: 'zebrato', limit: 20 });
      expect(found.items).toEqual([]);
    }
    expect((await installation.reading.open(as('coordinator', 'case.read'), filed.id)).sealed).toBe(true);
    expect((await installation.reading.open(as('counter', 'case.read'), filed.id)).number).toBe(filed.number);
  });

  it('is not made by words alone, which a person is asked about', async () => {
    const text = 'Vittima di violenza domestica: che cosa si può fare?';
    const identifiers = [{ type: 'assicurata', value: '060000000808' } as const];
    const filed = await installation.filing.file(as('counter', 'case.file'), aFiling({ text, identifiers }), null);
    expect(filed.sealed).toBe(false);
    const filing = aFiling({ text, identifiers: [{ type: 'assicurata', value: '060000000909' }], sealed: true });
    expect((await installation.filing.file(as('counter', 'case.file'), filing, null)).sealed).toBe(true);
  });

  const change = (who: 'coordinator' | 'secondCoordinator', id: string, version: number, action: 'seal' | 'unseal') =>
    installation.acting.act(as(who), id, version, { action, body: { reason: 'Deciso in riunione.' } }, null);
  const open = (who: 'coordinator' | 'colleague', id: string) => installation.reading.open(as(who, 'case.read'), id);

  it('comes back for everybody when the seal is undone, with its history whole, as often as it is sealed', async () => {
    const numbered = aFiling({ identifiers: [{ type: 'assicurata', value: '060000000606' }] });
    const { id } = await installation.filing.file(as('counter', 'case.file'), numbered, null);
    await change('coordinator', id, 1, 'seal');
    await expect(open('colleague', id)).rejects.toMatchObject({ code: 'not_found' });
    await change('coordinator', id, 2, 'unseal');
    for (const who of ['coordinator', 'colleague'] as const)
      expect(await open(who, id)).toMatchObject({ sealed: false, version: 3, handlers: [] });
    await change('secondCoordinator', id, 3, 'seal');
    await change('coordinator', id, 4, 'unseal');
    const { items, chainValid } = await installation.reading.events(as('coordinator', 'case.read'), id);
    expect(items.map(({ type }) => type)).toEqual(['submitted', 'sealed', 'unsealed', 'sealed', 'unsealed']);
    expect(chainValid).toBe(true);
  });

  it('is never left in the hands of somebody for whom it is not there', async () => {
    const numbered = aFiling({ identifiers: [{ type: 'assicurata', value: '060000000707' }] });
    const { id } = await installation.filing.file(as('counter', 'case.file'), numbered, null);
    await act('interface', id, { action: 'take', body: {} });
    const reason = 'Emersa una minaccia.';
    const sealed = await act('coordinator', id, { action: 'seal', body: { reason } });
    expect(sealed.inChargeOf?.id).toBe(network.person.coordinator);
    await expect(installation.reading.open(as('interface', 'case.read'), id)).rejects.toMatchObject({
      code: 'not_found',
    });
    const mine = CaseListQuery.parse({ mine: 'true' });
    const { items } = await installation.reading.list(as('coordinator', 'case.read'), mine);
    expect(items.map((row) => row.id)).toContain(id);
    const { items: events } = await installation.reading.events(as('coordinator', 'case.read'), id);
    expect(events.at(-1)?.data).toMatchObject({
      passedFrom: network.person.interface,
      passedTo: network.person.coordinator,
    });

    await act('coordinator', id, { action: 'unseal', body: { reason } });
    await act('coordinator', id, { action: 'hand_over', body: { to: network.person.interface } });
    const kept = await act('coordinator', id, { action: 'seal', body: { reason, keepInCharge: true } });
    expect(kept.inChargeOf?.id).toBe(network.person.interface);
    expect((await installation.reading.open(as('interface', 'case.read'), id)).sealed).toBe(true);
  });
});

describe('a filing sent twice', () => {
  it('makes one case, also when both arrive at once; the same key with another text is refused', async () => {
    const claim = { key: 'one-intention-1', fingerprint: 'POST a' };
    const filing = aFiling({ identifiers: [{ type: 'assicurata', value: '060000000404' }] });
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => installation.filing.file(as('counter', 'case.file'), filing, claim)),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(new Set(answers.map(({ number }) => number)).size).toBe(1);
    await expect(
      installation.filing.file(as('counter', 'case.file'), filing, { ...claim, fingerprint: 'POST b' }),
    ).rejects.toMatchObject({ code: 'idempotency_key_reused' });
  });
});

describe('two hundred people taking one case', () => {
  it('lets one win and tells the others who', async () => {
    const { id } = await installation.filing.file(
      as('counter', 'case.file'),
      aFiling({ identifiers: [{ type: 'assicurata', value: '060000000505' }] }),
      null,
    );
    const attempts = await Promise.allSettled(
      Array.from({ length: 200 }, (_, index) =>
        installation.acting.act(
          as(index % 2 ? 'coordinator' : 'secondCoordinator'),
          id,
          1,
          { action: 'take', body: {} },
          null,
        ),
      ),
    );
    const refused = attempts
      .filter((attempt) => attempt.status === 'rejected')
      .map((attempt) => attempt.reason as { code: string; params: { name: string } });
    expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
    expect(refused.every(({ code, params }) => code === 'taken_by_another' && params.name !== '')).toBe(true);
    const { items } = await installation.reading.events(as('coordinator', 'case.read'), id);
    expect(items.filter(({ type }) => type === 'taken')).toHaveLength(1);
  });
});

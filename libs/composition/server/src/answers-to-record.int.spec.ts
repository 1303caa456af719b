import type { CaseListQuery, ListedCase } from '@respi/segnalazioni/contract';
import { ActOnDistinta, PrepareDistinta, ReadClocks } from '@respi/segnalazioni/api';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';

let installation: TestInstallation;
let network: TestNetwork;
let steps: CaseSteps;

beforeAll(async () => {
  installation = await anInstallation();
});

beforeEach(async () => {
  serial++;
  network = await aNetwork(installation.ownerUrl, `rete-${serial}`, `R${String.fromCharCode(64 + serial)}`);
  steps = new CaseSteps(installation, network);
});
let serial = 0;

afterAll(async () => {
  await installation.close();
});

async function toRecord(
  name: PersonName,
  query: Partial<CaseListQuery> = {},
  of = network,
): Promise<readonly ListedCase[]> {
  const who = installation.as(of, name, 'case.read');
  return (await installation.reading.list(who, { order: 'newest', limit: 20, queue: 'to_record', ...query })).items;
}

const prepare = () => {
  const who = installation.as(network, 'interface', 'distinta.handle');
  return installation.module.get(PrepareDistinta).prepare(who, { office: 'QST-IMM', sealed: false }, null);
};

describe('the queue of answers to record', () => {
  it('tells of each open referral what its line on the distinta tells', async () => {
    const { id } = await steps.forwarded();
    const {
      lines: [line],
    } = await prepare();
    const [row] = await toRecord('interface');
    expect(row).toMatchObject({ id, version: line!.case.version, excerpt: line!.question });
    expect(row!.toRecord).toEqual([
      {
        id: line!.referralId,
        office: 'QST-IMM',
        line: { id: line!.id, shortCode: line!.shortCode },
        identifiers: line!.identifiers,
        name: null,
        identityWithheld: false,
        question: line!.question,
        dueAt: expect.any(String) as string,
        dueWords: expect.stringMatching(/^entro /) as string,
        late: false,
      },
    ]);
    expect(line!.identifiers).toHaveLength(1);
  });

  it('leaves out what was answered, and the codes of a line that was taken out', async () => {
    const { id, referrals } = await steps.forwarded();
    await steps.act('coordinator', id, { action: 'add_office', body: { office: 'PREF-SUI-RIC', channel: 'phone' } });
    const sheet = await prepare();
    const told = async () => (await toRecord('interface')).flatMap((row) => row.toRecord!);
    expect((await told()).map(({ office, line }) => [office, line?.shortCode]).sort()).toEqual([
      ['PREF-SUI-RIC', undefined],
      ['QST-IMM', sheet.lines[0]!.shortCode],
    ]);
    const who = installation.as(network, 'interface', 'distinta.handle');
    const removal = { lineId: sheet.lines[0]!.id, reason: 'Va per telefono.' };
    const command = { action: 'remove_line', body: removal } as const;
    await installation.module.get(ActOnDistinta).act(who, sheet.id, sheet.version, command, null);
    expect((await told()).map(({ line }) => line)).toEqual([null, null]);
    await steps.act('interface', id, {
      action: 'collect',
      body: { referralId: referrals[0]!.id, text: 'Pronto.', outcome: 'risolta', channel: 'paper' },
    });
    expect((await told()).map(({ office }) => office)).toEqual(['PREF-SUI-RIC']);
  });

  it('tells of each office by when that office answers, whatever the coordination is to do meanwhile', async () => {
    const { id, referrals } = await steps.forwarded();
    await steps.act('coordinator', id, { action: 'add_office', body: { office: 'PREF-SUI-RIC', channel: 'phone' } });
    await steps.act('interface', id, {
      action: 'collect',
      body: { referralId: referrals[0]!.id, text: 'Pronto.', outcome: 'risolta', channel: 'paper' },
    });
    const [row] = await toRecord('interface');
    const who = installation.as(network, 'coordinator', 'case.read');
    const { clocks } = await installation.module.get(ReadClocks).read(who, id);
    const clock = clocks.find(({ office, endedAt }) => office?.code === 'PREF-SUI-RIC' && endedAt === null)!;
    expect(row!.toRecord).toMatchObject([
      { office: 'PREF-SUI-RIC', dueAt: clock.dueAt, dueWords: clock.dueWords, late: false },
    ]);
    expect(clock.dueAt).not.toBeNull();
    expect(row!.dueAt).not.toBe(clock.dueAt);
  });

  it('is a queue’s alone: other lists tell nobody’s numbers', async () => {
    const { number } = await steps.forwarded();
    const others = [
      ...(await toRecord('interface', { queue: undefined })),
      ...(await installation.reading
        .search(installation.as(network, 'interface', 'case.read'), {
          identifier: number,
          limit: 20,
        })
        .then(({ items }) => items)),
    ];
    expect(others).toHaveLength(2);
    for (const row of others) expect(row).not.toHaveProperty('toRecord');
  });

  it('tells an office of its own referrals by portal, and nobody of what they may not answer', async () => {
    await steps.forwarded();
    const byPortal = await steps.forwarded({}, 'portal');
    await steps.act('coordinator', byPortal.id, {
      action: 'add_office',
      body: { office: 'PREF-SUI-RIC', channel: 'portal' },
    });
    const told = (await toRecord('referentQuestura')).flatMap((row) => row.toRecord!);
    expect(told.map(({ id }) => id)).toEqual([byPortal.referrals[0]!.id]);
    expect((await toRecord('counter')).flatMap((row) => row.toRecord!)).toEqual([]);
  });

  it('does not tell a sealed case to who does not handle it, nor anything to another network', async () => {
    const handler = await steps.forwarded(steps.sealed());
    const seen = async (name: PersonName) => (await toRecord(name)).map(({ id }) => id);
    expect(await seen('coordinator')).toEqual([handler.id]);
    expect((await toRecord('coordinator'))[0]!.toRecord).toHaveLength(1);
    expect(await seen('interface')).toEqual([]);
    await steps.forwarded();
    const other = await aNetwork(installation.ownerUrl, `altra-${serial}`, `S${String.fromCharCode(64 + serial)}`);
    expect(await toRecord('interface', {}, other)).toEqual([]);
  });
});

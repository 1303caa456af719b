import { Directory, RuleBook, type RuleChange, inForceAt } from '@respi/identity/contract';
import { chainHolds, Database, KeyedDigests, type Principal, readStream } from '@respi/shared/api-platform';
import { EnrolPerson } from '../set-up/enrol-person';
import { type IdentityApp, PASSWORD, identityApp } from '../testing/identity-app';

let identity: IdentityApp;
let book: RuleBook;
let directory: Directory;
let who: Principal;

beforeAll(async () => {
  identity = await identityApp();
  book = identity.app.get(RuleBook);
  directory = identity.app.get(Directory);
  const accountId = await identity.app
    .get(EnrolPerson)
    .withPassword(
      identity.networks.cuneo,
      { name: 'Rita', email: 'rita@example.org', memberships: [{ role: 'coordinator', unit: 'COORD' }] },
      PASSWORD,
    );
  who = { accountId, networkId: identity.networks.cuneo, sessionId: null, permission: 'figures.read' };
});

afterAll(() => identity.close());

const ladder: RuleChange = {
  subject: 'ladder',
  unitId: null,
  data: { steps: [] },
  initial: { steps: ['initial'] },
  reason: 'Prova',
  seen: 0,
};

describe('what a network decides', () => {
  it('is kept version by version, and holds from when it was decided', async () => {
    const decided = await book.decide(who, ladder);
    expect(decided.version).toBe(2);
    const versions = await directory.ruleVersions(who.networkId);
    const at = decided.knownFrom ?? new Date(0);
    expect(inForceAt(versions, new Date(+at - 1), 'ladder')).toMatchObject({ version: 1, data: ladder.initial });
    expect(inForceAt(versions, at, 'ladder')).toMatchObject({ version: 2, data: ladder.data, reason: 'Prova' });
    expect(inForceAt(versions, at, 'targets')).toBeUndefined();
  });

  it('is refused to whoever saw an older version, and happens once of two at once', async () => {
    await expect(book.decide(who, ladder)).rejects.toMatchObject({ code: 'stale_version' });
    const other = { ...ladder, data: { steps: ['other'] } };
    const both = await Promise.allSettled([2, 2].map((seen) => book.decide(who, { ...other, seen })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is no new version when it says what holds already, decided or not', async () => {
    const same = { ...ladder, data: { steps: ['other'], more: undefined }, seen: 3 };
    await expect(book.decide(who, same)).rejects.toMatchObject({ code: 'nothing_changed' });
    const undecided: RuleChange = { ...ladder, subject: 'targets', data: ladder.initial };
    await expect(book.decide(who, undecided)).rejects.toMatchObject({ code: 'nothing_changed' });
  });

  it('leaves an event that names it, in a chain that holds', async () => {
    const database = identity.app.get(Database);
    const events = await database.asSystem(who.networkId, (tx) => readStream(tx, who.networkId));
    expect(events.filter(({ type }) => type === 'rules_decided').map(({ data }) => JSON.parse(data) as object)).toEqual(
      [
        { subject: 'ladder', unitId: null, version: 2 },
        { subject: 'ladder', unitId: null, version: 3 },
      ],
    );
    expect(chainHolds(identity.app.get(KeyedDigests), events)).toBe(true);
  });

  it('cannot be changed or taken away afterwards', async () => {
    const database = identity.app.get(Database);
    const spoil = (sql: string) => database.asSystem(who.networkId, (tx) => tx.query(sql));
    await expect(spoil(`update rule_version set data = '{}'`)).rejects.toThrow('permission denied');
    await expect(spoil('delete from rule_version')).rejects.toThrow('permission denied');
  });

  it('is not known to another network', async () => {
    const asti = await directory.ruleVersions(identity.networks.asti);
    expect(asti.some(({ subject }) => subject === 'ladder')).toBe(false);
  });
});

describe('the lists that clocks read', () => {
  it('are remembered as they were before each change', async () => {
    const bearer = await identity.signedIn('cuneo', 'network_admin', 'COORD', 'lists@example.org');
    const put = (code: string, label: string) =>
      identity.call('PUT', `/admin/code-lists/holidays/${code}`, {
        bearer,
        version: 0,
        body: { label, data: { kind: 'fixed', month: 3, date: 17 } },
      });
    expect((await put('03-17', 'Festa vecchia')).statusCode).toBe(200);
    const between = new Date();
    expect((await put('03-18', 'Festa nuova')).statusCode).toBe(200);
    const versions = await directory.ruleVersions(who.networkId);
    const [old, now] = [between, new Date()].map((at) => inForceAt(versions, at, 'holidays'));
    expect(old).toMatchObject({ version: 1, knownFrom: null, data: [{ code: '03-17', label: 'Festa vecchia' }] });
    expect(now).toMatchObject({ version: 2, data: [{ code: '03-17' }, { code: '03-18', label: 'Festa nuova' }] });
  });
});

import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROLES } from '@respi/identity/contract';
import { CASE_STATES, DISTINTA_STATES, URGENCIES } from '@respi/segnalazioni/contract';
import { SHEET_STATES } from '@respi/knowledge/contract';
import pg from 'pg';
import { RespiInASpec } from '../../respi/src/respi-in-a-spec';
import type { DemoAccount } from './accounts-file';
import { SheetReview } from './sheets';
import { Tale } from './tale';

const home = mkdtempSync(join(tmpdir(), 'respi-demo-'));
let respi: RespiInASpec;
let owner: pg.Client;

beforeAll(async () => {
  respi = await RespiInASpec.start(home);
  owner = new pg.Client({ connectionString: respi.database.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
});

afterAll(async () => {
  jest.restoreAllMocks();
  await owner.end();
  await respi.stop();
  rmSync(home, { recursive: true });
});

async function column(sql: string): Promise<unknown[]> {
  const { rows } = await owner.query<unknown[]>({ text: sql, rowMode: 'array' });
  return rows.map(([value]) => value);
}

const loaded = async () => JSON.parse((await respi.run('demo', 'status', '--json')).lines.at(-1)!) as unknown;

describe('the demo', () => {
  it('that was cut short twice is not loaded, and goes on where it stopped', async () => {
    expect(await loaded()).toEqual({ loaded: false });
    const cut = new Error('the machine went off');
    jest.spyOn(Tale.prototype, 'goOn').mockRejectedValueOnce(cut);
    await expect(respi.run('demo', 'load')).rejects.toBe(cut);
    const told = await column(`select count(*)::int from segnalazione`);
    jest.spyOn(SheetReview.prototype, 'write').mockRejectedValueOnce(cut);
    await expect(respi.run('demo', 'load')).rejects.toBe(cut);
    expect(await column(`select count(*)::int from segnalazione`)).toEqual(told);
    expect(await loaded()).toEqual({ loaded: false });

    expect((await respi.run('demo', 'load')).code).toBe(0);
    expect(await loaded()).toEqual({ loaded: true });
  });

  it('loaded again changes nothing', async () => {
    const events = await column('select count(*)::int from event');
    expect((await respi.run('demo', 'load')).code).toBe(0);
    expect(await column('select count(*)::int from event')).toEqual(events);
  });

  it('has history that verifies, in both networks', async () => {
    for (const slug of ['cuneo', 'asti']) expect((await respi.run('events', 'verify', '--network', slug)).code).toBe(0);
  });

  it('writes an account for each role, readable by its owner alone', () => {
    const file = join(home, 'demo-accounts.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const accounts = JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[];
    const roles = accounts.filter(({ network }) => network === 'cuneo').map(({ role }) => role);
    expect(new Set(roles)).toEqual(new Set(ROLES));
    for (const { password } of accounts) expect(password.length).toBeGreaterThanOrEqual(16);
  });
});

describe('in Cuneo', () => {
  const ofCuneo = `network_id = (select id from network where slug = 'cuneo')`;

  it('cases stand in every state, and of every urgency some wait to be taken', async () => {
    const states = await column(`select distinct state from segnalazione where ${ofCuneo}`);
    expect(new Set(states)).toEqual(new Set(CASE_STATES.filter((state) => state !== 'draft')));
    const waiting = await column(`select distinct urgency from segnalazione where ${ofCuneo} and state = 'submitted'`);
    expect(new Set(waiting)).toEqual(new Set(URGENCIES));
  });

  it.each([
    ['reopened', `lap > 1`],
    ['merged and taken apart again', `id in (select stream_id from event where type = 'unmerged')`],
    ['sealed', `sealed`],
    ['answered and unread', `state = 'answered' and unread`],
    ['answered and read', `state = 'answered' and not unread`],
    ['corrected after the answer', `id in (select case_id from reply where validation = 'corrected')`],
    ['taken back after the answer', `id in (select case_id from reply where withdrawn_at is not null)`],
    ['with two offices, one not competent', `id in (select case_id from referral where status = 'not_competent')`],
    [
      'waiting for paper that is on no sheet',
      `id in (select case_id from referral r where r.status = 'open' and r.channel = 'distinta'
               and not exists (select 1 from distinta_line l where l.referral_id = r.id))`,
    ],
    ['overdue', `due_at < now()`],
  ])('a case is %s', async (_, condition) => {
    expect(await column(`select 1 from segnalazione where ${ofCuneo} and ${condition} limit 1`)).toEqual([1]);
  });

  it('paper sheets stand in every state but lost', async () => {
    const states = await column(`select distinct state from distinta where ${ofCuneo}`);
    expect(new Set(states)).toEqual(new Set(DISTINTA_STATES.filter((state) => state !== 'lost')));
  });

  it('sheets stand in every state, both audiences have some, and nobody validated their own words', async () => {
    const states = await column(`select distinct state from sheet where ${ofCuneo}`);
    expect(new Set(states)).toEqual(new Set(SHEET_STATES));
    const audiences = await column(`select distinct audience from sheet where ${ofCuneo} and state = 'published'`);
    expect(new Set(audiences)).toEqual(new Set(['rete', 'pubblica']));
  });

  it('each office that a sheet names has a referent, and nobody without a title is offered', async () => {
    const offices = await column(
      `select distinct o from sheet, unnest(offices) o where ${ofCuneo} and not exists (
         select 1 from membership m join unit u on u.id = m.unit_id where u.code = o and m.role = 'referent')`,
    );
    expect(offices).toEqual([]);
    expect(await column(`select code from code_list_entry where code = 'IRREGOLARE'`)).toEqual([]);
  });

  it('one person works in Asti too', async () => {
    const people = await column(
      'select count(*)::int from person where active group by account_id having count(*) > 1',
    );
    expect(people).toEqual([2]);
  });
});

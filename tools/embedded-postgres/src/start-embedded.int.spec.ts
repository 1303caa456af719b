import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { canMountTinyFilesystem, mountTinyFilesystem } from '@respi/shared/testing';
import {
  createDatabase,
  dropDatabase,
  findEmbedded,
  startEmbedded,
  stopEmbedded,
  withDatabase,
  type EmbeddedServer,
} from './index.ts';
import { withClient } from './prepare-database.ts';

/** Enough for a first start on a busy machine with two cores. */

const folders: string[] = [];

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'respi-embedded-'));
  folders.push(folder);
  return folder;
}

async function rows(url: string, sql: string): Promise<unknown[]> {
  return withClient(url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);
}

async function sqlState(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('It did not happen within 20 seconds.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

afterAll(async () => {
  for (const folder of folders) {
    await stopEmbedded(folder);
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('an embedded server', () => {
  let server: EmbeddedServer;
  const dataDir = aFolder();

  beforeAll(async () => {
    server = await startEmbedded({ dataDir });
  });

  it('is made at the first start, with passwords for its owner alone', () => {
    expect(server.outcome).toBe('created');
    expect(statSync(join(dataDir, 'credentials.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dataDir, 'server.log'), 'utf8')).not.toContain(new URL(server.appUrl).password);
  });

  it('keeps what it was told even if the machine fails', async () => {
    expect(
      await rows(
        server.appUrl,
        `select name, setting from pg_settings
         where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'jit', 'listen_addresses') order by name`,
      ),
    ).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'jit', setting: 'off' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'synchronous_commit', setting: 'on' },
    ]);
  });

  it('sorts Italian as Italians do and searches it without accents', async () => {
    expect(
      await rows(
        server.appUrl,
        `select string_agg(word, ' ' order by word collate "it-IT-x-icu") as sorted, unaccent('perché') as plain
         from unnest(array['zeta', 'Èrcole', 'erba', 'Alba']) word`,
      ),
    ).toEqual([{ sorted: 'Alba erba Èrcole zeta', plain: 'perche' }]);
  });

  it('has three roles that are nobody special', async () => {
    expect(
      await rows(
        server.appUrl,
        `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles
         where rolname in ('respi_app', 'respi_owner', 'respi_queue') order by rolname`,
      ),
    ).toEqual(
      ['respi_app', 'respi_owner', 'respi_queue'].map((rolname) => ({
        rolname,
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
      })),
    );
  });

  it('holds the application to row-level security, and lets it make nothing', async () => {
    await withClient(server.ownerUrl, async (client) => {
      await client.query('create table walled (network text)');
      await client.query(`insert into walled values ('cuneo'), ('asti')`);
      await client.query('alter table walled enable row level security');
      await client.query(`create policy own on walled using (network = current_setting('app.network', true))`);
      await client.query('grant select on walled to respi_app');
    });
    expect(await rows(server.appUrl, 'select * from walled')).toEqual([]);
    expect(await rows(server.appUrl, `set app.network = 'asti'`)).toEqual([]);
    const denied = '42501';
    expect(await sqlState(rows(server.appUrl, 'set row_security = off; select * from walled'))).toBe(denied);
    expect(await sqlState(rows(server.appUrl, 'alter table walled disable row level security'))).toBe(denied);
    expect(await sqlState(rows(server.appUrl, 'alter role respi_app bypassrls'))).toBe(denied);
    expect(await sqlState(rows(server.appUrl, 'set role respi_owner'))).toBe(denied);
    expect(await sqlState(rows(server.appUrl, 'create table respi.mine (id int)'))).toBe(denied);
    expect(await sqlState(rows(server.appUrl, 'create table public.mine (id int)'))).toBe(denied);
    expect(await sqlState(rows(server.appUrl, 'select * from bullmq.anything'))).toBe(denied);
    expect(await sqlState(rows(server.queueUrl, 'select * from respi.walled'))).toBe(denied);
  });

  it('refuses a wrong password', async () => {
    const url = new URL(server.appUrl);
    url.password = 'guess';
    expect(await sqlState(rows(url.toString(), 'select 1'))).toBe('28P01');
  });

  it('takes a right back that somebody granted by hand', async () => {
    await rows(server.superUrl, 'alter role respi_app bypassrls');
    await startEmbedded({ dataDir });
    expect(await rows(server.appUrl, `select rolbypassrls from pg_roles where rolname = 'respi_app'`)).toEqual([
      { rolbypassrls: false },
    ]);
  });

  it('makes a database a spec from a template, with the same owners and grants', async () => {
    await createDatabase(server.superUrl, 'template_one');
    await rows(withDatabase(server.ownerUrl, 'template_one'), 'create table made (id int)');
    await createDatabase(server.superUrl, 'spec_one', 'template_one');
    const ownerUrl = withDatabase(server.ownerUrl, 'spec_one');
    expect(await rows(ownerUrl, 'select * from made')).toEqual([]);
    expect(await sqlState(rows(withDatabase(server.appUrl, 'spec_one'), 'select * from made'))).toBe('42501');
    await rows(withDatabase(server.queueUrl, 'spec_one'), 'create sequence bullmq.one');
    await dropDatabase(server.superUrl, 'spec_one');
    expect(await sqlState(rows(ownerUrl, 'select 1'))).toBe('3D000');
  });

  it('starts again within a few seconds, with its data, on its port', async () => {
    await rows(server.ownerUrl, 'create table kept (id int)');
    await server.stop();
    expect(server.isRunning()).toBe(false);
    expect(findEmbedded(dataDir)).toBeUndefined();
    const began = performance.now();
    const again = await startEmbedded({ dataDir });
    expect(performance.now() - began).toBeLessThan(5_000);
    expect([again.outcome, again.port, again.appUrl]).toEqual(['started', server.port, server.appUrl]);
    expect(await rows(again.ownerUrl, 'select * from kept')).toEqual([]);
    expect(findEmbedded(dataDir)?.appUrl).toBe(server.appUrl);
    await again.stop();
  });

  it('says which file is missing when its passwords are gone', async () => {
    const file = join(dataDir, 'credentials.json');
    const content = readFileSync(file);
    rmSync(file);
    await expect(startEmbedded({ dataDir })).rejects.toThrow(`${file} is missing`);
    writeFileSync(file, content, { mode: 0o600 });
  });
});

describe('after kill -9', () => {
  /** Starts a server from another process and kills that process the hard way. */
  async function anOrphan(): Promise<{ dataDir: string; port: number }> {
    const dataDir = aFolder();
    const script = join(__dirname, '..', 'fixtures', 'start-and-wait.ts');
    const launcher = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    const port = await new Promise<number>((resolve, reject) => {
      launcher.stdout.once('data', (chunk: Buffer) => resolve(JSON.parse(chunk.toString()).port as number));
      launcher.once('exit', (code) => reject(new Error(`the stand-in left with ${String(code)}`)));
    });
    const gone = new Promise((resolve) => launcher.once('exit', resolve));
    launcher.kill('SIGKILL');
    await gone;
    return { dataDir, port };
  }

  it('the next start takes the surviving server over', async () => {
    const { dataDir, port } = await anOrphan();
    const server = await startEmbedded({ dataDir, durable: false });
    expect([server.outcome, server.port]).toEqual(['adopted', port]);
    await server.stop();
    expect(server.isRunning()).toBe(false);
  });

  it('a surviving server with other settings is stopped and started as wanted', async () => {
    const { dataDir } = await anOrphan();
    const server = await startEmbedded({ dataDir, durable: true });
    expect(server.outcome).toBe('started');
    expect(await rows(server.appUrl, 'show fsync')).toEqual([{ fsync: 'on' }]);
    await server.stop();
  });

  it('a server killed with its launcher recovers, and a reused process number does not stop it', async () => {
    const { dataDir } = await anOrphan();
    const pidFile = join(dataDir, 'cluster', 'postmaster.pid');
    const lines = readFileSync(pidFile, 'utf8').split('\n');
    process.kill(Number(lines[0]), 'SIGKILL');
    writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'));
    const server = await startEmbedded({ dataDir, durable: false });
    expect(server.outcome).toBe('started');
    expect(await rows(server.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('a first start that was killed half way is made again', async () => {
    const dataDir = aFolder();
    const server = await startEmbedded({ dataDir, durable: false });
    await server.stop();
    const unfinished = join(dataDir, 'cluster.unfinished');
    rmSync(join(dataDir, 'cluster', 'base'), { recursive: true });
    renameSync(join(dataDir, 'cluster'), unfinished);
    const again = await startEmbedded({ dataDir, durable: false });
    expect(again.outcome).toBe('created');
    expect(existsSync(unfinished)).toBe(false);
    await again.stop();
  });
});

/** Needs a file system that can be filled, which only root can mount. */
const onTinyDisk = canMountTinyFilesystem() ? describe : describe.skip;

onTinyDisk('on a full disk', () => {
  const folder = join(aFolder(), 'tiny');
  const dataDir = join(folder, 'postgres');
  let server: EmbeddedServer;
  let tiny: ReturnType<typeof mountTinyFilesystem>;

  beforeAll(async () => {
    tiny = mountTinyFilesystem(folder);
    server = await startEmbedded({ dataDir });
    await rows(server.ownerUrl, 'create table filed (id int, text text)');
    await rows(server.ownerUrl, `create table present as select 1 as id`);
  });

  afterAll(async () => {
    await stopEmbedded(dataDir);
    tiny.unmount();
  });

  it('a table that cannot grow refuses the row with 53100, keeps serving, and grows again', async () => {
    tiny.fill();
    const filing = (): Promise<unknown[]> =>
      rows(server.ownerUrl, `insert into filed select g, repeat('x', 500) from generate_series(1, 100) g`);
    expect(await sqlState(filing())).toBe('53100');
    expect(await rows(server.ownerUrl, 'select count(*)::int as n from filed')).toEqual([{ n: 0 }]);
    tiny.free();
    expect(await sqlState(filing())).toBe('none');
  });

  it('a write-ahead log that cannot grow takes the server down; once there is space, a start recovers what was committed', async () => {
    tiny.fill();
    const client = new Client({ connectionString: server.superUrl });
    client.on('error', () => undefined);
    await client.connect();
    const untilItFails = async (): Promise<void> => {
      for (let segment = 0; segment < 20; segment += 1) {
        await client.query('select pg_switch_wal()');
        await client.query('update respi.present set id = id + 1');
      }
    };
    expect(await sqlState(untilItFails())).toBe('53100');
    await until(() => !server.isRunning());
    await expect(startEmbedded({ dataDir, port: server.port })).rejects.toThrow('No space left on device');
    tiny.free();
    const again = await startEmbedded({ dataDir, port: server.port });
    expect(await rows(again.ownerUrl, 'select count(*)::int as n from filed')).toEqual([{ n: 100 }]);
  });
});

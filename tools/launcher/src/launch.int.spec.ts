import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findEmbedded, stopEmbedded } from '../../embedded-postgres/src/index.ts';
import { writeStandIns } from '../fixtures/stand-ins.ts';
import { freePort } from './ports.ts';
import { identityOf } from './process-identity.ts';

const FIXTURE = join(__dirname, '..', 'fixtures', 'launch-at.ts');
const launchers: ChildProcess[] = [];
const roots: string[] = [];

/** A checkout with stand-ins for the built programs, and a launcher that works in it. */
class Checkout {
  readonly root = mkdtempSync(join(tmpdir(), 'respi-launcher-'));
  readonly home = join(this.root, '.respi');
  port = 0;

  static async make(): Promise<Checkout> {
    const checkout = new Checkout();
    roots.push(checkout.root);
    writeStandIns(checkout.root);
    checkout.port = await freePort();
    return checkout;
  }

  run(command: string[] = ['start'], env: Record<string, string> = {}): Launcher {
    return new Launcher(
      spawn(process.execPath, [FIXTURE, this.root, ...command], {
        env: { PATH: process.env['PATH'], PORT: String(this.port), STAND_IN_HOME: this.home, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
  }

  story(): string[] {
    const file = join(this.home, 'story.txt');
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  }

  async ask(path: string, port = this.port): Promise<{ pid: number; env: Record<string, string> }> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return (await response.json()) as { pid: number; env: Record<string, string> };
  }
}

class Launcher {
  readonly child: ChildProcess;
  readonly exit: Promise<number | NodeJS.Signals>;
  output = '';

  constructor(child: ChildProcess) {
    this.child = child;
    launchers.push(child);
    child.stdout?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.exit = new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code ?? -1)));
  }

  async says(text: string): Promise<void> {
    const left = this.exit.then(() => true);
    while (!this.output.includes(text)) {
      const gone = await Promise.race([left, notYet()]);
      if (gone && !this.output.includes(text)) {
        throw new Error(`The launcher left without saying "${text}":\n${this.output}`);
      }
    }
  }

  async stop(): Promise<number | NodeJS.Signals> {
    this.child.kill('SIGTERM');
    return this.exit;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function notYet(): Promise<false> {
  await pause(25);
  return false;
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('It did not happen within 20 seconds.');
    await pause(50);
  }
}

/** A process that ended but that nobody collected (containers without an init) lives no more. */
function lives(pid: number): boolean {
  return identityOf(pid) !== undefined;
}

afterAll(async () => {
  for (const launcher of launchers) launcher.kill('SIGKILL');
  for (const root of roots) {
    await stopEmbedded(join(root, '.respi', 'postgres'));
    rmSync(root, { recursive: true, force: true });
  }
});

describe('npm start', () => {
  it('brings everything up, says where to go, stops in order, and starts again in seconds', async () => {
    const checkout = await Checkout.make();
    const first = checkout.run();
    await first.says('Ctrl-C stops everything');
    expect(first.output).toContain(`ReSPI is ready: http://localhost:${checkout.port}`);
    expect(first.output).toMatch(/cuneo +coordinator +coordinatore@cuneo\.example +pw-1/);
    expect(statSync(join(checkout.home, 'secrets.json')).mode & 0o777).toBe(0o600);

    const api = await checkout.ask('/env');
    expect(api.env['DATABASE_URL']).toContain('respi_app');
    expect(api.env['DATABASE_QUEUE_URL']).toContain('respi_queue');
    expect(api.env['RESPI_DEMO']).toBe('on');
    expect(api.env['RESPI_TOKEN_KEY']).toHaveLength(44);
    expect(api.env['DATABASE_OWNER_URL']).toBeUndefined();
    const portal = await checkout.ask('/env', Number(new URL(api.env['PORTAL_URL'] ?? '').port));
    expect(portal.env['API_URL']).toBe(`http://127.0.0.1:${checkout.port}`);
    expect(Object.keys(portal.env).filter((name) => /DATABASE|KEY/.test(name))).toEqual([]);

    expect(await first.stop()).toBe(0);
    expect(checkout.story()).toEqual([
      'respi db migrate as owner',
      'respi demo status --json as owner',
      'respi demo load as owner',
      'stopped api',
      'stopped portal',
      'stopped worker',
    ]);
    expect(findEmbedded(join(checkout.home, 'postgres'))).toBeUndefined();

    const secrets = readFileSync(join(checkout.home, 'secrets.json'), 'utf8');
    const began = performance.now();
    const second = checkout.run();
    await second.says('ReSPI is ready');
    expect(performance.now() - began).toBeLessThan(8_000);
    expect(second.output).toContain('pw-1');
    expect(readFileSync(join(checkout.home, 'secrets.json'), 'utf8')).toBe(secrets);
    await second.stop();
    expect(checkout.story().filter((line) => line.startsWith('respi demo load'))).toHaveLength(1);
  });

  it('lets only one of two starts at once go on; the other says so in one line and leaves', async () => {
    const checkout = await Checkout.make();
    const starts = [checkout.run(), checkout.run()];
    const loser = await Promise.race(starts.map(async (start) => start.exit.then(() => start)));
    const winner = starts.find((start) => start !== loser);
    expect(await loser.exit).toBe(1);
    expect(loser.output.trim().split('\n')).toEqual([
      'ReSPI is starting.',
      expect.stringMatching(
        /^ReSPI cannot start: "npm start" is already at work in .* \(process \d+, since \d\d:\d\d\)/,
      ),
    ]);
    await winner?.says('ReSPI is ready');
    await winner?.stop();
  });

  it('recovers by itself after kill -9: children leave, the lock is taken over, the database too', async () => {
    const checkout = await Checkout.make();
    const first = checkout.run();
    await first.says('ReSPI is ready');
    const { pid } = await checkout.ask('/env');
    const database = findEmbedded(join(checkout.home, 'postgres'));
    first.child.kill('SIGKILL');
    await first.exit;
    const second = checkout.run();
    await second.says('ReSPI is ready');
    expect(second.output).toContain('Taking over the database server');
    expect(lives(pid)).toBe(false);
    expect((await checkout.ask('/env')).env['DATABASE_URL']).toBe(database?.appUrl);
    await second.stop();
  });

  it('children leave by themselves when nobody starts again', async () => {
    const checkout = await Checkout.make();
    const launcher = checkout.run(['start'], { RESPI_DEMO: 'off' });
    await launcher.says('ReSPI is ready');
    const { pid } = await checkout.ask('/env');
    launcher.child.kill('SIGKILL');
    await until(() => !lives(pid) && checkout.story().filter((line) => line.startsWith('stopped')).length === 3);
    expect(checkout.story()).not.toContain('respi demo load as owner');
  });

  it('starts a process again that died, and the database too, on the same port', async () => {
    const checkout = await Checkout.make();
    const launcher = checkout.run(['start'], { RESPI_DEMO: 'off' });
    await launcher.says('ReSPI is ready');
    const { pid } = await checkout.ask('/env');
    process.kill(pid, 'SIGKILL');
    await launcher.says('api stopped (SIGKILL); starting it again');
    await until(() =>
      checkout
        .ask('/env')
        .then((api) => api.pid !== pid)
        .catch(() => false),
    );

    const dataDir = join(checkout.home, 'postgres');
    const before = findEmbedded(dataDir);
    const postmaster = readFileSync(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0];
    process.kill(Number(postmaster), 'SIGKILL');
    await launcher.says('The database is back.');
    expect(findEmbedded(dataDir)).toEqual(before);
    expect(await launcher.stop()).toBe(0);
  });

  it('says that the port is taken before it makes anything', async () => {
    const checkout = await Checkout.make();
    const squatter = createServer().listen(checkout.port, '127.0.0.1');
    const launcher = checkout.run();
    expect(await launcher.exit).toBe(1);
    squatter.close();
    expect(launcher.output).toContain(`Port ${checkout.port} is taken by another program.`);
    expect(existsSync(join(checkout.home, 'postgres'))).toBe(false);
  });

  it('gives up on a process that cannot start, shows its last words, leaves nothing running', async () => {
    const checkout = await Checkout.make();
    const launcher = checkout.run(['start'], { STAND_IN_BROKEN: 'api', RESPI_DEMO: 'off' });
    expect(await launcher.exit).toBe(1);
    expect(launcher.output).toContain('api does not start (exit code 3)');
    expect(launcher.output).toContain('the api has a reason');
    expect(findEmbedded(join(checkout.home, 'postgres'))).toBeUndefined();
    expect(existsSync(join(checkout.home, 'processes.json'))).toBe(false);
    expect(existsSync(join(checkout.home, 'launcher.lock'))).toBe(false);
  });

  it('can be interrupted while the demo loads; the next start loads it', async () => {
    const checkout = await Checkout.make();
    const first = checkout.run(['start'], { STAND_IN_SLOW: '1' });
    await first.says('two networks');
    first.child.kill('SIGINT');
    expect(await first.exit).toBe(0);
    expect(findEmbedded(join(checkout.home, 'postgres'))).toBeUndefined();
    const second = checkout.run();
    await second.says('pw-1');
    await second.stop();
  });

  it('ends a process at once that does not obey, at the second Ctrl-C', async () => {
    const checkout = await Checkout.make();
    const launcher = checkout.run(['start'], { STAND_IN_STUBBORN: 'api', RESPI_DEMO: 'off' });
    await launcher.says('ReSPI is ready');
    launcher.child.kill('SIGINT');
    await until(() => checkout.story().includes('heard api'));
    launcher.child.kill('SIGINT');
    expect(await launcher.exit).toBe(0);
    expect(findEmbedded(join(checkout.home, 'postgres'))).toBeUndefined();
  });

  it('names every wrong setting and starts nothing', async () => {
    const checkout = await Checkout.make();
    const launcher = checkout.run(['start'], { PORT: 'x', RESPI_DEMO: 'on', NODE_ENV: 'production' });
    expect(await launcher.exit).toBe(1);
    expect(launcher.output).toMatch(/PORT wants .*\n.*RESPI_DEMO wants to be off with NODE_ENV=production/);
    expect(existsSync(checkout.home)).toBe(false);
  });

  it('pours no invented people into a database that began as a real one', async () => {
    const checkout = await Checkout.make();
    const production = checkout.run(['start'], { NODE_ENV: 'production' });
    await production.says('ReSPI is ready');
    await production.stop();
    const later = checkout.run();
    await later.says('ReSPI is ready');
    await later.stop();
    expect(checkout.story().some((line) => line.includes('demo'))).toBe(false);
    const reset = checkout.run(['db', 'reset']);
    expect(await reset.exit).toBe(1);
    expect(reset.output).toContain("it may hold real people's data");
  });

  it('does not replace keys that went missing beside a database', async () => {
    const checkout = await Checkout.make();
    const first = checkout.run(['start'], { RESPI_DEMO: 'off' });
    await first.says('ReSPI is ready');
    await first.stop();
    rmSync(join(checkout.home, 'secrets.json'));
    const second = checkout.run();
    expect(await second.exit).toBe(1);
    expect(second.output).toContain('secrets.json is missing');
  });
});

describe('npm run dev', () => {
  it('shows the output, and at a save starts api and worker again, portal not; a migration is run before', async () => {
    const checkout = await Checkout.make();
    for (const folder of [
      'apps/portal',
      'libs/identity/api/src/migrations',
      'tools',
      'node_modules/@angular/cli/bin',
    ]) {
      mkdirSync(join(checkout.root, folder), { recursive: true });
    }
    writeFileSync(
      join(checkout.root, 'node_modules/@angular/cli/bin/ng.js'),
      'setInterval(() => console.log("ng watches"), 50)',
    );
    const launcher = checkout.run(['dev'], { RESPI_DEMO: 'off' });
    await launcher.says('save a file to see the change');
    await launcher.says('ng watches');
    const before = await checkout.ask('/env');
    writeFileSync(join(checkout.root, 'libs/identity/api/src/migrations/one.ts'), 'export const one = 1;');
    await launcher.says('api and worker run the new code.');
    await until(() =>
      checkout
        .ask('/env')
        .then((api) => api.pid !== before.pid)
        .catch(() => false),
    );
    expect(await launcher.stop()).toBe(0);
    expect(checkout.story().slice(0, 4)).toEqual([
      'respi db migrate as owner',
      'respi db migrate as owner',
      expect.stringMatching(/stopped (api|worker)/),
      expect.stringMatching(/stopped (api|worker)/),
    ]);
    expect(checkout.story().filter((line) => line === 'stopped portal')).toHaveLength(1);
  });
});

describe('npm run respi', () => {
  it('brings the database up for one command, as the owner, and hands the exit code on', async () => {
    const checkout = await Checkout.make();
    expect(await checkout.run(['respi', 'fail']).exit).toBe(7);
    expect(checkout.story()).toEqual(['respi fail as owner']);
    expect(findEmbedded(join(checkout.home, 'postgres'))).toBeUndefined();
  });

  it('uses the database of a running npm start', async () => {
    const checkout = await Checkout.make();
    const launcher = checkout.run(['start'], { RESPI_DEMO: 'off' });
    await launcher.says('ReSPI is ready');
    const command = checkout.run(['respi', 'network', 'list']);
    expect(await command.exit).toBe(0);
    expect(command.output).toBe('');
    expect(checkout.story()).toContain('respi network list as owner');
    expect(findEmbedded(join(checkout.home, 'postgres'))).toBeDefined();
    await launcher.stop();
  });

  it('db:reset deletes a demo, and refuses beside a running npm start', async () => {
    const checkout = await Checkout.make();
    const launcher = checkout.run();
    await launcher.says('ReSPI is ready');
    expect(await checkout.run(['db', 'reset']).exit).toBe(1);
    await launcher.stop();
    expect(await checkout.run(['db', 'reset']).exit).toBe(0);
    expect(existsSync(join(checkout.home, 'postgres'))).toBe(false);
    expect(existsSync(join(checkout.home, 'demo-accounts.json'))).toBe(false);
  });
});

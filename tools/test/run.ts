/**
 * npm test: everything that must hold, in order, with times. `npm test -- lint unit` runs the named steps only.
 *
 * Steps run in lanes beside one another: first the checks and the specs that need nothing, and beside them the suites of
 * the queue, which mostly wait; then the suites of the product; then the browser.
 * The last line is `N passed, N failed`; the exit code is not 0 when a step failed or when no test ran.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { add, type Counts } from './counts.ts';
import { LOGS, runTool, runCommand, ROOT } from './command.ts';
import { startTestDatabase, type TestDatabase } from './database.ts';
import { findBrowsers } from './machine/chromium.ts';
import { freePort, startRedis, type RedisServer } from './machine/redis.ts';
import { check, jest, playwright, type Step, type StepResult } from './step.ts';

const BIN = join(ROOT, 'node_modules', '.bin');

/** Some hundred processes load the same modules: each is compiled once. */
process.env['NODE_COMPILE_CACHE'] ??= join(ROOT, '.cache', 'node');

let database: TestDatabase | undefined;
let redis: RedisServer | undefined;

const databaseEnv = (): NodeJS.ProcessEnv => ({ ...process.env, ...database?.env, REDIS_URL: undefined });
const redisEnv = (): NodeJS.ProcessEnv => ({ ...databaseEnv(), REDIS_URL: redis?.url });

async function browserEnv(): Promise<NodeJS.ProcessEnv> {
  const { chromium, shell } = findBrowsers();
  const port = String(await freePort());
  return { ...process.env, RESPI_CHROMIUM: chromium, RESPI_CHROMIUM_SHELL: shell, RESPI_E2E_PORT: port };
}

const LANES: Step[][] = [
  [
    check(
      'lint',
      () => runTool('lint', 'tools/lint/run.ts'),
      () => runTool('lint fixtures', 'tools/lint/fixtures.ts'),
    ),
    check('licences', () => runTool('licences', 'tools/reuse-check/check.ts')),
    check('generated', () => runTool('generated', 'tools/generated/check.ts')),
  ],
  [
    check(
      'format',
      () => runCommand('format', `${BIN}/oxfmt`, ['--check', '.']),
      () => runCommand('format of templates', `${BIN}/prettier`, ['--check', '--log-level', 'warn', '**/*.html']),
    ),
    jest('unit', ['unit', 'web'], () => ({ ...process.env })),
  ],
  [check('build portal', () => runTool('build portal', 'tools/build/build.ts', ['portal']))],
  [
    // What the suites of the queue start.
    check('build', () => runTool('build', 'tools/build/build.ts', ['api', 'worker', 'respi', 'bench'])),
    // One after the other: each cuts the connections of the whole server.
    jest('queue postgres', ['queue'], databaseEnv),
    {
      name: 'queue redis',
      run: async () => {
        redis = await startRedis();
        return jest('queue redis', ['queue'], redisEnv).run();
      },
    },
  ],
];

/** One waits for its database while another counts. */
const SUITES: Step[][] = [[jest('integration', ['int'], databaseEnv)], [jest('http', ['e2e'], databaseEnv)]];

/** Alone: whoever sits in front of a page waits no longer than a person would. */
const BROWSER = playwright('browser', 'apps/portal-e2e/playwright.config.ts', browserEnv);

/** Steps that run tests, and say how many. */
const TESTS = ['unit', 'integration', 'queue postgres', 'queue redis', 'http', 'browser'];

/** The servers are processes of their own: interrupted, we would leave them behind. */
async function stopServers(): Promise<void> {
  const [postgres, queue] = [database, redis];
  database = undefined;
  redis = undefined;
  await queue?.stop();
  await postgres?.stop();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void stopServers().finally(() => process.exit(130));
  });
}

interface Done {
  name: string;
  seconds: number;
  result: StepResult;
}

async function runStep(step: Step): Promise<Done> {
  const start = performance.now();
  let result: StepResult;
  try {
    result = await step.run();
  } catch (error) {
    result = { ok: false, note: error instanceof Error ? error.message : String(error) };
  }
  const done = { name: step.name, seconds: (performance.now() - start) / 1000, result };
  if (!result.ok && result.tail) console.log(`\n--- ${step.name} ---\n${result.tail}\n`);
  console.log(line(done));
  return done;
}

async function runInOrder(steps: Step[]): Promise<Done[]> {
  const done: Done[] = [];
  for (const step of steps) done.push(await runStep(step));
  return done;
}

function line({ name, seconds, result }: Done): string {
  const counts = result.counts ? `${String(result.counts.passed)} passed, ${String(result.counts.failed)} failed` : '';
  const columns = [
    result.ok ? 'ok  ' : 'FAIL',
    name.padEnd(15),
    `${seconds.toFixed(1)} s`.padStart(8),
    counts.padEnd(24),
  ];
  return `${columns.join('  ')}${result.note ? ` ${result.note}` : ''}`.trimEnd();
}

async function main(names: string[]): Promise<boolean> {
  const all = [...LANES.flat(), ...SUITES.flat(), BROWSER];
  const known = all.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`no step ${unknown.join(', ')}; known: ${known.join(', ')}`);
  const wanted = ({ name }: Step): boolean => names.length === 0 || names.includes(name);

  rmSync(LOGS, { recursive: true, force: true });
  const start = performance.now();
  const done: Done[] = [];
  const suites = all.filter(wanted).filter(({ name }) => TESTS.includes(name));
  try {
    if (suites.some(({ name }) => !['unit', 'browser'].includes(name))) database = await startTestDatabase();
    for (const lanes of [LANES, SUITES, [[BROWSER]]]) {
      done.push(...(await Promise.all(lanes.map((lane) => runInOrder(lane.filter(wanted))))).flat());
    }
  } finally {
    await stopServers();
  }

  const counts: Counts = add(...done.map(({ result }) => result.counts ?? { passed: 0, failed: 0 }));
  const failed = done.filter(({ result }) => !result.ok);
  console.log(`\n${done.map(line).join('\n')}`);
  for (const failure of failed.flatMap(({ result }) => result.failures ?? [])) console.log(`\nfailed: ${failure}`);
  console.log(`\n${((performance.now() - start) / 60_000).toFixed(1)} minutes`);
  if (failed.length > 0) console.log(`failed steps: ${failed.map(({ name }) => name).join(', ')}`);
  if (suites.length > 0 && counts.passed + counts.failed === 0) console.log('no test ran: that is a failure');
  console.log(`${String(counts.passed)} passed, ${String(counts.failed)} failed`);
  return failed.length === 0 && (suites.length === 0 || counts.passed > 0);
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

import { globSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { countJest, countPlaywright, type Counts } from './counts.ts';
import { failuresOfJest, failuresOfPlaywright } from './failures.ts';
import { runCommand, ROOT, LOGS, type CommandResult } from './command.ts';
import { writeGroups } from './groups.ts';
import { jestCommand, jestEnvironment } from './jest.ts';
import type { Size } from './specs.ts';

export interface StepResult {
  ok: boolean;
  /** only of steps that run tests */
  counts?: Counts;
  /** said in the table */
  note?: string;
  /** printed when the step failed */
  tail?: string;
  /** each test that failed, in few lines */
  failures?: string[];
}

export interface Step {
  name: string;
  run(): Promise<StepResult>;
}

export function check(name: string, ...commands: (() => Promise<CommandResult>)[]): Step {
  return {
    name,
    run: async () => {
      for (const command of commands) {
        const { code, tail, log } = await command();
        if (code !== 0) return { ok: false, tail, note: `see ${log.slice(ROOT.length + 1)}` };
      }
      return { ok: true };
    },
  };
}

/** Specs of some Jest projects. A size that has no file yet is said, not failed; a size that has files must run tests. */
export function jest(name: string, projects: Size[], env: () => NodeJS.ProcessEnv, args: string[] = []): Step {
  return {
    name,
    run: async () => {
      const exists = projects.map(writeGroups);
      if (!exists.includes(true)) return { ok: true, counts: { passed: 0, failed: 0 }, note: 'no spec yet' };
      const output = join(LOGS, `${name.replaceAll(' ', '-')}.json`);
      rmSync(output, { force: true });
      const [command, all] = jestCommand([
        '--selectProjects',
        ...projects,
        '--maxWorkers=2',
        '--json',
        `--outputFile=${output}`,
        ...args,
      ]);
      const result = await runCommand(name, command, all, {
        env: { ...jestEnvironment(env()), SPECS_IN_GROUPS: 'yes' },
      });
      return fromReport(result, output, countJest, failuresOfJest);
    },
  };
}

export function playwright(name: string, config: string, env: () => Promise<NodeJS.ProcessEnv>): Step {
  return {
    name,
    run: async () => {
      if (globSync('apps/portal-e2e/**/*.pw.ts', { cwd: ROOT }).length === 0) {
        return { ok: true, counts: { passed: 0, failed: 0 }, note: 'no spec yet' };
      }
      const output = join(LOGS, `${name.replaceAll(' ', '-')}.json`);
      rmSync(output, { force: true });
      const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
      const result = await runCommand(
        name,
        process.execPath,
        [cli, 'test', '--config', config, '--reporter=line,json'],
        {
          env: { ...(await env()), PLAYWRIGHT_JSON_OUTPUT_NAME: output },
        },
      );
      return fromReport(result, output, countPlaywright, failuresOfPlaywright);
    },
  };
}

function fromReport(
  { code, tail, log }: CommandResult,
  output: string,
  count: (report: unknown) => Counts,
  failuresOf: (report: unknown) => string[],
): StepResult {
  const note = `see ${log.slice(ROOT.length + 1)}`;
  let counts: Counts;
  let failures: string[];
  try {
    const report: unknown = JSON.parse(readFileSync(output, 'utf8'));
    counts = count(report);
    failures = failuresOf(report);
  } catch {
    return { ok: false, counts: { passed: 0, failed: 1 }, note: 'the runner wrote no report', tail };
  }
  if (code !== 0 || counts.failed > 0) return { ok: false, counts, tail, note, failures };
  if (counts.passed === 0) return { ok: false, counts, tail, note: 'there are specs, and none ran' };
  return { ok: true, counts };
}

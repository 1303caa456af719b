import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProcessRegistry } from './process-registry.ts';
import type { Progress } from './progress.ts';
import { SupervisedProcess } from './supervised-process.ts';

const QUICK = { firstMs: 10, longestMs: 50, steadyAfterMs: 60_000 };
/** Says each time that it starts; the first time it then stands still for ever, afterwards it lives. */
const HANGS_ONCE = `
  import { appendFileSync, readFileSync } from 'node:fs';
  const starts = process.argv[2];
  appendFileSync(starts, 'x');
  if (readFileSync(starts, 'utf8').length === 1) for (;;);
  setInterval(() => undefined, 1000);
`;

let folder: string;
let notes: string[];
let supervised: SupervisedProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'respi-supervised-'));
  notes = [];
});

afterEach(async () => {
  await supervised?.stop(100);
  rmSync(folder, { recursive: true, force: true });
});

function supervise(script: string): SupervisedProcess {
  const path = join(folder, 'program.mjs');
  writeFileSync(path, script);
  const registry = { add: () => undefined, remove: () => undefined } as unknown as ProcessRegistry;
  const progress = { note: (words: string) => void notes.push(words) } as unknown as Progress;
  const program = {
    name: 'worker',
    script: path,
    args: [join(folder, 'starts')],
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: '' },
    logFile: join(folder, 'worker.log'),
  };
  supervised = new SupervisedProcess(program, registry, progress, QUICK, { everyMs: 50, silenceMs: 4_000 });
  return supervised;
}

const starts = (): number => {
  try {
    return readFileSync(join(folder, 'starts'), 'utf8').length;
  } catch {
    return 0;
  }
};

async function until(condition: () => boolean, ms = 30_000): Promise<void> {
  for (const end = Date.now() + ms; !condition();) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

describe('a supervised process', () => {
  it('that hangs is ended and started again', async () => {
    const process = supervise(HANGS_ONCE);
    process.markReady();
    process.start();
    await until(() => starts() === 2);
    expect(notes).toContain('worker hangs: ending it.');
  });

  it('that answers is left alone', async () => {
    const process = supervise(HANGS_ONCE.replace('=== 1', '=== 0'));
    process.markReady();
    process.start();
    await until(() => starts() === 1);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect([starts(), notes]).toEqual([1, []]);
  });
});

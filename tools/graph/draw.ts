import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quietNx } from '../lint/project-graph.ts';
import { mermaid, type ProjectGraph } from './mermaid.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The picture of who imports whom, as a page of the docs. */
export function drawProjects(): string {
  const folder = mkdtempSync(join(tmpdir(), 'respi-graph-'));
  const file = join(folder, 'graph.json');
  try {
    execFileSync(process.execPath, [join(ROOT, 'node_modules/nx/dist/bin/nx.js'), 'graph', `--file=${file}`], {
      cwd: ROOT,
      env: quietNx(),
      stdio: 'ignore',
    });
    const { graph } = JSON.parse(readFileSync(file, 'utf8')) as { graph: ProjectGraph };
    return mermaid(graph);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

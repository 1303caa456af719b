import { join } from 'node:path';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';
import type { Lifecycle } from '@respi/shared/kernel';

const ROOT = join(import.meta.dirname, '..', '..');

type AnyLifecycle = Lifecycle<string, string, string, string>;

interface Loaded {
  readonly drawLifecycle: (lifecycle: AnyLifecycle) => string;
  /** In the order of the page. */
  readonly lives: readonly Life[];
}

interface Life {
  readonly title: string;
  readonly source: string;
  readonly lifecycle: AnyLifecycle;
  /** Who holds each right; without it the right's own name says it. */
  readonly holders: Readonly<Record<string, readonly string[]>>;
}

/** What Node cannot import as it is (the libs have path names and no file endings), put together in memory. */
const ENTRY = `
  import { drawLifecycle } from '@respi/shared/kernel';
  import { CASE_LIFECYCLE, CASE_RIGHTS, DISTINTA_LIFECYCLE } from '@respi/segnalazioni/domain';
  import { SHEET_LIFECYCLE, SHEET_RIGHTS, TRANSLATION_LIFECYCLE, TRANSLATION_RIGHTS } from '@respi/knowledge/domain';
  export { drawLifecycle };
  export const lives = [
    { title: 'Segnalazione (case)', source: 'libs/segnalazioni/domain/src/lifecycle.ts', lifecycle: CASE_LIFECYCLE, holders: CASE_RIGHTS },
    { title: 'Scheda (sheet)', source: 'libs/knowledge/domain/src/sheet-life/sheet-lifecycle.ts', lifecycle: SHEET_LIFECYCLE, holders: SHEET_RIGHTS },
    { title: 'Traduzione (translation)', source: 'libs/knowledge/domain/src/translations/translation-lifecycle.ts', lifecycle: TRANSLATION_LIFECYCLE, holders: TRANSLATION_RIGHTS },
    { title: 'Distinta', source: 'libs/segnalazioni/domain/src/distinta/distinta-lifecycle.ts', lifecycle: DISTINTA_LIFECYCLE, holders: {} },
  ];`;

async function load(): Promise<Loaded> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    tsconfig: 'tsconfig.node.json',
    logLevel: 'error',
  });
  const code = Buffer.from(outputFiles[0]!.contents).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)) as Loaded;
}

function section({ title, source, lifecycle, holders }: Life, draw: Loaded['drawLifecycle']): string {
  const rows = Object.entries(lifecycle.transitions).map(([action, spec]) => {
    const to = spec.to === 'same' ? 'the same' : spec.to.join(', ');
    const others = (spec.alsoIn ?? []).filter((state) => !spec.from.includes(state));
    const from = spec.from.join(', ') + (others.length > 0 ? `; stays in: ${others.join(', ')}` : '');
    const who = (holders[spec.permission] ?? [spec.permission]).join(', ');
    const guards = (spec.guards ?? []).map((guard) => `\`${guard}\``).join(', ');
    return `| \`${action}\` | ${spec.label} | ${from} | ${to} | ${who} | ${guards} |`;
  });
  return [
    `## ${title}`,
    `From \`${source}\`.`,
    `\`\`\`mermaid\n${draw(lifecycle).trimEnd()}\n\`\`\``,
    ['| action | Italian | from | to | who | only while |', '| --- | --- | --- | --- | --- | --- |', ...rows].join(
      '\n',
    ),
  ].join('\n\n');
}

/** The diagrams and tables of every lifecycle, from the data that the rules run on, as a page of the docs. */
export async function drawLifecycles(): Promise<string> {
  const { drawLifecycle, lives } = await load();
  const page = [
    '# Lifecycles',
    'Written by `npm run generated` from the data that the rules run on. _Stays in_ names states in which the action is possible too and that it leaves as they are. Which of these actions a person may take on one thing is narrowed further by the policy beside each lifecycle. Why the case departs from its first design: [0005](adr/0005-lifecycle.md).',
    ...lives.map((life) => section(life, drawLifecycle)),
  ].join('\n\n');
  const file = join(ROOT, 'docs', 'lifecycle.md');
  return format(page, { ...(await resolveConfig(file)), filepath: file });
}

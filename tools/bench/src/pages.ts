import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'undici';
import { type Measured, compare } from './measure.ts';
import { call, startApi } from './product.ts';

/** A kept page at this share of the rate of a file of its size, at least. */
const FLOOR = 0.7;
const PAGE = '/cuneo/it/sportelli';
const FILE = '/same-size.txt';
/** As every browser asks. */
const COMPRESSED = { 'accept-encoding': 'br, gzip' };

export interface PageCosts {
  readonly bytes: number;
  readonly file: Measured;
  readonly page: Measured;
  readonly ratio: number;
}

export interface PageSetting {
  readonly environment: Readonly<Record<string, string>>;
  readonly clients: number;
  readonly seconds: number;
  /** Of the api and of the portal. */
  readonly ports: readonly [number, number];
}

/** A page of the public that is kept beside a file of the same bytes, both from the portal's server. */
export async function pageCosts({ environment, clients, seconds, ports }: PageSetting): Promise<PageCosts> {
  const folder = mkdtempSync(join(tmpdir(), 'respi-bench-portal-'));
  cpSync('dist/portal', folder, { recursive: true });
  const api = await startApi(environment, ports[0]);
  try {
    const html = await once(folder, api.base, ports[1]);
    writeFileSync(join(folder, 'browser', FILE), html);
    const portal = await startPortal(folder, api.base, ports[1]);
    try {
      const ask = (path: string): ((client: number) => Promise<void>) => {
        const connections = Array.from({ length: clients }, () => new Client(portal.base));
        return async (client) => {
          const answer = await connections[client]!.request({ method: 'GET', path, headers: COMPRESSED });
          await answer.body.dump({ limit: 10_000_000 });
          if (answer.statusCode !== 200) throw new Error(`GET ${path} answered ${answer.statusCode}`);
        };
      };
      const [file, page] = await compare(clients, seconds, [ask(FILE), ask(PAGE)]);
      return { bytes: html.length, file, page, ratio: page.perSecond / file.perSecond };
    } finally {
      await portal.stop();
    }
  } finally {
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

export function reportPages({ bytes, file, page, ratio }: PageCosts): string {
  return [
    '| a public page that is kept | bytes | file /s | page /s | ratio | floor | file p95 ms | page p95 ms |',
    '|---|---:|---:|---:|---:|---:|---:|---:|',
    `| \`${PAGE}\` | ${bytes} | ${file.perSecond.toFixed(0)} | ${page.perSecond.toFixed(0)} | ${ratio.toFixed(2)} | ${FLOOR} | ${file.p95.toFixed(1)} | ${page.p95.toFixed(1)} |`,
  ].join('\n');
}

export function missedByPages({ ratio, page }: PageCosts): string[] {
  return [
    ...(ratio < FLOOR ? [`public pages (${ratio.toFixed(2)})`] : []),
    ...(page.errors > 0 ? [`public pages (${page.errors} errors)`] : []),
  ];
}

/** The page as it is sent; the files of the portal are read once, when it starts. */
async function once(folder: string, api: URL, port: number): Promise<string> {
  const portal = await startPortal(folder, api, port);
  const connection = new Client(portal.base);
  const { status, body } = await call(connection, 'GET', PAGE);
  await connection.close();
  await portal.stop();
  if (status !== 200) throw new Error(`GET ${PAGE} answered ${status}`);
  return body;
}

export async function startPortal(
  folder: string,
  api: URL,
  port: number,
): Promise<{ base: URL; stop: () => Promise<void> }> {
  const base = new URL(`http://127.0.0.1:${port}`);
  const child: ChildProcess = spawn(process.execPath, [join(folder, 'server', 'server.mjs')], {
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: String(port),
      API_URL: api.origin,
      PUBLIC_URL: base.origin,
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let tries = 0; ; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The portal left with code ${child.exitCode}`);
    if (
      await fetch(new URL('/robots.txt', base)).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break;
    if (tries > 200) throw new Error('The portal did not become ready');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    base,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

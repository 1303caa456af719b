import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  CheckpointFiles,
  type Config,
  checkpointFolder,
  digestsOf,
  pruneAccessLog,
  publicKeyOf,
  readAccessExport,
  readConfig,
  signingKey,
  verifyAccessLog,
} from '@respi/shared/api-platform';
import type { Command } from 'commander';
import type { DataSource } from 'typeorm';
import { type CommonOptions, say } from './answer';
import { CommandFailed } from './command-failed';
import { withOwner } from './open-installation';

/** The Italian authority on administrators' logs, 27 November 2008: at least six months. */
const MONTHS_KEPT_AT_LEAST = 6;

/** `audit verify`, `audit prune`, `audit key`: that nothing of the access log was changed, put in or taken out; letting go of what is old. */
export function addAuditCommands(program: Command): void {
  const audit = program.command('audit').description('The log of who read what, and of what administrators did');
  audit
    .command('verify')
    .description('Check every row and block of the access log, and hold it against the checkpoints')
    .option('--checkpoints <folder>', 'a copy of the checkpoints kept elsewhere; default: those of RESPI_HOME')
    .option('--file <export>', 'check an exported file instead: no database is needed')
    .option('--key <pem>', 'with --file: the public key, as a file; default: the key of this installation')
    .option('--json', 'answer as JSON')
    .action(async ({ checkpoints, file, key, ...options }: CommonOptions & VerifyOptions) => {
      if (file !== undefined) {
        checkFile(file, key, options);
        return;
      }
      const config = readConfig(process.env);
      const found = await withOwner(config, (owner) => verified(owner, config, checkpoints));
      const count = `${found.records} righe in ${found.blocks} blocchi, ${found.waiting} in attesa, ${found.checkpoints} punti di controllo`;
      const words =
        found.broken.length === 0
          ? `Il registro degli accessi è integro: ${count}.`
          : [`Il registro degli accessi NON è integro (${count}):`, ...found.broken].join('\n');
      say(options, found, words);
      if (found.broken.length > 0) process.exitCode = 1;
    });
  audit
    .command('key')
    .description('Print the public key that checks exported files')
    .option('--json', 'answer as JSON')
    .action((options: CommonOptions) => {
      const publicKey = publicKeyOf(signingKey(digestsOf(readConfig(process.env)).checkpointSeed()));
      say(options, { publicKey }, publicKey.trim());
    });
  audit
    .command('prune')
    .description('Let go of the rows sealed before a day, at least six months ago; a signature stays in their place')
    .requiredOption('--before <day>', 'YYYY-MM-DD')
    .option('--json', 'answer as JSON')
    .action(async ({ before, ...options }: CommonOptions & { before: string }) => {
      const config = readConfig(process.env);
      const day = dayBefore(before);
      const rows = await withOwner(config, async (owner) => {
        // What is broken must not be made to disappear.
        const { broken } = await verified(owner, config);
        if (broken.length > 0)
          throw new CommandFailed('Il registro degli accessi non è integro: prima di cancellare, «audit verify».');
        return pruneAccessLog(owner, signingKey(digestsOf(config).checkpointSeed()), day);
      });
      say(options, { rows }, `Righe cancellate: ${rows}.`);
    });
}

interface VerifyOptions {
  readonly checkpoints?: string;
  readonly file?: string;
  readonly key?: string;
}

/** By the public key alone, on any machine. */
function checkFile(file: string, key: string | undefined, options: CommonOptions): void {
  const publicKey =
    key === undefined
      ? createPublicKey(signingKey(digestsOf(readConfig(process.env)).checkpointSeed()))
      : createPublicKey(contentOf(key));
  const head = readAccessExport(contentOf(file), publicKey);
  if (head === null) {
    say(options, { valid: false }, `${file}: NON è il file che fu firmato, o fu firmato con un'altra chiave.`);
    process.exitCode = 1;
    return;
  }
  const { network, from, to, madeAt, records, blocks } = head;
  say(
    options,
    { valid: true, ...head },
    `${file}: firma valida. ${network}, dal ${from} al ${to}: ${records} righe in ${blocks} blocchi, esportate il ${madeAt}.`,
  );
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new CommandFailed(`Il file «${file}» non si può leggere.`);
  }
}

async function verified(owner: DataSource, config: Config, folder = checkpointFolder(config)) {
  const digests = digestsOf(config);
  const { checkpoints, unreadable } = new CheckpointFiles(folder).all();
  const found = await verifyAccessLog(owner, digests, signingKey(digests.checkpointSeed()), checkpoints);
  if (unreadable === 0) return found;
  return { ...found, broken: [...found.broken, `${unreadable} punti di controllo illeggibili in ${folder}`] };
}

function dayBefore(text: string): Date {
  const day = new Date(`${text}T00:00:00Z`);
  const latest = new Date();
  latest.setUTCMonth(latest.getUTCMonth() - MONTHS_KEPT_AT_LEAST);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(day.getTime()))
    throw new CommandFailed(`«${text}» non è un giorno. Scriverlo come 2026-05-31.`);
  if (day > latest)
    throw new CommandFailed(
      `Il registro si conserva almeno ${MONTHS_KEPT_AT_LEAST} mesi: indicare un giorno fino al ${latest.toISOString().slice(0, 10)}.`,
    );
  return day;
}

import { randomBytes } from 'node:crypto';
import { ConfigurationError } from '../config';
import type { SettingProblem } from '../config/setting-rules';
import type { Database } from '../database/database';
import { FieldCipher } from './field-cipher';
import type { KeyedDigests } from './keyed-digests';
import { NetworkCipher } from './network-cipher';

/** Milliseconds after which a process reads a network's keys again. */
const READ_AGAIN = 1_500;
/** From the making of a key to its first use: every process has read of it by then. */
export const KEY_ANNOUNCED_MS = 4 * READ_AGAIN;

export interface NetworkKeyRow {
  readonly number: number;
  readonly wrapped: Buffer;
  readonly index_check: Buffer;
  readonly digest_check: Buffer;
  readonly in_use_from: Date;
}

/**
 * The data keys of each network. The ring of the environment wraps them and encrypts nothing else of a network's, so a new
 * ring key costs one small row a network, and one network's key opens no other's rows. A network gets its first key when
 * it first needs one.
 */
export class NetworkKeys {
  private readonly known = new Map<string, Promise<NetworkCipher>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly ring: FieldCipher,
    private readonly digests: KeyedDigests,
    private readonly database: Database,
  ) {}

  /** Asked for at every use and not kept: keys come and go while the system runs. */
  async of(networkId: string): Promise<NetworkCipher> {
    const known = this.known.get(networkId);
    if (known) return known;
    const cipher = this.read(networkId);
    this.known.set(networkId, cipher);
    this.timer ??= setInterval(() => void this.readAgain(), READ_AGAIN).unref();
    try {
      return await cipher;
    } catch (error) {
      this.known.delete(networkId);
      throw error;
    }
  }

  /**
   * In the background, never by whoever needs a key: they hold a connection already, and all of them waiting for one more
   * would wait for ever. What cannot be read now is read the next time; but where the ring lacks a key that the network
   * has by now, nothing is written any more: it would be under a key that is about to go.
   */
  private async readAgain(): Promise<void> {
    for (const networkId of this.known.keys()) {
      const cipher = this.read(networkId);
      const kept = await cipher.then(
        () => true,
        (error: unknown) => error instanceof ConfigurationError,
      );
      if (kept) this.known.set(networkId, cipher);
    }
  }

  /**
   * Called by Nest when the process starts. A database that is away at this moment holds nothing up: the keys are checked
   * again whenever they are read.
   * @throws ConfigurationError naming the key that is missing or wrong
   */
  async onApplicationBootstrap(): Promise<void> {
    try {
      await this.checkAll();
    } catch (error) {
      if (error instanceof ConfigurationError) throw error;
    }
  }

  private async checkAll(): Promise<void> {
    const networks = await this.database.preNetwork<{ id: string; slug: string }>(
      'select id, slug from respi.list_networks()',
    );
    for (const { id, slug } of networks) {
      const rows = await this.rows(id);
      checkKeys(slug, id, rows, this.ring, this.digests);
      if (rows.length > 0) await this.of(id);
    }
  }

  /** Called by Nest. */
  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async read(networkId: string): Promise<NetworkCipher> {
    const found = await this.rows(networkId);
    const rows = found.length > 0 ? found : await this.makeFirst(networkId);
    checkKeys(networkId, networkId, rows, this.ring, this.digests);
    const now = Date.now();
    const current = rows.findLast((row) => row.in_use_from.getTime() <= now) ?? rows[0];
    if (!current) throw new Error('A network without a data key');
    const keys = rows.map(({ number, wrapped }): [string, Buffer] => [
      dataKeyId(number),
      Buffer.from(this.ring.open(wrapped, wrappingContext(networkId, number)), 'base64'),
    ]);
    return new NetworkCipher(new FieldCipher(new Map(keys), dataKeyId(current.number)), this.ring);
  }

  private rows(networkId: string): Promise<NetworkKeyRow[]> {
    return this.database.readAsSystem<NetworkKeyRow>(networkId, { name: 'network-keys', text: KEYS, values: [] });
  }

  private async makeFirst(networkId: string): Promise<NetworkKeyRow[]> {
    await this.database.asSystem(networkId, async (tx) => {
      await tx.query(ADD_KEY, newDataKey(networkId, 1, new Date(0), this.ring, this.digests));
    });
    return this.rows(networkId);
  }
}

const KEYS = `select number, wrapped, index_check, digest_check, in_use_from from network_key
  where network_id = nullif(current_setting('app.network', true), '')::uuid order by number`;

/** Parameters: `newDataKey`. Two processes may make the first key at once: one of them does. */
export const ADD_KEY = `insert into respi.network_key (network_id, number, wrapped, index_check, digest_check, in_use_from)
  values ($1, $2, $3, $4, $5, $6) on conflict do nothing`;

export function newDataKey(
  networkId: string,
  number: number,
  inUseFrom: Date,
  ring: FieldCipher,
  digests: KeyedDigests,
): unknown[] {
  const wrapped = ring.seal(randomBytes(32).toString('base64'), wrappingContext(networkId, number));
  return [networkId, number, wrapped, indexCheck(digests, networkId), digestCheck(digests, networkId), inUseFrom];
}

/** No key of a ring is named like this: `#` is not allowed there. */
export function dataKeyId(number: number): string {
  return `#${number}`;
}

export function wrappingContext(networkId: string, number: number): string {
  return `network_key.wrapped:${networkId}:${number}`;
}

function indexCheck(digests: KeyedDigests, networkId: string): Buffer {
  return digests.blindIndex(networkId, 'check', 'respi');
}

function digestCheck(digests: KeyedDigests, networkId: string): Buffer {
  return Buffer.from(digests.ofText(`check ${networkId}`), 'base64url');
}

function checkKeys(
  slug: string,
  networkId: string,
  rows: readonly NetworkKeyRow[],
  ring: FieldCipher,
  digests: KeyedDigests,
): void {
  for (const row of rows) {
    const keyId = FieldCipher.keyOf(row.wrapped);
    if (!ring.has(keyId))
      throw wrong('RESPI_KEYS', `the key "${keyId}" as well: network "${slug}" is encrypted under it`);
    try {
      ring.open(row.wrapped, wrappingContext(networkId, row.number));
    } catch {
      throw wrong('RESPI_KEYS', `the right bytes for "${keyId}": they do not open the keys of network "${slug}"`);
    }
    if (!row.index_check.equals(indexCheck(digests, networkId)))
      throw wrong(
        'RESPI_INDEX_KEY',
        `the key by which network "${slug}" was indexed: with another one nobody is found`,
      );
    if (!row.digest_check.equals(digestCheck(digests, networkId)))
      throw wrong('RESPI_DIGEST_KEY', `the key by which the history of network "${slug}" was chained`);
  }
}

function wrong(variable: SettingProblem['variable'], wants: string): ConfigurationError {
  return new ConfigurationError([{ variable, wants }]);
}

import { createECDH } from 'node:crypto';
import { z } from 'zod';
import { isLoopback } from './cookie-rule.ts';
import { readPushServices } from './push-services.ts';

/**
 * Schemas of single environment values. Each says what it wants in one phrase that fits after
 * "PORT wants ...". Only values that can hold no secret are repeated in a message.
 */

type Read<T> = (text: string) => T | undefined;

/** A text variable read by `read`, which answers undefined for a value it does not accept. */
function variable<T>(wants: string, read: Read<T>, { secret = false } = {}) {
  return z.string().transform((text, context): T => {
    const value = read(text.trim());
    if (value !== undefined) return value;
    const message = secret ? wants : `${wants}; it is ${JSON.stringify(text.slice(0, 100))}`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

export const port = variable('a whole number from 1 to 65535', (text) => {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= 65_535 ? number : undefined;
});

export const host = variable('an address or a host name to listen on, such as 127.0.0.1', (text) =>
  /^[A-Za-z0-9._:%-]+$/.test(text) ? text : undefined,
);

export const folder = variable('the path of a folder', (text) => (text.includes('\0') ? undefined : text));

export function oneOf<const T extends readonly [string, ...string[]]>(...values: T) {
  return variable(`one of: ${values.join(', ')}`, (text): T[number] | undefined =>
    values.find((value) => value === text),
  );
}

/** Connection strings may carry a password. */
export const databaseUrl = variable(
  'a PostgreSQL connection string, postgresql://role:password@host:port/database',
  (text) => {
    const url = parseUrl(text, ['postgres:', 'postgresql:']);
    return url && url.username !== '' && url.pathname.length > 1 ? text : undefined;
  },
  { secret: true },
);

export const redisUrl = variable(
  'a Redis address, redis://host:port (rediss:// for an encrypted connection)',
  (text) => (parseUrl(text, ['redis:', 'rediss:'])?.hostname ? text : undefined),
  { secret: true },
);

export const smtpUrl = variable(
  'a mail server, smtp://host:port or smtps://user:password@host:port',
  (text) => (parseUrl(text, ['smtp:', 'smtps:'])?.hostname ? text : undefined),
  { secret: true },
);

const ADDRESS = String.raw`[^\s<>@"]+@[^\s<>@"]+`;
const SENDER = new RegExp(`^(${ADDRESS}|[^<>"\\p{Cc}]+ <${ADDRESS}>)$`, 'u');

export const sender = variable('a mail address, such as "ReSPI <respi@provincia.example.it>"', (text) =>
  SENDER.test(text) ? text : undefined,
);

export const internalUrl = variable(
  'an http address inside this installation, such as http://127.0.0.1:4000',
  (text) => {
    const url = parseUrl(text, ['http:']);
    return url && isOrigin(url) ? url.origin : undefined;
  },
);

/** The address people type: an origin, since cookies and links hold for the whole host. */
export const publicUrl = variable('an address without a path, such as https://respi.example.it', (text) => {
  const url = parseUrl(text, ['http:', 'https:']);
  return url && isOrigin(url) ? url.origin : undefined;
});

const KEY_HINT = 'make one with: openssl rand -base64 32';

export const key = variable(`32 random bytes in base64 (${KEY_HINT})`, keyFromBase64, { secret: true });

/** A private key of P-256 is any 32 bytes but a few that nobody draws. */
export const pushKey = variable(
  `32 random bytes in base64 (${KEY_HINT})`,
  (text) => {
    const bytes = keyFromBase64(text);
    return bytes && isPrivateKey(bytes) ? bytes : undefined;
  },
  { secret: true },
);

export const pushServices = variable(
  'host names separated by commas, such as fcm.googleapis.com,*.push.apple.com',
  readPushServices,
);

/** Whom to believe: https, or a provider on this machine. */
export const issuer = variable(
  'the https address of an OpenID provider, such as https://id.provincia.example.it',
  (text) => {
    const url = parseUrl(text, ['https:', 'http:']);
    return url?.search === '' && url.hash === '' && (url.protocol === 'https:' || isLoopback(url.hostname))
      ? text
      : undefined;
  },
);

export const words = variable('a line of text, up to 500 characters', (text) =>
  /^[^\p{Cc}]{1,500}$/u.test(text) ? text : undefined,
);

export const secret = variable(
  'the secret that the provider gave, on one line',
  (text) => (/^[^\p{Cc}]{1,500}$/u.test(text) ? text : undefined),
  { secret: true },
);

export const count = variable('a whole number from 0 to 1000000', (text) =>
  /^\d{1,7}$/.test(text) && Number(text) <= 1_000_000 ? Number(text) : undefined,
);

export const contact = variable(
  'an address that reports of flaws are read at, such as mailto:sicurezza@provincia.example.it or https://…',
  (text) => (/^mailto:[^\s@]+@[^\s@]+$/.test(text) || parseUrl(text, ['https:']) ? text : undefined),
);

/** A key of the ring that encrypts identity fields; its id is stored with each value it encrypted. */
export interface FieldKey {
  readonly id: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

export const keyRing = variable(
  `id:key pairs with different ids, the current one first, separated by commas; each key 32 random bytes in base64 (${KEY_HINT})`,
  (text): readonly [FieldKey, ...FieldKey[]] | undefined => {
    const ring: FieldKey[] = [];
    for (const pair of text.split(',')) {
      const [, id, encoded] = /^\s*([A-Za-z0-9_-]{1,32}):(\S+)\s*$/.exec(pair) ?? [];
      const bytes = encoded === undefined ? undefined : keyFromBase64(encoded);
      if (id === undefined || bytes === undefined || ring.some((known) => known.id === id)) return undefined;
      ring.push({ id, key: bytes });
    }
    const [current, ...older] = ring;
    return current && [current, ...older];
  },
  { secret: true },
);

function keyFromBase64(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(text)) return undefined;
  return new Uint8Array(Buffer.from(text, 'base64'));
}

function isPrivateKey(bytes: Uint8Array): boolean {
  try {
    createECDH('prime256v1').setPrivateKey(bytes);
    return true;
  } catch {
    return false;
  }
}

function parseUrl(text: string, protocols: readonly string[]): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return protocols.includes(url.protocol) ? url : undefined;
}

function isOrigin(url: URL): boolean {
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.hostname !== '';
}

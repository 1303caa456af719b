import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { type IncomingMessage, get as getPlain } from 'node:http';
import { get as getSecure } from 'node:https';
import { BlockList, type LookupFunction, isIP } from 'node:net';
import type { LinkFailure } from '@respi/knowledge/contract';
import type { LinkOutcome } from '@respi/knowledge/domain';

export interface AskingLinks {
  /** For the whole answer, redirections included, in milliseconds. */
  readonly patience: number;
  /** Whether addresses of this machine and of its house may be asked. Never outside of a test. */
  readonly inside: boolean;
  /** What the server that is asked is told: who asks, and where to complain. */
  readonly agent: string;
}

const REDIRECTIONS = 6;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const FOR_GOOD = new Set([301, 308]);
/** Of a page, as far as its title can be expected. */
const READ_AT_MOST = 128 * 1024;

/** Networks that are nobody's in the open (RFC 6890): a link into them would ask a machine of the house. */
const INSIDE = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  INSIDE.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['::', 127],
  ['64:ff9b:1::', 48],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  INSIDE.addSubnet(net, prefix, 'ipv6');

/** @param address of IP, in any spelling; IPv4 within IPv6 is what it is */
export function isInside(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  return INSIDE.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
}

class NotPublic extends Error {}

/** Looks a name up and lets no address of the house through: checked where the connection is made, so that no second answer slips by. */
const publicLookup: LookupFunction = (hostname, options, done) => {
  systemLookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const [first] = found;
    if (error) done(error, '');
    else if (!first || found.some(({ address }) => isInside(address))) done(new NotPublic(), '');
    else if (options.all) done(null, found);
    else done(null, first.address, first.family);
  });
};

/** Asks for a page as a browser would, follows where it leads, and reads its title. Never fails: what goes wrong is an outcome. */
export async function askForLink(url: string, { patience, inside, agent }: AskingLinks): Promise<LinkOutcome> {
  const signal = AbortSignal.timeout(patience);
  try {
    let [at, forGood] = [url, true];
    const seen = new Set<string>();
    for (;;) {
      if (seen.has(at) || seen.size > REDIRECTIONS) return { failure: 'loop' };
      seen.add(at);
      const target = new URL(at);
      const host = target.hostname.replace(/^\[|\]$/g, '');
      if (!isWeb(target) || (!inside && isIP(host) !== 0 && isInside(host))) return { failure: 'not_public' };
      const answer = await ask(target, agent, inside, signal);
      const { statusCode: status = 0, headers } = answer;
      if (!REDIRECTS.has(status) || headers.location === undefined) {
        const title = isPage(headers['content-type']) ? titleOf(await beginning(answer)) : null;
        answer.destroy();
        return { status, url: at, forGood, title };
      }
      answer.destroy();
      if (!URL.canParse(headers.location, at)) return { failure: 'bad_answer' };
      forGood &&= FOR_GOOD.has(status);
      at = new URL(headers.location, at).href;
    }
  } catch (error) {
    return { failure: failureOf(error, signal) };
  }
}

function ask(target: URL, agent: string, inside: boolean, signal: AbortSignal): Promise<IncomingMessage> {
  const headers = { 'user-agent': agent, accept: 'text/html,application/xhtml+xml,*/*;q=0.5', 'accept-language': 'it' };
  const options = { headers, signal, agent: false as const, ...(inside ? {} : { lookup: publicLookup }) };
  return new Promise((answered, failed) => {
    const asking = target.protocol === 'https:' ? getSecure(target, options) : getPlain(target, options);
    asking.once('response', answered).once('error', failed);
  });
}

const isWeb = ({ protocol, username, password }: URL): boolean =>
  /^https?:$/.test(protocol) && username === '' && password === '';
const isPage = (type: string | undefined): boolean => type !== undefined && /\bx?html\b/.test(type);

async function beginning(body: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size >= READ_AT_MOST) break;
  }
  return Buffer.concat(parts).subarray(0, READ_AT_MOST).toString('utf8');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The title of a page as text, one line; null where there is none. */
export function titleOf(html: string): string | null {
  const written = /<title\b[^>]*>([\s\S]*?)<\/title\s*>/i.exec(html)?.[1] ?? '';
  const title = written
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 300);
  return title === '' ? null : title;
}

function failureOf(error: unknown, signal: AbortSignal): LinkFailure {
  if (error instanceof NotPublic) return 'not_public';
  const code = (error as { code?: unknown }).code;
  if (signal.aborted || code === 'ETIMEDOUT') return 'timeout';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknown_host';
  if (typeof code === 'string' && code.startsWith('HPE_')) return 'bad_answer';
  return 'no_connection';
}

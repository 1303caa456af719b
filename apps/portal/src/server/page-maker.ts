import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type KeptPage, KeptPages } from './kept-pages';
import type { PublicStamp, PublicStamps } from './public-stamps';
import { type ReadingPage, dated, isRenderedHere, toReadingPage } from './reading-page';
import { isSent, isSentByReaders } from './sent-forms';
import { LANGUAGE_SEGMENT, wordsFor } from './languages';
import { encodingFor, sendText } from './send-text';

/** Written by the build wherever Angular puts an inline script or style; each answer gets a fresh one. */
const NONCE_PLACE = /__RESPI_NONCE__/g;
const KEPT_AT_MOST = 96 * 1024 * 1024;
/** The belt to the braces: whatever the stamp says, in milliseconds. */
const KEPT_FOR = 60_000;
/** A database that stalls answers nothing, and refuses nothing: whoever reads is told, or gets the page that was kept. Milliseconds. */
const MADE_WITHIN = 20_000;
/** Pages of a network, and of these the ones that are the same for everybody: what was searched for is nobody's business. */
const PAGE_OF_NETWORK = new RegExp(
  `^/([a-z0-9][a-z0-9-]{1,39})/${LANGUAGE_SEGMENT}(?:/[^?]*)?(?:\\?da=[\\w%.-]{1,200})?$`,
);

/** Home of the network that a page belongs to. */
const HOME = new RegExp(`^/[a-z0-9][a-z0-9-]{1,39}/${LANGUAGE_SEGMENT}(?=[/?]|$)`);
/** The way back of who has no JavaScript: in the shell, where it is the only link. */
const WAY_BACK = '<a href="/">';

function contentPolicy(inline: { readonly scripts: string; readonly styles: string }): string {
  return [
    "default-src 'none'",
    `script-src 'self'${inline.scripts}`,
    `style-src 'self'${inline.styles}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
    // Text becomes script, or HTML, only where one of these makes it so: Angular's own, and ours for the push worker's address.
    "require-trusted-types-for 'script'",
    'trusted-types angular angular#components respi',
  ].join('; ');
}

/** A page as Angular made it. */
export interface MadePage {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
}

/**
 * Pages made by Angular: an empty shell for what needs a session; whole and without a framework for the public, kept until
 * what the public reads changes, and shown with their date while the api does not answer.
 */
export class PageMaker {
  private readonly kept = new KeptPages(KEPT_AT_MOST);
  /** Pages that are being made: who asks for one meanwhile gets the same. */
  private readonly making = new Map<string, Promise<MadePage | null>>();

  /** @param render makes a page; null where there is none */
  constructor(
    private readonly render: (request: IncomingMessage) => Promise<MadePage | null>,
    private readonly stamps: PublicStamps,
    private readonly patience = MADE_WITHIN,
  ) {}

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    // The answer to a form is of one reader alone, and so is a form that can be sent once.
    const isOfOne = isSent(request) || isSentByReaders(path);
    const network = isOfOne ? undefined : PAGE_OF_NETWORK.exec(path)?.[1];
    // Asked before the page is made: one that is made while something changes is made again.
    const stamp = network === undefined ? null : await this.stamps.of(network);
    const known = network === undefined ? undefined : this.kept.get(path);
    if (known && stamp === undefined) return this.sendDated(request, response, known);
    if (known && known.stamp === stamp && Date.now() - known.madeAt.getTime() < KEPT_FOR)
      return this.sendKept(request, response, known);

    const page = await this.inTime(this.make(request, path, stamp));
    if (known && (page === 'late' || (page && page.status >= 500))) return this.sendDated(request, response, known);
    if (page === 'late') {
      response.writeHead(503, { ...TEXT, 'Retry-After': '10' }).end(`${wordsFor(path).broken}\n`);
      return;
    }
    if (!page) {
      response.writeHead(404, TEXT).end(`${wordsFor(path).notFound}\n`);
      return;
    }
    if (page.status === 303) {
      sendOn(page, response);
      return;
    }
    if (!isRenderedHere(page.html)) return this.sendShell(request, response, page);
    const reading = toReadingPage(page.html, path, typeof stamp === 'string' ? network : undefined);
    if (network !== undefined && typeof stamp === 'string' && page.status === 200)
      return this.sendKept(request, response, this.keep(path, reading, stamp));
    copyHeaders(page, response);
    set(response, secured({ scripts: '', styles: listed(reading.styles) }));
    // What a page shows this once is kept nowhere; one that says it may be is there again, as it was, for who goes back.
    if (isOfOne) response.setHeader('Cache-Control', page.headers.get('cache-control') ?? 'no-store');
    await sendText(request, response, reading.html);
  }

  /** Many who ask for one page at once have it made once. */
  private make(request: IncomingMessage, path: string, stamp: PublicStamp): Promise<MadePage | null> {
    if (typeof stamp !== 'string') return this.render(request);
    const key = `${stamp} ${path}`;
    const running = this.making.get(key);
    if (running) return running;
    const making = this.render(request).finally(() => this.making.delete(key));
    this.making.set(key, making);
    return making;
  }

  private async inTime<T>(making: Promise<T>): Promise<T | 'late'> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((tell) => {
      timer = setTimeout(() => {
        tell('late');
      }, this.patience);
    });
    try {
      return await Promise.race([making, late]);
    } finally {
      clearTimeout(timer);
      // What fails once nobody waits for it is nobody's error.
      making.catch(() => undefined);
    }
  }

  private keep(path: string, reading: ReadingPage, stamp: string): KeptPage {
    const policy = { scripts: '', styles: listed(reading.styles) };
    return this.kept.keep(path, reading, { ...HTML, ...secured(policy) }, stamp, new Date());
  }

  private async sendKept(request: IncomingMessage, response: ServerResponse, page: KeptPage): Promise<void> {
    const packing = page.packed(encodingFor(request));
    const { headers, body } = 'body' in packing ? packing : await packing;
    if (request.headers['if-none-match'] === page.etag) {
      const { 'Content-Length': _length, 'Content-Encoding': _encoding, ...unchanged } = headers;
      response.writeHead(304, unchanged).end();
      return;
    }
    response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body);
  }

  private async sendDated(request: IncomingMessage, response: ServerResponse, page: KeptPage): Promise<void> {
    const age = Math.max(0, Math.round((Date.now() - page.madeAt.getTime()) / 1000));
    set(response, { ...HTML, Age: String(age), ...secured({ scripts: '', styles: listed(page.styles) }) });
    await sendText(request, response, dated(page.html, request.url ?? '/', page.madeAt));
  }

  private async sendShell(request: IncomingMessage, response: ServerResponse, page: MadePage): Promise<void> {
    const nonce = randomBytes(16).toString('base64');
    copyHeaders(page, response);
    set(response, secured({ scripts: ` 'nonce-${nonce}'`, styles: ` 'nonce-${nonce}'` }));
    const home = HOME.exec(request.url ?? '')?.[0] ?? '/';
    await sendText(request, response, page.html.replace(NONCE_PLACE, nonce).replace(WAY_BACK, `<a href="${home}">`));
  }
}

const listed = (sources: readonly string[]): string => sources.map((source) => ` ${source}`).join('');

function copyHeaders(page: MadePage, response: ServerResponse): void {
  for (const [name, value] of page.headers) if (name !== 'content-length') response.setHeader(name, value);
  response.statusCode = page.status;
}

/** A form was sent, and its answer is another page: what was rendered beside it is nobody's. */
function sendOn({ headers }: MadePage, response: ServerResponse): void {
  const cookies = headers.getSetCookie();
  const answer = { Location: headers.get('location') ?? '/', 'Cache-Control': 'no-store' };
  response.writeHead(303, cookies.length > 0 ? { ...answer, 'Set-Cookie': cookies } : answer).end();
}

const HTML = { 'Content-Type': 'text/html; charset=utf-8' };
const TEXT = { 'Content-Type': 'text/plain; charset=utf-8' };

/** @param inline sources of the inline scripts and styles that the page has */
function secured(inline: { readonly scripts: string; readonly styles: string }): Record<string, string> {
  return {
    'Content-Security-Policy': contentPolicy(inline),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), geolocation=(), microphone=()',
    'Cache-Control': 'no-cache',
  };
}

function set(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

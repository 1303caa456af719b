import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative } from 'node:path';
import { type Encoding, compressed, encodingFor } from './send-text';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = new Set(['.css', '.js', '.json', '.svg', '.txt', '.webmanifest']);
/** Pictures keep their name when they change: an old one does for a week, and offline it is still there (RFC 5861). */
const PICTURES = new Set(['.png', '.svg']);
const NAMED_BY_CONTENT = /-[A-Z0-9]{8}\.\w+$/;

interface StoredFile {
  readonly path: string;
  readonly type: string;
  readonly compressible: boolean;
  /** Of `Cache-Control`. */
  readonly keeping: string;
  readonly bodies: Map<Encoding, Buffer>;
  readonly etag: string;
}

/** What the build put beside the pages. Only files that were there at the start exist: no address can reach another. */
export class StaticFiles {
  private files: Promise<ReadonlyMap<string, string>> | null = null;
  private readonly stored = new Map<string, StoredFile>();

  constructor(private readonly folder: string) {}

  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const [path] = (request.url ?? '/').split('?');
    this.files ??= list(this.folder);
    const onDisk = path === undefined ? undefined : (await this.files).get(path);
    if (onDisk === undefined) return false;
    const file = await this.read(onDisk);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('ETag', file.etag);
    response.setHeader('Cache-Control', file.keeping);
    if (request.headers['if-none-match'] === file.etag) {
      response.writeHead(304).end();
      return true;
    }
    const encoding = file.compressible ? encodingFor(request) : 'identity';
    const body = await bodyOf(file, encoding);
    if (file.compressible) response.setHeader('Vary', 'Accept-Encoding');
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
    response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  }

  private async read(path: string): Promise<StoredFile> {
    const known = this.stored.get(path);
    if (known) return known;
    const body = await readFile(path);
    const kind = extname(path);
    const file: StoredFile = {
      path,
      type: TYPES[kind] ?? 'application/octet-stream',
      compressible: COMPRESSIBLE.has(kind),
      keeping: keepingOf(path),
      bodies: new Map([['identity', body]]),
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    };
    this.stored.set(path, file);
    return file;
  }
}

function keepingOf(path: string): string {
  if (NAMED_BY_CONTENT.test(path)) return 'public, max-age=31536000, immutable';
  return PICTURES.has(extname(path)) ? 'public, max-age=300, stale-while-revalidate=604800' : 'public, max-age=300';
}

async function bodyOf(file: StoredFile, encoding: Encoding): Promise<Buffer> {
  const kept = file.bodies.get(encoding);
  if (kept) return kept;
  const body = await compressed(file.bodies.get('identity') ?? Buffer.alloc(0), encoding, true);
  file.bodies.set(encoding, body);
  return body;
}

async function list(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    // Pages are made by Angular, never handed out as files.
    if (entry.isFile() && extname(entry.name) !== '.html')
      found.set(`/${relative(folder, path).replaceAll('\\', '/')}`, path);
  }
  return found;
}

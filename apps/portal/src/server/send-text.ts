import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Brotli 5 is as fast as gzip 6 and smaller; 11 is for what is compressed once and kept. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

export async function compressed(body: Buffer, encoding: Encoding, thorough = false): Promise<Buffer> {
  if (encoding === 'br') return brotli(body, thorough ? {} : QUICK);
  return encoding === 'gzip' ? gzipped(body) : body;
}

export type Encoding = 'br' | 'gzip' | 'identity';

export function encodingFor(request: IncomingMessage): Encoding {
  const accepted = request.headers['accept-encoding'] ?? '';
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}

export async function sendText(request: IncomingMessage, response: ServerResponse, text: string): Promise<void> {
  const encoding = encodingFor(request);
  const body = await compressed(Buffer.from(text), encoding);
  response.setHeader('Vary', 'Accept-Encoding');
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

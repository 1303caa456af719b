import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { type IncomingHttpHeaders, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedPush {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A push service as browsers have one, with the answers that a spec wants of it. */
export interface PushService {
  readonly url: string;
  readonly received: ReceivedPush[];
  /** Status and headers with which each is answered; null: never. */
  answer: (push: ReceivedPush) => { status: number; headers?: Record<string, string> } | null;
  /** True: the connection is dropped after the push was taken. */
  diesAfter: () => boolean;
  stop(): Promise<void>;
}

export async function aPushService(port = 0): Promise<PushService> {
  const open = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const push = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) };
      service.received.push(push);
      const answer = service.answer(push);
      if (service.diesAfter()) request.socket.destroy();
      else if (answer === null) open.add(response);
      else response.writeHead(answer.status, answer.headers).end(`${randomBytes(64).toString('hex')}\n`);
    });
  });
  const service: PushService = {
    url: '',
    received: [],
    answer: () => ({ status: 201 }),
    diesAfter: () => false,
    stop: async () => {
      for (const response of open) response.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return Object.assign(service, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

/** A browser's own part: its keys, and how it reads what the service hands on (RFC 8291, RFC 8188). */
export class TestBrowser {
  private readonly pair = createECDH('prime256v1');
  private readonly own = this.pair.generateKeys();
  private readonly auth = randomBytes(16);

  constructor(private readonly service: { readonly url: string }) {}

  readonly path = `/push/${randomBytes(24).toString('base64url')}`;

  get subscription() {
    const keys = { p256dh: this.own.toString('base64url'), auth: this.auth.toString('base64url') };
    return { endpoint: `${this.service.url}${this.path}`, keys };
  }

  read({ body }: ReceivedPush): unknown {
    const [salt, sender] = [body.subarray(0, 16), body.subarray(21, 21 + (body[20] ?? 0))];
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.own, sender]);
    const secret = Buffer.from(hkdfSync('sha256', this.pair.computeSecret(sender), this.auth, info, 32));
    const derived = (name: string, bytes: number): Buffer =>
      Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${name}\0`, bytes));
    const sealed = body.subarray(21 + sender.length);
    const decipher = createDecipheriv('aes-128-gcm', derived('aes128gcm', 16), derived('nonce', 12));
    decipher.setAuthTag(sealed.subarray(-16));
    const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString('utf8'));
  }
}

export interface VapidClaims {
  readonly aud: string;
  readonly sub: string;
  readonly exp: number;
}

/** Whom the request says that it comes from (RFC 8292). @throws Error when the signature is not of that key. */
export function vapidOf({ headers }: ReceivedPush): { readonly key: string; readonly claims: VapidClaims } {
  const [, token, key] = /^vapid t=([^,]+), ?k=(.+)$/.exec(headers.authorization ?? '') ?? [];
  const [head, claims, signature] = (token ?? '').split('.');
  const point = Buffer.from(key ?? '', 'base64url');
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const publicKey = createPublicKey({ format: 'jwk', key: jwk });
  const isTheirs = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature ?? '', 'base64url'),
  );
  if (!isTheirs) throw new Error('the signature is not of that key');
  return { key: key ?? '', claims: JSON.parse(Buffer.from(claims ?? '', 'base64url').toString()) as VapidClaims };
}

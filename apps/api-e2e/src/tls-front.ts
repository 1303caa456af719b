import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, request as plainRequest } from 'node:http';
import { createServer, request as tlsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TlsAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface TlsAsking {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What stands in front of ReSPI on a real machine: ends TLS, and says who asks. */
export interface TlsFront {
  ask(path: string, asking?: TlsAsking): Promise<TlsAnswer>;
  close(): void;
}

/** @param port where people reach it; `behind` where ReSPI listens */
export async function tlsFront(port: number, behind: number): Promise<TlsFront> {
  const { key, cert } = selfSigned();
  const server = createServer({ key, cert, minVersion: 'TLSv1.2' }, (incoming, outgoing) => {
    const onward = plainRequest(
      {
        host: '127.0.0.1',
        port: behind,
        method: incoming.method,
        path: incoming.url,
        headers: { ...incoming.headers, 'x-forwarded-for': '198.51.100.4', 'x-forwarded-proto': 'https' },
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    ask: (path, { method, body, headers } = {}) =>
      new Promise((resolve, reject) => {
        const text = body === undefined ? undefined : JSON.stringify(body);
        const request = tlsRequest(
          {
            host: '127.0.0.1',
            servername: 'localhost',
            port,
            path,
            ca: cert,
            method: method ?? (text === undefined ? 'GET' : 'POST'),
            headers: {
              host: `localhost:${port}`,
              ...(text === undefined ? {} : { 'content-type': 'application/json' }),
              ...headers,
            },
          },
          (answer) => {
            const parts: Buffer[] = [];
            answer.on('data', (part: Buffer) => parts.push(part));
            answer.on('end', () =>
              resolve({
                status: answer.statusCode ?? 0,
                headers: answer.headers,
                body: Buffer.concat(parts).toString(),
              }),
            );
          },
        );
        request.on('error', reject);
        request.end(text);
      }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A certificate of the moment for `localhost`; Node makes keys, but no certificates. */
function selfSigned(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'respi-tls-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const args = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout ${key} -out ${cert}`;
    const made = spawnSync('openssl', args.split(' '), { encoding: 'utf8' });
    if (made.status !== 0) throw new Error(`openssl made no certificate: ${made.stderr || String(made.error)}`);
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

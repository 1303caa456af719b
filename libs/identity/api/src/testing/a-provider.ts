import { type KeyObject, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Somebody whom the provider knows. */
export interface Known {
  readonly sub: string;
  readonly email?: string;
  readonly emailVerified?: boolean;
  readonly acr?: string;
}

export const CLIENT = { id: 'respi', secret: 'a secret of the provider and ReSPI' } as const;

/**
 * A real OpenID provider (`oidc-provider`) on this machine. Whoever comes is asked nothing and signs in as `next`; what it answers at
 * its token endpoint can be tampered with on the way.
 */
export class TestProvider {
  next: Known = { sub: 'ada' };
  /** What becomes of the ID token before it leaves. */
  tamper: (idToken: string) => string = (idToken) => idToken;
  down = false;
  readonly asked: URL[] = [];
  private readonly people = new Map<string, Known>();
  private readonly key: KeyObject = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  private provider!: Provider;

  private constructor(private readonly server: Server) {}

  static async start(returnAddress: string): Promise<TestProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const test = new TestProvider(server);
    test.provider = new Provider(test.issuer, {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [returnAddress],
          post_logout_redirect_uris: [new URL('/cuneo/it', returnAddress).href],
        },
      ],
      jwks: { keys: [{ ...test.key.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'one' }] },
      cookies: { keys: [randomBytes(16).toString('hex')] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], acr: null, auth_time: null },
      acrValues: ['https://www.spid.gov.it/SpidL1', 'https://www.spid.gov.it/SpidL2'],
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      findAccount: (_: unknown, sub: string) => {
        const known = test.people.get(sub);
        return (
          known && {
            accountId: sub,
            claims: () => ({ sub, email: known.email, email_verified: known.emailVerified ?? true }),
          }
        );
      },
    });
    const answer = test.provider.callback();
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      test.asked.push(new URL(request.url ?? '/', test.issuer));
      if (test.down) response.destroy();
      else if (request.url?.startsWith('/interaction/')) void test.signIn(request, response);
      else if (request.url === '/token') test.tampered(request, response, answer);
      else answer(request, response);
    });
    return test;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Goes where a browser is sent, with its cookies, as `next`. @returns the address that it is sent back to */
  async visit(address: string): Promise<URL> {
    const jar = new Map<string, string>();
    let at = new URL(address);
    for (let hops = 0; hops < 10; hops += 1) {
      const answer = await fetch(at, {
        redirect: 'manual',
        headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        jar.set(name, value);
      }
      const next = answer.headers.get('location');
      if (next === null)
        throw new Error(`The provider stopped at ${at.pathname}: ${answer.status} ${await answer.text()}`);
      at = new URL(next, at);
      if (at.origin !== this.issuer) return at;
    }
    throw new Error('The provider goes in circles');
  }

  /** A token that says something else, signed as the provider signs. */
  resigned(idToken: string, change: object): string {
    const [header = '', claims = ''] = idToken.split('.');
    const said = { ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as object), ...change };
    const signed = `${header}.${Buffer.from(JSON.stringify(said)).toString('base64url')}`;
    return `${signed}.${sign('sha256', Buffer.from(signed), this.key).toString('base64url')}`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async signIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { prompt, params } = await this.provider.interactionDetails(request, response);
    const { sub, acr } = this.next;
    this.people.set(sub, this.next);
    if (prompt.name === 'login') {
      const login = { accountId: sub, ...(acr ? { acr } : {}) };
      await this.provider.interactionFinished(request, response, { login });
      return;
    }
    const grant = new this.provider.Grant({ accountId: sub, clientId: CLIENT.id });
    grant.addOIDCScope(String(params['scope']));
    await this.provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  }

  private tampered(
    request: IncomingMessage,
    response: ServerResponse,
    answer: (request: IncomingMessage, response: ServerResponse) => void,
  ): void {
    const end = response.end.bind(response) as (body?: unknown) => ServerResponse;
    response.end = ((body?: unknown) => {
      const text = Buffer.isBuffer(body) ? body.toString() : typeof body === 'string' ? body : '';
      const said = JSON.parse(text) as { id_token?: string };
      if (said.id_token) said.id_token = this.tamper(said.id_token);
      const changed = JSON.stringify(said);
      response.setHeader('content-length', Buffer.byteLength(changed));
      return end(changed);
    }) as typeof response.end;
    answer(request, response);
  }
}

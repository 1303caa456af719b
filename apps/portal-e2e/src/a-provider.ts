import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** A real OpenID provider with its own pages for trying out: whoever types an address is whom it belongs to. */
export async function startProvider(portal: string): Promise<{ settings: Record<string, string>; stop(): void }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const secret = randomBytes(24).toString('base64url');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'respi', client_secret: secret, redirect_uris: [`${portal}/api/v1/auth/oidc/callback`] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'one' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, email: sub, email_verified: true }),
    }),
  });
  server.on('request', provider.callback());
  return {
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_NAME: 'la Provincia',
      OIDC_CLIENT_ID: 'respi',
      OIDC_CLIENT_SECRET: secret,
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

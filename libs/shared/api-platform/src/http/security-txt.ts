import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const DAYS_VALID = 180;

/** Whom to tell of a flaw, where tools and people look for it (RFC 9116). Without a contact there is none. */
export function serveSecurityTxt(
  app: NestFastifyApplication,
  { publicUrl, securityContact }: { readonly publicUrl: string; readonly securityContact: string | undefined },
): void {
  if (securityContact === undefined) return;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/.well-known/security.txt', (_request, reply) =>
      reply
        .header('content-type', 'text/plain; charset=utf-8')
        .header('cache-control', 'public, max-age=3600')
        .send(securityTxt(publicUrl, securityContact, new Date())),
    );
}

export function securityTxt(publicUrl: string, contact: string, now: Date): string {
  const expires = new Date(now.getTime() + DAYS_VALID * 86_400_000);
  expires.setUTCHours(0, 0, 0, 0);
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: it, en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
}

import { createHmac } from 'node:crypto';

export type Claims = Readonly<Record<string, unknown>>;

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as an attacker would write it: any claims, any header, any key. */
export function forged(claims: Claims, key: Buffer, header: Claims = { alg: 'HS256', typ: 'JWT' }): string {
  const signed = `${part(header)}.${part(claims)}`;
  const digest = header['alg'] === 'HS512' ? 'sha512' : 'sha256';
  return `${signed}.${createHmac(digest, key).update(signed).digest('base64url')}`;
}

export function unsigned(claims: Claims, alg: string): string {
  return `${part({ alg, typ: 'JWT' })}.${part(claims)}.`;
}

export function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;
}

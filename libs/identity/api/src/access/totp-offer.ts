import type { TotpOffer } from '@respi/identity/contract';
import { qrPath } from '@respi/shared/paper';
import { base32, otpauthUri } from '../sessions/second-factor/totp';

/** A key to be scanned, opened on the same device, or typed. */
export function totpOffer(challenge: string, secret: Buffer, issuer: string, name: string): TotpOffer {
  const uri = otpauthUri(secret, issuer, name);
  return { challenge, key: (base32(secret).match(/.{1,4}/g) ?? []).join(' '), uri, qr: qrPath(uri) };
}

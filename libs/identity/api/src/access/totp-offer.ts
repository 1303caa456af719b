import type { TotpOffer } from '@respi/identity/contract';
import { create } from 'qrcode';
import { base32, otpauthUri } from '../sessions/second-factor/totp';

/** Modules of white around a QR code (ISO/IEC 18004). */
const QUIET = 4;

/** A key to be scanned, opened on the same device, or typed. */
export function totpOffer(challenge: string, secret: Buffer, issuer: string, name: string): TotpOffer {
  const uri = otpauthUri(secret, issuer, name);
  return { challenge, key: (base32(secret).match(/.{1,4}/g) ?? []).join(' '), uri, qr: drawn(uri) };
}

/** As one path: a page draws it itself, and no picture has to be let in. */
function drawn(text: string): TotpOffer['qr'] {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const dark: string[] = [];
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) dark.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`);
  return { size: modules.size + 2 * QUIET, path: dark.join('') };
}

import type { Factor } from '@respi/identity/contract';
import type { Tx } from '@respi/shared/api-platform';
import type { StoredPasskey } from './relying-party';

export interface TotpRow {
  readonly id: string;
  readonly secret: Buffer;
  /** The driver gives a bigint as text. */
  readonly last_step: string;
  readonly created_at: Date;
}

export interface PasskeyRow extends StoredPasskey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** What a person has in the network that was entered. */
export interface Factors {
  readonly totp: TotpRow | null;
  readonly passkeys: readonly PasskeyRow[];
  readonly recoveryCodesLeft: number;
}

export async function factorsOf(tx: Tx, accountId: string): Promise<Factors> {
  const totp = await tx.one<TotpRow>(
    'select id, secret, last_step, created_at from totp_factor where account_id = $1',
    [accountId],
  );
  const passkeys = await tx.query<Omit<PasskeyRow, 'counter'> & { counter: string }>(PASSKEYS, [accountId]);
  const left = await tx.one<{ left: number }>(
    'select count(*)::integer as left from recovery_code where account_id = $1 and used_at is null',
    [accountId],
  );
  return {
    totp: totp ?? null,
    passkeys: passkeys.map((row) => ({ ...row, counter: Number(row.counter) })),
    recoveryCodesLeft: left?.left ?? 0,
  };
}

/** By what a person can prove themselves, the quickest first; nothing where there is no factor: a code on paper is none. */
export function provableBy({ totp, passkeys, recoveryCodesLeft }: Factors): Factor[] {
  if (!totp && passkeys.length === 0) return [];
  return [
    ...(passkeys.length > 0 ? (['passkey'] as const) : []),
    ...(totp ? (['totp'] as const) : []),
    ...(recoveryCodesLeft > 0 ? (['recovery_code'] as const) : []),
  ];
}

/** Context under which the secret of an app is sealed. */
export function secretContext(factorId: string): string {
  return `totp_factor.secret:${factorId}`;
}

const PASSKEYS = `
  select id, credential_id as "credentialId", public_key as "publicKey", counter, transports, name, created_at as "createdAt",
         last_used_at as "lastUsedAt"
    from passkey where account_id = $1 order by created_at, id`;

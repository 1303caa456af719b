import { randomBytes } from 'node:crypto';
import { RECOVERY_CODES } from '@respi/identity/contract';
import { KeyedDigests, type Tx } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { newId } from '@respi/shared/kernel';

/** Crockford's alphabet: no letter that is mistaken for a digit. Ten of them are fifty bits. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 10;

/** Ten codes on paper, for the day when the phone is gone. Kept as keyed digests, each good once. */
@Injectable()
export class RecoveryCodes {
  constructor(private readonly digests: KeyedDigests) {}

  /** Those made before are void. @returns the codes: nobody can show them again */
  async makeAnew(tx: Tx, accountId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, newCode);
    await tx.query('delete from recovery_code where account_id = $1', [accountId]);
    await tx.query(
      `insert into recovery_code (id, network_id, account_id, digest, created_at)
       select unnest($1::uuid[]), $2, $3, unnest($4::bytea[]), $5`,
      [
        codes.map(() => newId()),
        tx.networkId,
        accountId,
        codes.map((code) => this.digestOf(tx.networkId, accountId, code)),
        tx.now,
      ],
    );
    return codes;
  }

  /** Whether it was one of this person's, unused until now. */
  async use(tx: Tx, accountId: string, typed: string): Promise<boolean> {
    const used = await tx.one(
      'update recovery_code set used_at = $3 where account_id = $1 and digest = $2 and used_at is null returning 1',
      [accountId, this.digestOf(tx.networkId, accountId, typed), tx.now],
    );
    return used !== undefined;
  }

  private digestOf(networkId: string, accountId: string, code: string): Buffer {
    return this.digests.blindIndex(networkId, 'recovery code', `${accountId} ${normalised(code)}`);
  }
}

function newCode(): string {
  const code = [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** As somebody reads it from paper. */
function normalised(typed: string): string {
  return typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
}

import {
  type Factor,
  type PasskeyAssertion,
  type Proof,
  type ProofWanted,
  RECOVERY_CODE_USED,
} from '@respi/identity/contract';
import { FieldCipher, type Tx } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import { ChangeLog } from '../../events/record-change';
import { lockPerson } from '../../administration/people/person-rows';
import { type Asked, Challenges } from './challenges';
import { factorsOf, provableBy, secretContext } from './factors';
import { RecoveryCodes } from './recovery-codes';
import { RelyingParty } from './relying-party';
import { stepOfCode } from './totp';

/** What became of a proof. `copied`: a passkey counted backwards, so two hold it; that is to be kept, and the proof refused. */
export type Outcome = 'good' | 'wrong' | 'copied';

/** Asks for a second factor and looks at what is given. */
@Injectable()
export class ProveFactor {
  constructor(
    private readonly challenges: Challenges,
    private readonly relyingParty: RelyingParty,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly cipher: FieldCipher,
    private readonly log: ChangeLog,
  ) {}

  /** null: this person has none. */
  async ask(tx: Tx, accountId: string, asked: Asked): Promise<ProofWanted | null> {
    const factors = await factorsOf(tx, accountId);
    const proofs = provableBy(factors);
    if (proofs.length === 0) return null;
    const passkey = factors.passkeys.length > 0 ? await this.relyingParty.ask(factors.passkeys) : null;
    const challenge = this.challenges.issue({
      ...asked,
      accountId,
      networkId: tx.networkId,
      toSign: passkey?.challenge ?? null,
    });
    return { challenge, proofs, passkey: passkey && { ...passkey }, expiresIn: this.challenges.lifeOf(asked.purpose) };
  }

  /** In the caller's transaction, which is undone where it is wrong and kept where it is copied. */
  async look(
    tx: Tx,
    accountId: string,
    proof: Exclude<Proof, { kind: 'password' }>,
    toSign: string | null,
  ): Promise<Outcome> {
    switch (proof.kind) {
      case 'totp':
        return this.totp(tx, accountId, proof.code);
      case 'recovery_code':
        return this.recoveryCode(tx, accountId, proof.code);
      case 'passkey':
        return this.passkey(tx, accountId, proof.response, toSign);
    }
  }

  private async totp(tx: Tx, accountId: string, code: string): Promise<Outcome> {
    const { totp } = await factorsOf(tx, accountId);
    if (!totp) return 'wrong';
    const secret = Buffer.from(this.cipher.open(totp.secret, secretContext(totp.id)), 'base64');
    const step = stepOfCode(secret, code, tx.now, Number(totp.last_step));
    if (step === null) return 'wrong';
    // Two that come at once with the same code: one finds the step taken.
    const taken = await tx.one('update totp_factor set last_step = $2 where id = $1 and last_step < $2 returning 1', [
      totp.id,
      step,
    ]);
    return taken ? 'good' : 'wrong';
  }

  private async recoveryCode(tx: Tx, accountId: string, code: string): Promise<Outcome> {
    const { personId } = await lockPerson(tx, accountId);
    // Codes stand in for a factor; where none is left they open nothing.
    if (provableBy(await factorsOf(tx, accountId)).length === 0) return 'wrong';
    if (!(await this.recoveryCodes.use(tx, accountId, code))) return 'wrong';
    await this.log.record(tx, 'person', personId, { type: RECOVERY_CODE_USED, data: {} });
    return 'good';
  }

  private async passkey(tx: Tx, accountId: string, answer: PasskeyAssertion, toSign: string | null): Promise<Outcome> {
    const { passkeys } = await factorsOf(tx, accountId);
    const passkey = passkeys.find(({ credentialId }) => credentialId.toString('base64url') === answer.id);
    const counter = passkey && toSign !== null ? await this.relyingParty.signed(answer, toSign, passkey) : null;
    if (!passkey || counter === null) return 'wrong';
    // Those that a person has on several devices count nothing, and stay at zero.
    const used = await tx.one(
      `update passkey set counter = $2, last_used_at = $3 where id = $1 and (counter < $2 or (counter = 0 and $2 = 0)) returning 1`,
      [passkey.id, counter, tx.now],
    );
    if (used) return 'good';
    const { personId } = await lockPerson(tx, accountId);
    await this.log.record(tx, 'person', personId, { type: 'passkey_copied', data: { passkey: passkey.id } });
    return 'copied';
  }
}

/** The factor by which somebody was proven. @throws Problem second_factor_refused */
export function factorOf(proof: Proof): Factor {
  if (proof.kind === 'password') throw new Problem('second_factor_refused');
  return proof.kind;
}

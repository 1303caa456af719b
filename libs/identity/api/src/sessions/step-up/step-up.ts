import type { ProofGiven, ProofKind, ProofWanted } from '@respi/identity/contract';
import { Database, type Principal, type Tx } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import { LoginThrottle } from '../login-throttle';
import { PresentPassword } from '../present-password';
import { RefusedLogins } from '../refused-logins';
import { type Challenge, Challenges } from '../second-factor/challenges';
import { ProveFactor } from '../second-factor/prove-factor';
import { WrongPasswords } from '../wrong-passwords';

/** Proves anew, within a session, who one is: by a factor, or by the password for whoever has none. */
@Injectable()
export class StepUpSession {
  constructor(
    private readonly database: Database,
    private readonly challenges: Challenges,
    private readonly prove: ProveFactor,
    private readonly present: PresentPassword,
    private readonly throttle: LoginThrottle,
    private readonly refusals: RefusedLogins,
    private readonly wrong: WrongPasswords,
  ) {}

  ask(who: Principal): Promise<ProofWanted> {
    const asked = { purpose: 'step_up', sessionId: who.sessionId } as const;
    return this.database.run(who, async (tx) => {
      const wanted = await this.prove.ask(tx, who.accountId, asked);
      // Whoever came in by the identity provider can go there again.
      const session = await tx.one<{ by: boolean }>('select by_provider as by from session where id = $1', [
        who.sessionId,
      ]);
      const there: ProofKind[] = session?.by === true ? ['oidc'] : [];
      if (wanted) return { ...wanted, proofs: [...wanted.proofs, ...there] };
      const challenge = this.challenges.issue({ ...asked, accountId: who.accountId, networkId: who.networkId });
      return { challenge, proofs: [...there, 'password'], passkey: null, expiresIn: this.challenges.lifeOf('step_up') };
    });
  }

  /** @throws Problem challenge_over, too_many_attempts, second_factor_refused, not_allowed (a password where there is a factor) */
  async run(who: Principal, { challenge: token, proof }: ProofGiven, address: string): Promise<void> {
    const { accountId, networkId, sessionId } = who;
    const challenge = this.challenges.read(token, 'step_up', { accountId, networkId, sessionId });
    if (proof.kind === 'password') {
      await this.byPassword(who, [token, challenge], proof.password, address);
      return;
    }
    const attempt = await this.throttle.admitFactor(networkId, accountId, proof, address);
    const outcome = await this.refusals.ofFactor(who, who.asked, proof.kind, () =>
      this.database.run(who, async (tx) => {
        await this.challenges.spend(tx, token, challenge);
        const found = await this.prove.look(tx, accountId, proof, challenge.toSign);
        if (found === 'wrong') throw new Problem('second_factor_refused');
        if (found === 'good') await provenBy(tx, sessionId, proof.kind);
        return found;
      }),
    );
    if (outcome === 'copied') throw new Problem('second_factor_refused');
    await this.throttle.succeeded(attempt);
  }

  /** Only whoever has no factor: a password that was looked at over a shoulder must not do what the factor is for. */
  private async byPassword(
    who: Principal,
    [token, challenge]: readonly [string, Challenge],
    password: string,
    address: string,
  ): Promise<void> {
    const { accountId, sessionId } = who;
    const person = await this.database.run(who, (tx) =>
      tx.one<{ email: string; factor: boolean }>(
        'select email::text as email, respi.has_second_factor(id) as factor from account where id = $1',
        [accountId],
      ),
    );
    if (!person || person.factor) throw new Problem('not_allowed');
    await this.look(who, person.email, { password, path: 'proof.password' }, address, async () => {
      await this.database.run(who, async (tx) => {
        await this.challenges.spend(tx, token, challenge);
        await provenBy(tx, sessionId, 'password');
      });
    });
  }

  /** Whatever else there is. It proves nothing for what comes after. @throws Problem invalid_input, too_many_attempts */
  async mustBePresentPassword(who: Principal, password: string, address: string): Promise<void> {
    const own = await this.database.run(who, (tx) =>
      tx.one<{ email: string }>('select email::text as email from account where id = $1', [who.accountId]),
    );
    if (!own) throw new Problem('not_allowed');
    await this.look(who, own.email, { password, path: 'current' }, address);
  }

  /** Once, and only since the challenge was issued. @throws Problem challenge_over, second_factor_refused */
  async mustHaveProvenThere(who: Principal, token: string): Promise<void> {
    const { accountId, networkId, sessionId } = who;
    const challenge = this.challenges.read(token, 'step_up', { accountId, networkId, sessionId });
    await this.database.run(who, async (tx) => {
      const since = new Date(challenge.expiresAt - this.challenges.lifeOf('step_up') * 1000);
      const proven = await tx.one(
        `select 1 from session where id = $1 and proven_by = 'oidc' and proven_at > $2 and respi.proven_lately(id)`,
        [sessionId, since],
      );
      if (!proven) throw new Problem('second_factor_refused');
      await this.challenges.spend(tx, token, challenge);
    });
  }

  private async look(
    who: Principal,
    email: string,
    { password, path }: { readonly password: string; readonly path: string },
    address: string,
    proven: () => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    const attempt = await this.throttle.admit(email, address);
    await this.refusals.ofFactor(who, who.asked, 'password', async () => {
      if (await this.present.is(email, password)) return;
      await this.wrong.count(email);
      throw wrongPassword(path);
    });
    await proven();
    await this.throttle.succeeded(attempt);
  }
}

/** Notes on the session by what, and now, its owner was proven. */
export async function provenBy(
  tx: Tx,
  sessionId: string | null,
  proof: ProofKind,
  isSecondFactor = proof !== 'password',
): Promise<void> {
  await tx.query(
    'update session set proven_at = $2, proven_by = $3, second_factor = second_factor or $4 where id = $1',
    [sessionId, tx.now, proof, isSecondFactor],
  );
}

function wrongPassword(path: string): Problem {
  const message = 'La password non è quella giusta.';
  return new Problem('invalid_input', { fields: [{ path, code: 'wrong_password', message }] });
}

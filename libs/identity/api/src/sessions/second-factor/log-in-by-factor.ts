import type { Factor, PasskeyLogin, Proof, ProofGiven } from '@respi/identity/contract';
import { Database, type Principal, type Tx } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import { EndSession } from '../end-session';
import { type Attempt, LoginThrottle } from '../login-throttle';
import { OpenSession, type OpenedSession } from '../open-session';
import type { Arrival, Visitor } from '../visitor';
import { RefusedLogins } from '../refused-logins';
import { type Challenge, Challenges } from './challenges';
import { ProveFactor, factorOf } from './prove-factor';
import { RelyingParty } from './relying-party';
import { WithoutRole } from '../without-role';

/** The second step of a login, and the only one of whoever comes with a passkey. */
@Injectable()
export class LogInByFactor {
  constructor(
    private readonly database: Database,
    private readonly challenges: Challenges,
    private readonly prove: ProveFactor,
    private readonly relyingParty: RelyingParty,
    private readonly throttle: LoginThrottle,
    private readonly open: OpenSession,
    private readonly end: EndSession,
    private readonly refusals: RefusedLogins,
    private readonly withoutRole: WithoutRole,
  ) {}

  /**
   * After the right password. Several tries may be made with one challenge; it opens one session.
   * @throws Problem challenge_over, too_many_attempts, second_factor_refused, no_role, session_ended (works there no more)
   */
  async run({ challenge: token, proof }: ProofGiven, visitor: Visitor): Promise<OpenedSession> {
    const challenge = this.challenges.read(token, 'login');
    const { accountId, networkId } = challenge;
    if (accountId === null || networkId === null) throw new Problem('challenge_over');
    const attempt = await this.throttle.admitFactor(networkId, accountId, proof, visitor.address);
    const arrival = { ...visitor, sharedComputer: challenge.sharedComputer };
    return this.enter([token, challenge], { accountId, networkId }, proof, attempt, arrival);
  }

  /** What a browser asks its passkeys, before anybody has said who they are. The same for everybody. */
  async askForPasskey() {
    const options = await this.relyingParty.ask(null);
    const challenge = this.challenges.issue({ purpose: 'passkey_login', toSign: options.challenge });
    return { challenge, options: { ...options } };
  }

  /**
   * A passkey says who it is, and in which network.
   * @throws Problem challenge_over, too_many_attempts, second_factor_refused (unknown, or not its answer: all alike),
   *   no_role
   */
  async byPasskey(
    { challenge: token, response, sharedComputer = false }: PasskeyLogin,
    visitor: Visitor,
  ): Promise<OpenedSession> {
    const challenge = this.challenges.read(token, 'passkey_login');
    const proof: Proof = { kind: 'passkey', response };
    const attempt = await this.throttle.admitFactor('', '', proof, visitor.address);
    const [owner] = await this.database.preNetwork<{ network_id: string; account_id: string }>(
      'select * from respi.passkey_owner($1)',
      [Buffer.from(response.id, 'base64url')],
    );
    if (!owner) {
      await this.refusals.ofStranger(visitor, 'passkey');
      throw new Problem('second_factor_refused');
    }
    const who = { accountId: owner.account_id, networkId: owner.network_id };
    const left = await this.withoutRole.of(who.accountId);
    const withoutRole = left.some(({ id }) => id === who.networkId);
    return this.enter([token, { ...challenge, withoutRole }], who, proof, attempt, { ...visitor, sharedComputer });
  }

  private async enter(
    [token, challenge]: readonly [string, Challenge],
    { accountId, networkId }: { readonly accountId: string; readonly networkId: string },
    proof: Proof,
    attempt: Attempt,
    arrival: Arrival,
  ): Promise<OpenedSession> {
    const factor = factorOf(proof);
    const who: Principal = { accountId, networkId, sessionId: null, permission: 'access.own' };
    const look = async (tx: Tx) => {
      await this.challenges.spend(tx, token, challenge);
      const found = proof.kind === 'password' ? 'wrong' : await this.prove.look(tx, accountId, proof, challenge.toSign);
      // Undone: a typing error must not cost the challenge.
      if (found === 'wrong') throw new Problem('second_factor_refused');
      // Undone too: what opens nothing must not cost a recovery code.
      if (found === 'good' && challenge.withoutRole) throw new Problem('no_role');
      return found;
    };
    const outcome = await this.refusals
      .ofFactor(who, arrival.asked, factor, () =>
        challenge.withoutRole ? this.database.asPublic(networkId, look) : this.database.run(who, look),
      )
      .catch(async (error: unknown) => {
        if (error instanceof Problem && error.code === 'no_role')
          await this.refuseWithoutRole(attempt, factor, arrival);
        throw error;
      });
    if (outcome === 'copied') throw new Problem('second_factor_refused');
    await this.throttle.succeeded(attempt);
    const opened = await this.open.in(
      networkId,
      accountId,
      { by: factor, after: challenge.after ?? undefined },
      arrival,
    );
    const { leaves } = challenge;
    if (leaves) await this.end.of(leaves.networkId, leaves.sessionId, 'switched', arrival.asked);
    return opened;
  }

  /** They were the right one: guessing is not what is written down, nor slowed down. */
  private async refuseWithoutRole(attempt: Attempt, factor: Factor, arrival: Arrival): Promise<void> {
    await this.throttle.succeeded(attempt);
    await this.refusals.ofStranger(arrival, factor);
  }
}

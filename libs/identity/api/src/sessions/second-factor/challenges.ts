import { FieldCipher, type Tx, tokenHash } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';

const MINUTE = 60_000;

/** How long each is good for. To set up an app one has to find the phone first. */
const LIVES_MS = {
  login: 5 * MINUTE,
  passkey_login: 5 * MINUTE,
  step_up: 5 * MINUTE,
  add_passkey: 5 * MINUTE,
  add_totp: 15 * MINUTE,
  /** At the identity provider: a phone may have to be found there too. */
  oidc: 10 * MINUTE,
  /** Back from there, until our page asks for the session. */
  oidc_ready: 2 * MINUTE,
} as const;

export type Purpose = keyof typeof LIVES_MS;

/** What a challenge is bound to. Nobody but the server can read or make one. */
export interface Challenge {
  readonly purpose: Purpose;
  /** null: nobody has said yet who they are. */
  readonly accountId: string | null;
  readonly networkId: string | null;
  /** The session in which it was asked for; null: there is none yet. */
  readonly sessionId: string | null;
  /** What a passkey has to sign. */
  readonly toSign: string | null;
  /** Of an authenticator app that is being added, in base64. */
  readonly secret: string | null;
  /** The session that ends when this one opens: the network was changed. */
  readonly leaves: { readonly networkId: string; readonly sessionId: string } | null;
  /** Of a login by the identity provider: what has to come back, at whose door it began, and what it counts for. */
  readonly oidc: {
    readonly state: string;
    readonly nonce: string;
    readonly verifier: string;
    readonly fresh: boolean;
    readonly slug: string;
    readonly secondFactor: boolean;
  } | null;
  /** By what its owner was proven before this one is answered, where not by the password. */
  readonly after: 'oidc' | null;
  /** What was said of the computer, of a login. */
  readonly sharedComputer: boolean;
  /** Of a login that can only end by saying that there is no role any more. */
  readonly withoutRole: boolean;
  /** Milliseconds. */
  readonly expiresAt: number;
}

export type Asked = Pick<Challenge, 'purpose'> & Partial<Omit<Challenge, 'purpose' | 'expiresAt'>>;

/**
 * A challenge is sealed and carried by whoever has to answer it, so that asking for one, which anybody may, writes nothing.
 * What is written is that it was used: it is good once.
 */
@Injectable()
export class Challenges {
  constructor(private readonly cipher: FieldCipher) {}

  issue(asked: Asked, now = new Date()): string {
    const challenge: Challenge = {
      accountId: null,
      networkId: null,
      sessionId: null,
      toSign: null,
      secret: null,
      leaves: null,
      oidc: null,
      after: null,
      sharedComputer: false,
      withoutRole: false,
      ...asked,
      expiresAt: now.getTime() + LIVES_MS[asked.purpose],
    };
    return this.cipher.seal(JSON.stringify(challenge), contextOf(asked.purpose)).toString('base64url');
  }

  /** Seconds. */
  lifeOf(purpose: Purpose): number {
    return LIVES_MS[purpose] / 1000;
  }

  /**
   * @param by whose it must be, where that is known
   * @throws Problem challenge_over: expired, of another purpose, person or session, or none of ours
   */
  read(token: string, purpose: Purpose, by: Partial<Challenge> = {}, now = new Date()): Challenge {
    const challenge = this.opened(token, purpose);
    const isOurs = challenge && Object.entries(by).every(([key, value]) => challenge[key as keyof Challenge] === value);
    if (!isOurs || challenge.expiresAt <= now.getTime()) throw new Problem('challenge_over');
    return challenge;
  }

  /** In the transaction of what it opens: if that fails, it is still good. @throws Problem challenge_over when it was used */
  async spend(tx: Tx, token: string, { expiresAt }: Challenge): Promise<void> {
    const row = await tx.one<{ fresh: boolean }>('select respi.spend_challenge($1, $2) as fresh', [
      tokenHash(token),
      new Date(expiresAt),
    ]);
    if (!row?.fresh) throw new Problem('challenge_over');
  }

  private opened(token: string, purpose: Purpose): Challenge | null {
    try {
      const challenge = JSON.parse(this.cipher.open(Buffer.from(token, 'base64url'), contextOf(purpose))) as Challenge;
      return challenge.purpose === purpose ? challenge : null;
    } catch {
      return null;
    }
  }
}

function contextOf(purpose: Purpose): string {
  return `challenge:${purpose}`;
}

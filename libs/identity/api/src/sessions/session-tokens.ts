import {
  type AccessClaims,
  KeyedDigests,
  TOKEN_SETTINGS,
  type TokenSettings,
  tokenHash,
} from '@respi/shared/api-platform';
import { SHARED_IDLE_SECONDS } from '@respi/identity/contract';
import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';

/** Seconds without a refresh after which a session is over, beside the life of the access token. */
const IDLE = 30 * 60;
/** Seconds that an access token lives on a computer that is everybody's: with it, five minutes without use are the end. */
const SHARED_ACCESS_LIFE = 60;

@Injectable()
export class SessionTokens {
  constructor(
    private readonly jwt: JwtService,
    private readonly digests: KeyedDigests,
    @Inject(TOKEN_SETTINGS) private readonly settings: TokenSettings,
  ) {}

  /** Seconds. */
  accessLife(sharedComputer: boolean): number {
    return sharedComputer ? SHARED_ACCESS_LIFE : this.settings.accessLife;
  }

  access(claims: AccessClaims, sharedComputer: boolean): string {
    return this.jwt.sign({ ...claims }, { expiresIn: this.accessLife(sharedComputer) });
  }

  /**
   * The token that follows `token`. It is derived, not random, so that a browser whose two tabs refresh at once, or whose
   * first answer was lost, gets the very same one twice: no second chain of tokens exists, and a stolen token
   * shows itself as soon as both holders have gone on. Only the server can derive it.
   */
  successor(token: string): string {
    return this.digests.ofText(`refresh token after ${tokenHash(token).toString('base64url')}`);
  }

  /** When a refresh token made now stops working: after half an hour unused, on everybody's computer five minutes, and with the session in any case. */
  refreshExpiry(now: Date, sessionStart: Date, sharedComputer: boolean): Date {
    const seconds = sharedComputer ? SHARED_IDLE_SECONDS : this.settings.accessLife + IDLE;
    const idle = now.getTime() + seconds * 1000;
    const end = sessionStart.getTime() + this.settings.refreshLife * 1000;
    return new Date(Math.min(idle, end));
  }

  /** The session of an access token, expired or not; null when it is not ours. */
  sessionOf(accessToken: string): Pick<AccessClaims, 'net' | 'sid'> | null {
    try {
      return this.jwt.verify<AccessClaims>(accessToken, {
        ignoreExpiration: true,
        algorithms: ['HS256'],
        issuer: 'respi',
      });
    } catch {
      return null;
    }
  }
}

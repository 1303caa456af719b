import {
  type AccessClaims,
  KeyedDigests,
  TOKEN_SETTINGS,
  type TokenSettings,
  tokenHash,
} from '@respi/shared/api-platform';
import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';

/** Seconds without a refresh after which a session is over, beside the life of the access token. */
const IDLE = 30 * 60;

@Injectable()
export class SessionTokens {
  constructor(
    private readonly jwt: JwtService,
    private readonly digests: KeyedDigests,
    @Inject(TOKEN_SETTINGS) private readonly settings: TokenSettings,
  ) {}

  /** Seconds. */
  get accessLife(): number {
    return this.settings.accessLife;
  }

  access(claims: AccessClaims): string {
    return this.jwt.sign({ ...claims });
  }

  /**
   * The token that follows `token`. It is derived, not random, so that a browser whose two tabs refresh at once, or whose
   * first answer was lost, gets the very same one twice: no second chain of tokens exists, and a stolen token
   * shows itself as soon as both holders have gone on. Only the server can derive it.
   */
  successor(token: string): string {
    return this.digests.ofText(`refresh token after ${tokenHash(token).toString('base64url')}`);
  }

  /** When a refresh token made now stops working: after half an hour unused, and with the session in any case. */
  refreshExpiry(now: Date, sessionStart: Date): Date {
    const idle = now.getTime() + (this.settings.accessLife + IDLE) * 1000;
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

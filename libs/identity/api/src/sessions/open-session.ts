import type { Me, ProofKind } from '@respi/identity/contract';
import { Database, KeyedDigests, newToken, tokenHash } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { newId } from '@respi/shared/kernel';
import { lockPerson } from '../administration/people/person-rows';
import { KnownDevices } from './known-devices';
import { describeMe } from './me/describe-me';
import type { Baked } from './session-cookies';
import { SessionTokens } from './session-tokens';
import type { Arrival } from './visitor';

export interface OpenedSession extends Baked {
  readonly user: Me;
  /** Seconds that the access token lives. */
  readonly expiresIn: number;
}

/** By what its owner was proven. */
export interface Proven {
  readonly by: ProofKind;
  /** When that was, if not now. */
  readonly at?: Date | undefined;
  /** Whether it counts as a second factor; default: everything but a password does. */
  readonly secondFactor?: boolean;
  /** By what before that, where a factor was given as well. */
  readonly after?: 'oidc' | undefined;
}

/** Opens a session in one network for a person whose password or passkey was good, the second factor where there is one included. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly database: Database,
    private readonly tokens: SessionTokens,
    private readonly digests: KeyedDigests,
    private readonly devices: KnownDevices,
  ) {}

  async in(networkId: string, accountId: string, proven: Proven, arrival: Arrival): Promise<OpenedSession> {
    const secondFactor = proven.secondFactor ?? proven.by !== 'password';
    const { device, sharedComputer } = arrival;
    const sessionId = newId();
    const refreshToken = newToken();
    const { me, deviceToken } = await this.database.asPublic(networkId, async (tx) => {
      const found = await describeMe(tx, accountId, {
        secondFactor,
        sharedComputer,
        byProvider: proven.by === 'oidc' || proven.after === 'oidc',
      });
      // Two logins of one person at once: what is told of them comes one after the other.
      const { personId } = await lockPerson(tx, accountId);
      const known = await this.devices.meet(tx, accountId, personId, arrival);
      await tx.query(OPEN, [
        sessionId,
        networkId,
        accountId,
        tx.now,
        tokenHash(refreshToken),
        this.tokens.refreshExpiry(tx.now, tx.now, sharedComputer),
        secondFactor,
        proven.by,
        proven.at ?? tx.now,
        device.browser,
        device.system,
        sharedComputer,
        proven.by === 'oidc' || proven.after === 'oidc',
      ]);
      const entry = { act: 'logged_in', basis: proven.by } as const;
      await this.database.writeDown(tx, arrival.asked, entry, accountId);
      return { me: found, deviceToken: known };
    });
    return {
      user: { ...me, deviceKey: this.digests.deviceKey(accountId).toString('base64') },
      accessToken: this.tokens.access({ sub: accountId, net: networkId, sid: sessionId }, sharedComputer),
      refreshToken,
      expiresIn: this.tokens.accessLife(sharedComputer),
      sharedComputer,
      deviceToken,
    };
  }
}

const OPEN = `
  with opened as (
    insert into session (id, network_id, account_id, created_at, used_at, second_factor, proven_at, proven_by, browser, system,
                         shared_computer, by_provider)
    values ($1, $2, $3, $4, $4, $7, $9, $8, $10, $11, $12, $13) returning id
  ), seen as (
    update person set last_login_at = $4 where account_id = $3
  )
  insert into refresh_token (token_hash, network_id, session_id, expires_at, created_at) select $5, $2, id, $6, $4 from opened`;

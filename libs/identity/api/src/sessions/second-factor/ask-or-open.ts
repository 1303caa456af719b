import type { ProofWanted } from '@respi/identity/contract';
import { Database } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { OpenSession, type OpenedSession, type Proven } from '../open-session';
import type { Arrival } from '../visitor';
import type { Challenge } from './challenges';
import { ProveFactor } from './prove-factor';

export interface FactorWanted {
  readonly secondFactor: ProofWanted;
}

/** After the password: whoever has a factor in this network is asked for it; the others come in, if only to add one. */
@Injectable()
export class AskOrOpen {
  constructor(
    private readonly database: Database,
    private readonly prove: ProveFactor,
    private readonly open: OpenSession,
  ) {}

  /**
   * @param proven by what, before a factor is asked for
   * @param from the session that is left for this one: there is one where the network is changed
   * @throws Problem session_ended: works there no more
   */
  async in(
    networkId: string,
    accountId: string,
    proven: Proven,
    arrival: Arrival,
    from: Challenge['leaves'] = null,
  ): Promise<OpenedSession | FactorWanted> {
    // Where the provider vouched for more than a password, nothing more is wanted.
    if (proven.secondFactor === true) return this.open.in(networkId, accountId, proven, arrival);
    const wanted = await this.database.run({ accountId, networkId, sessionId: null, permission: 'access.own' }, (tx) =>
      this.prove.ask(tx, accountId, {
        purpose: 'login',
        leaves: from,
        sharedComputer: arrival.sharedComputer,
        after: proven.by === 'oidc' ? 'oidc' : null,
      }),
    );
    if (wanted) return { secondFactor: wanted };
    return this.open.in(networkId, accountId, proven, arrival);
  }

  /** Of somebody who has no role there any more, and is told so only once the factor was given too. null: there is none. */
  async wantedWithoutRole(
    networkId: string,
    accountId: string,
    { sharedComputer }: Arrival,
  ): Promise<FactorWanted | null> {
    const wanted = await this.database.asPublic(networkId, (tx) =>
      this.prove.ask(tx, accountId, { purpose: 'login', sharedComputer, withoutRole: true }),
    );
    return wanted && { secondFactor: wanted };
  }
}

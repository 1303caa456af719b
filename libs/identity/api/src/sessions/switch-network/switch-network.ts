import { Database, type Principal } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import { EndSession } from '../end-session';
import { OpenSession, type OpenedSession } from '../open-session';

@Injectable()
export class SwitchNetwork {
  constructor(
    private readonly database: Database,
    private readonly open: OpenSession,
    private readonly end: EndSession,
  ) {}

  /** @throws Problem not_found for a network where this person does not work, whether it exists or not. */
  async run(who: Principal, slug: string): Promise<OpenedSession> {
    const network = await this.database.run(who, (tx) =>
      tx.one<{ id: string }>('select id from respi.networks_of_account($1) where slug = $2', [who.accountId, slug]),
    );
    if (!network) throw new Problem('not_found');
    const opened = await this.open.in(network.id, who.accountId);
    if (who.sessionId) await this.end.of(who.networkId, who.sessionId, 'switched');
    return opened;
  }
}

import { Database, type Principal } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import { EndSession } from '../end-session';
import type { OpenedSession } from '../open-session';
import type { Visitor } from '../visitor';
import { AskOrOpen, type FactorWanted } from '../second-factor/ask-or-open';

@Injectable()
export class SwitchNetwork {
  constructor(
    private readonly database: Database,
    private readonly open: AskOrOpen,
    private readonly end: EndSession,
  ) {}

  /** @throws Problem not_found for a network where this person does not work, whether it exists or not. */
  async run(who: Principal, slug: string, visitor: Visitor): Promise<OpenedSession | FactorWanted> {
    const { accountId, networkId, sessionId } = who;
    const { network, session } = await this.database.run(who, async (tx) => ({
      network: await tx.one<{ id: string }>('select id from respi.networks_of_account($1) where slug = $2', [
        accountId,
        slug,
      ]),
      session: await tx.one<{ provenAt: Date; sharedComputer: boolean }>(
        'select proven_at as "provenAt", shared_computer as "sharedComputer" from session where id = $1',
        [sessionId],
      ),
    }));
    if (!network) throw new Problem('not_found');
    const from = session && sessionId !== null ? { networkId, sessionId } : null;
    // When its owner was proven is handed on, for changing network proves nothing.
    const opened = await this.open.in(
      network.id,
      accountId,
      { by: 'password', at: session?.provenAt },
      { ...visitor, sharedComputer: session?.sharedComputer ?? false },
      from,
    );
    // Where a factor is wanted this session goes on until that one opens.
    if (sessionId && !('secondFactor' in opened)) await this.end.of(networkId, sessionId, 'switched', visitor.asked);
    return opened;
  }
}

import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import type { Doing, OthersPresent } from '@respi/shared/contract';
import { maySee } from '@respi/segnalazioni/domain';
import { Database, LiveChannel, LiveHub, type Principal } from '@respi/shared/api-platform';
import { Problem, isId } from '@respi/shared/kernel';
import { circlesOf, loadSubject } from './reply-circles';
import { WritersNow } from './writers-now';

/** Tells colleagues of the same side that somebody is writing, or no longer; writes nothing down. */
@Injectable()
export class ReportPresence {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly channel: LiveChannel,
    private readonly hub: LiveHub,
    private readonly writers: WritersNow,
  ) {}

  /** @throws Problem not_found where the case does not exist for this person, not_allowed where they may write no reply */
  async report(who: Principal, caseId: string, doing: Doing): Promise<OthersPresent> {
    if (!isId(caseId)) throw new Problem('not_found');
    await this.hub.listenToOthers();
    const circles = await this.database.run(who, async (tx) => {
      const subject = await loadSubject(tx, caseId);
      if (!maySee(tx.actor, subject)) throw new Problem('not_found');
      return circlesOf(tx.actor, subject);
    });
    if (circles.length === 0) throw new Problem('not_allowed');
    const { accountId, networkId } = who;
    this.channel.tell({ kind: 'presence', networkId, streamId: caseId, accountId, doing, circles });
    const others = this.writers.among(caseId, circles).filter((account) => account !== accountId);
    const people = await Promise.all(others.map((account) => this.directory.person(networkId, account)));
    return { writing: people.flatMap((person) => (person ? [{ id: person.id, name: person.name }] : [])) };
  }
}

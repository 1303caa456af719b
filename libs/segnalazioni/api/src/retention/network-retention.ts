import { Injectable } from '@nestjs/common';
import { Directory, inForceAt } from '@respi/identity/contract';
import { Retention } from '@respi/segnalazioni/contract';
import { DEFAULT_RETENTION, type Ended, endOf, keptUntil } from '@respi/segnalazioni/domain';
import type { Tx } from '@respi/shared/api-platform';
import { romeDay } from '@respi/shared/kernel';
import type { LoadedCase } from '../persistence/case-store';

/** How long a network keeps data, and whose time is over. */
@Injectable()
export class NetworkRetention {
  constructor(private readonly directory: Directory) {}

  /** What holds now, for cases that ended earlier too: a shorter time must reach what is there. */
  async of(networkId: string, now: Date): Promise<Retention> {
    const version = inForceAt(await this.directory.ruleVersions(networkId), now, 'retention');
    return version ? Retention.parse(version.data) : DEFAULT_RETENTION;
  }

  /** How the case ended, where its time is over today. A case that was merged is kept as long as the other is worked on. */
  async over(tx: Tx, { case: subject }: LoadedCase, retention: Retention): Promise<Ended | null> {
    const end = endOf(subject);
    if (end === null || keptUntil(end, subject.kind, retention) > romeDay(tx.now)) return null;
    if (subject.mergedInto === null) return end;
    const [other] = await tx.query<{ open: boolean }>(
      `select erased_at is null and state not in ('answered', 'closed', 'withdrawn', 'declined') as open
         from segnalazione where id = $1`,
      [subject.mergedInto],
    );
    return other?.open ? null : end;
  }
}

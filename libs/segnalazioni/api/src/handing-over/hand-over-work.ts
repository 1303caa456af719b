import { Injectable } from '@nestjs/common';
import { hasRole } from '@respi/identity/contract';
import type { Leavers, OpenWork, WorkHandOver, WorkHandedOver } from '@respi/segnalazioni/contract';
import { Database, type Principal, type Tx } from '@respi/shared/api-platform';
import { Problem, isId } from '@respi/shared/kernel';
import { ActOnCase } from '../acting/act-on-case';
import { load } from '../persistence/case-store';
import { type CaseInHand, casesOf, countCasesOf, distinteOf, leaversOf } from './open-work-rows';

/** The work of somebody who leaves: counted for who administers, read and handed over by the coordination. */
@Injectable()
export class HandOverWork {
  constructor(
    private readonly database: Database,
    private readonly acting: ActOnCase,
  ) {}

  leavers(who: Principal): Promise<Leavers> {
    return this.database.run(who, leaversOf);
  }

  /** @throws Problem not_found when the account is nobody of this network */
  async read(who: Principal, accountId: string): Promise<OpenWork> {
    return this.database.run(who, async (tx) => {
      await mustBeOfNetwork(tx, accountId);
      const seesCases = hasRole(tx.actor, 'coordinator', 'interface_operator');
      const distinte = await distinteOf(tx, accountId);
      return {
        cases: {
          count: await countCasesOf(tx, accountId),
          items: seesCases
            ? (await casesOf(tx, accountId)).map(({ id, number, state }) => ({ id, number, state }))
            : [],
        },
        distinte: { count: distinte.length, items: seesCases ? distinte : [] },
      };
    });
  }

  /**
   * Each case by the same act as one at a time, all of them or none. A sealed one goes to a handler of it alone.
   * @throws Problem not_found, invalid_input (the colleague is not of the coordination)
   */
  async handOver(who: Principal, accountId: string, { to, note }: WorkHandOver): Promise<WorkHandedOver> {
    return this.database.run(who, async (tx) => {
      await mustBeOfNetwork(tx, accountId);
      const inHand = await casesOf(tx, accountId);
      const going: CaseInHand[] = [];
      for (const subject of inHand) if (await mayGoTo(tx, subject, to)) going.push(subject);
      for (const { id } of going) {
        await this.acting.inTransaction(tx, id, null, {
          action: 'hand_over',
          body: { to, ...(note === undefined ? {} : { note }) },
        });
      }
      return { handedOver: going.length, left: await countCasesOf(tx, accountId) };
    });
  }
}

async function mayGoTo(tx: Tx, { id, sealed }: CaseInHand, to: string): Promise<boolean> {
  return !sealed || (await load(tx, id)).case.handlers.includes(to);
}

async function mustBeOfNetwork(tx: Tx, accountId: string): Promise<void> {
  const person = isId(accountId) ? await tx.one('select 1 from person where account_id = $1', [accountId]) : undefined;
  if (!person) throw new Problem('not_found');
}

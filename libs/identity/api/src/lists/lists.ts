import {
  COMUNI_OFFERED,
  type CodeListEntry,
  type CodeListName,
  type Colleague,
  type Comune,
  type ComuneQuery,
  Directory,
  type Unit,
  type UnitKind,
} from '@respi/identity/contract';
import { comuniNamed, findComuni } from '@respi/identity/domain';
import { Database, type Principal } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { romeDay } from '@respi/shared/kernel';

/** What forms choose from. Every question enters the network first: a session that is over learns nothing. */
@Injectable()
export class Lists {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
  ) {}

  /** Whom a case may be addressed to: the offices, and the coordination itself. */
  offices(who: Principal): Promise<Unit[]> {
    return this.unitsOf(who, 'ufficio', 'coordinamento');
  }

  /** Who files: the counters, and the services of the wider network. */
  sportelli(who: Principal): Promise<Unit[]> {
    return this.unitsOf(who, 'sportello', 'servizio');
  }

  topics(who: Principal): Promise<readonly CodeListEntry[]> {
    return this.codeList(who, 'topics');
  }

  /** @param on calendar day; default today in Rome */
  async codeList(who: Principal, list: CodeListName, on?: string): Promise<readonly CodeListEntry[]> {
    await this.enter(who);
    return this.directory.codeList(who.networkId, list, on ?? romeDay(new Date()));
  }

  /** Near are the provinces in which the units of the network sit. */
  async comuni(who: Principal, { q, on = romeDay(new Date()) }: ComuneQuery): Promise<Comune[]> {
    await this.enter(who);
    const units = await this.directory.units(who.networkId);
    const seats = units.flatMap(({ comune }) => (comune === null ? [] : comuniNamed(comune, on)));
    return findComuni({ text: q, on, near: new Set(seats.map(({ province }) => province)), limit: COMUNI_OFFERED });
  }

  async colleagues(who: Principal): Promise<Colleague[]> {
    await this.enter(who);
    const members = await this.directory.coordinationMembers(who.networkId);
    return members.map(({ id, name }) => ({ id, name }));
  }

  private async unitsOf(who: Principal, ...kinds: UnitKind[]): Promise<Unit[]> {
    await this.enter(who);
    const units = await this.directory.units(who.networkId);
    return units.filter(({ active, kind }) => active && kinds.includes(kind));
  }

  private enter(who: Principal): Promise<void> {
    return this.database.run(who, () => Promise.resolve());
  }
}

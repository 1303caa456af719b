import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import { dueInWords, nextNudgeAllowedAt } from '@respi/segnalazioni/domain';
import { NetworkRules } from '../rules/network-rules';
import type { ViewNames } from './case-view';

/** Words for ids: units, people and due times of one network, looked up beforehand so that rows are plain mapping. */
@Injectable()
export class NetworkWords {
  constructor(
    private readonly directory: Directory,
    private readonly rules: NetworkRules,
  ) {}

  async of(networkId: string, now: Date, accounts: Iterable<string | null> = []): Promise<ViewNames> {
    const units = await this.directory.units(networkId);
    const calendar = await this.rules.networkCalendar(networkId, now);
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    const byCode = new Map(units.map((unit) => [unit.code, unit]));
    const people = new Map<string, string>();
    for (const account of new Set(accounts)) {
      if (account) people.set(account, (await this.directory.person(networkId, account))?.name ?? '');
    }
    return {
      codeOf: (id) => byId.get(id)?.code ?? '',
      idOf: (code) => byCode.get(code)?.id,
      dueWords: (due) => dueInWords(due, now, calendar),
      isLate: (due) => due < now,
      nextNudge: (last) => {
        const next = nextNudgeAllowedAt(last, calendar);
        return next !== null && next > now ? next : null;
      },
      unit: (id) => ({ code: byId.get(id)?.code ?? '', name: byId.get(id)?.name ?? '' }),
      searchableBy: (id) => byId.get(id)?.searchableBy ?? null,
      person: (id) => (id === null ? { id: '', name: 'ReSPI' } : { id, name: people.get(id) ?? '' }),
    };
  }
}

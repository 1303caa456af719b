import type { Role } from '@respi/identity/contract';
import type { AccessFile, IdentityReason } from '@respi/segnalazioni/contract';
import type { Tx } from '@respi/shared/api-platform';
import { italianDay } from '@respi/shared/kernel';
import { type Owner, maskOthers } from './mask-others';

/** One role on one day, with what it did; days are of Rome, `YYYY-MM-DD`. */
export interface Look {
  readonly case_id: string;
  readonly day: string;
  readonly act: 'case_read' | 'identity_shown';
  /** Codes of roles, separated by commas. */
  readonly basis: string | null;
  /** Of an opening: its code, then its words. */
  readonly reason: string | null;
}

/**
 * Who read some cases and who asked to be shown whom they are about, from the access log: the purpose and the day are the
 * person's to know, the name of who did their work is not (Court of Justice, C-579/21).
 */
export function looksInto(tx: Tx, caseIds: readonly string[]): Promise<Look[]> {
  return tx.query<Look>(
    `select distinct a.subject_id as case_id, (a.at at time zone 'Europe/Rome')::date::text as day, a.act, a.basis, a.reason
       from access_record a
      where a.network_id = $1 and a.subject_kind = 'case' and a.subject_id = any ($2::uuid[])
        and a.act in ('case_read', 'identity_shown')
      order by day, a.act, a.basis`,
    [tx.networkId, caseIds],
  );
}

export function seenBy(looks: readonly Look[], owner: Owner): AccessFile['cases'][number]['seenBy'] {
  return looks.map(({ day, act, basis, reason }) => ({
    on: italianDay(day),
    who:
      basis === null
        ? 'Programma'
        : basis
            .split(',')
            .map((role) => WHO.get(role) ?? role)
            .join(', '),
    why:
      act === 'case_read' ? 'ha aperto la segnalazione' : `ha chiesto di vedere i dati: ${reasonWords(reason, owner)}`,
  }));
}

function reasonWords(reason: string | null, owner: Owner): string {
  const [code, ...words] = (reason ?? 'other').split(' ');
  const known = REASONS[code as IdentityReason];
  return words.length > 0 ? `${known} (${maskOthers(words.join(' '), owner)})` : known;
}

const WHO = new Map<string, string>([
  ['counter_operator', 'Operatore dello sportello'],
  ['external_operator', 'Operatore di un servizio della rete'],
  ['coordinator', 'Coordinamento della rete'],
  ['interface_operator', 'Operatore di interfaccia'],
  ['referent', 'Referente dell’ufficio'],
  ['network_admin', 'Amministratore della rete'],
  ['general_coordinator', 'Coordinamento generale'],
] satisfies [Role, string][]);

const REASONS: Readonly<Record<IdentityReason, string>> = {
  find_practice: 'trovare la pratica in un archivio o su un portale',
  speak_with_office: 'parlarne con un ufficio o con lo sportello',
  compare_cases: 'capire se due segnalazioni riguardano la stessa persona',
  write_reply: 'scrivere o controllare una risposta',
  person_asks: 'lo chiede la persona interessata',
  other: 'altro',
};

import type { Role } from '@respi/identity/contract';
import type { DemoPerson } from '../demo-network';

/** `['Marta Esempio', 'sportello.cuneo', 'counter_operator@SP-CUNEO']`, with addresses that lead nowhere (RFC 2606). */
export type PersonLine = readonly [name: string, mailbox: string, ...at: `${Role}@${string}`[]];

export function peopleOf<Key extends string>(
  domain: string,
  lines: Readonly<Record<Key, PersonLine>>,
): Record<Key, DemoPerson> {
  const people = Object.entries<PersonLine>(lines).map(([key, [name, mailbox, ...at]]): [string, DemoPerson] => [
    key,
    {
      name,
      email: mailbox.includes('@') ? mailbox : `${mailbox}@${domain}`,
      at: at.map((held) => held.split('@') as [Role, string]),
    },
  ]);
  return Object.fromEntries(people) as Record<Key, DemoPerson>;
}

/** Works in both networks: one account, two sets of rights. */
export const IN_BOTH_NETWORKS = { name: 'Youssef Bifronte', email: 'youssef.bifronte@respi.example.org' } as const;

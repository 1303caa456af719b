import { EMERGENCY_TEXT_DEFAULT } from '@respi/identity/contract';
import { Problem, newId } from '@respi/shared/kernel';
import { line, networkSlug } from '@respi/shared/contract';
import type { DataSource } from 'typeorm';
import { z } from 'zod';

export const NewNetwork = z.strictObject({
  slug: networkSlug,
  name: line(120),
  owner: line(200).describe('The body that runs it: Provincia di Cuneo'),
  numberPrefix: z
    .string()
    .regex(/^[A-Z]{2,4}$/, { error: 'not_a_prefix' })
    .describe('CN of CN-2026-000123'),
  host: z.string().max(253).nullish().describe('host name that shows this network without its slug'),
  demo: z.boolean().default(false),
});
export type NewNetwork = z.input<typeof NewNetwork>;

/**
 * Makes a network. Needs the owner's connection: the application cannot make one, so no request ever will.
 * @returns its id
 * @throws Problem already_exists
 */
export async function createNetwork(owner: DataSource, network: NewNetwork): Promise<string> {
  const { slug, name, owner: body, numberPrefix, host, demo } = NewNetwork.parse(network);
  // People try out a demo network with e-mail and password.
  const settings = { emergencyText: EMERGENCY_TEXT_DEFAULT, ...(demo ? { secondFactor: 'nobody' } : {}) };
  const made: { id: string }[] = await owner.query(
    `insert into respi.network (id, slug, name, owner, number_prefix, host, demo, settings)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
    [newId(), slug, name, body, numberPrefix, host ?? null, demo, settings],
  );
  if (!made[0]) throw new Problem('already_exists');
  return made[0].id;
}

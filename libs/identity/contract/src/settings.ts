import { id, text } from '@respi/shared/contract';
import * as z from 'zod';
import { SecondFactorRule } from './second-factor';

/** Days after which an answered case that was read closes by itself, unless the network chose otherwise. */
export const AUTO_CLOSE_DAYS = 30;

/** Named by whoever saves the settings; a new network may have fewer until then. */
export const SEALED_HANDLERS_MIN = 2;

/** What a network decides for itself. */
export const NetworkSettings = z.strictObject({
  emergencyText: text(1_000).describe(
    'Who answers now: shown to whoever files a ROSSO outside service hours, or writes of a danger; never to the public',
  ),
  autoCloseDays: z.number().int().min(1, { error: 'too_small' }).max(365, { error: 'too_big' }),
  sealedHandlers: z
    .array(id)
    .max(20, { error: 'too_many' })
    .describe(
      'Accounts that handle sealed cases: at least two when saved. A network that never saved may have fewer, which warns whoever files one',
    ),
  secondFactor: SecondFactorRule.optional().describe(
    'For whom a second factor is wanted; left out: as it is. `nobody` is refused but in a demo network',
  ),
  oidcLogin: z
    .boolean()
    .optional()
    .describe('People may sign in by the identity provider of the installation, if it has one; left out: as it is'),
});
export type NetworkSettings = z.infer<typeof NetworkSettings>;

export const VersionedSettings = NetworkSettings.extend({
  secondFactor: SecondFactorRule,
  version: z.number().int(),
});
export type VersionedSettings = z.infer<typeof VersionedSettings>;

/** A network as anybody may know it. */
export const PublicNetwork = z.object({
  slug: z.string(),
  name: z.string(),
  owner: z.string().describe('The body that runs it'),
  identityProvider: z.string().nullable().describe('what people call the provider by which they may sign in here'),
  sendsMail: z.boolean().describe('false: mails are kept for the administrators, and no link reaches anybody by mail'),
  languages: z.array(z.object({ code: z.string(), label: z.string() })),
});
export type PublicNetwork = z.infer<typeof PublicNetwork>;

/** The part of the settings that everybody's first day needs: 112 and 1522 answer everywhere in Italy. */
export const EMERGENCY_TEXT_DEFAULT =
  'In caso di pericolo immediato chiamare il 112. Per violenza o tratta chiamare il 1522, gratuito e attivo 24 ore su 24.';

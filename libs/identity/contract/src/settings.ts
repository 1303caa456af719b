import { id, text } from '@respi/shared/contract';
import { z } from 'zod';

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
});
export type NetworkSettings = z.infer<typeof NetworkSettings>;

export const VersionedSettings = NetworkSettings.extend({ version: z.number().int() });
export type VersionedSettings = z.infer<typeof VersionedSettings>;

/** A network as anybody may know it. */
export const PublicNetwork = z.object({
  slug: z.string(),
  name: z.string(),
  owner: z.string().describe('The body that runs it'),
  languages: z.array(z.object({ code: z.string(), label: z.string() })),
});
export type PublicNetwork = z.infer<typeof PublicNetwork>;

/** The part of the settings that everybody's first day needs: 112 and 1522 answer everywhere in Italy. */
export const EMERGENCY_TEXT_DEFAULT =
  'In caso di pericolo immediato chiamare il 112. Per violenza o tratta chiamare il 1522, gratuito e attivo 24 ore su 24.';

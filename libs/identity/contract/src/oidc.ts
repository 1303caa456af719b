import { networkSlug } from '@respi/shared/contract';
import * as z from 'zod';

/** How a login by the identity provider ended, in the address of the login page. */
export const OIDC_OUTCOMES = [
  'ready',
  'proven',
  'off',
  'provider_down',
  'answer_refused',
  'email_unverified',
  'nobody',
] as const;
export const OidcOutcome = z.enum(OIDC_OUTCOMES);
export type OidcOutcome = z.infer<typeof OidcOutcome>;

/** Where a login by the identity provider begins: a link, for only a navigation can go there and come back. */
export const OidcStart = z.strictObject({
  network: networkSlug,
  sharedComputer: z.enum(['1']).optional().describe('1: a computer that is everybody’s'),
});
export type OidcStart = z.infer<typeof OidcStart>;

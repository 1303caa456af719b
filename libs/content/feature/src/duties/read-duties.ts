import type { PublicDuties } from '@respi/content/contract';
import type { PrivacyNotice } from '@respi/identity/contract';
import type { Api } from '@respi/shared/api-client';

/** What the site says of its body, and the notices that are given at the counters. */
export async function readDuties(
  api: Api,
  network: string,
): Promise<{ readonly duties: PublicDuties; readonly notices: readonly PrivacyNotice[] }> {
  const [duties, notices] = await Promise.all([
    api.get<PublicDuties>(`/networks/${encodeURIComponent(network)}/duties`),
    api.get<readonly PrivacyNotice[]>('/privacy-notices'),
  ]);
  return { duties, notices };
}

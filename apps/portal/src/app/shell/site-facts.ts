import { Injectable, inject, signal } from '@angular/core';
import type { BodyFacts, PublicDuties } from '@respi/content/contract';
import { Api, loaded } from '@respi/shared/api-client';

/** A line on the body that answers for the portal. `label` is the key of its words. */
export interface BodyFact {
  readonly label: string;
  readonly value: string;
  readonly href: string | null;
}

/** What the body says of itself and its site, for the foot of every page. Nobody's page fails because it is not known. */
@Injectable({ providedIn: 'root' })
export class SiteFacts {
  private readonly api = inject(Api);
  private readonly known = signal<PublicDuties | null>(null);
  private of = '';

  readonly duties = this.known.asReadonly();

  async choose(network: string): Promise<void> {
    if (this.of === network && this.known()) return;
    this.of = network;
    const { value } = await loaded(this.api.get<PublicDuties>(`/networks/${encodeURIComponent(network)}/duties`));
    if (this.of === network) this.known.set(value);
  }
}

/** How to reach it, and by which numbers it is known: of what nobody wrote nothing is said. */
export function contactsOf(body: BodyFacts | undefined): readonly BodyFact[] {
  if (!body) return [];
  const { address, phone, email, pec, taxCode, ipaCode } = body;
  return [
    fact('portal.footer.address', address),
    fact('portal.footer.phone', phone, `tel:${phone?.replace(/[^+\d]/g, '') ?? ''}`),
    fact('portal.footer.email', email, `mailto:${email ?? ''}`),
    fact('portal.footer.pec', pec, `mailto:${pec ?? ''}`),
    fact('portal.footer.taxCode', taxCode),
    fact('portal.footer.ipaCode', ipaCode),
  ].flat();
}

export function fact(label: string, value: string | null, href: string | null = null): readonly BodyFact[] {
  return value === null ? [] : [{ label, value, href }];
}

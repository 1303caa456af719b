import { Directory, type PublicNetwork, type PublicSportello, openingsInWords } from '@respi/identity/contract';
import { CONFIG, type Config, Database } from '@respi/shared/api-platform';
import { Inject, Injectable } from '@nestjs/common';
import { Problem, romeDay } from '@respi/shared/kernel';

/** What anybody may know of a network. */
@Injectable()
export class Networks {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    @Inject(CONFIG) private readonly config: Pick<Config, 'oidc' | 'mail'>,
  ) {}

  async list(): Promise<{ slug: string; name: string }[]> {
    return this.database.preNetwork('select slug, name from respi.list_networks()');
  }

  /** @param slug the network's part of the address, or its host name. @throws Problem not_found */
  async idOf(slug: string): Promise<string> {
    const [network] = await this.database.preNetwork<{ id: string }>('select id from respi.find_network($1)', [slug]);
    if (!network) throw new Problem('not_found');
    return network.id;
  }

  async describe(slug: string): Promise<PublicNetwork> {
    const networkId = await this.idOf(slug);
    const { slug: canonical, name, owner, oidcLogin } = await this.directory.settings(networkId);
    const languages = await this.directory.codeList(networkId, 'languages', romeDay(new Date()));
    return {
      slug: canonical,
      name,
      owner,
      identityProvider: oidcLogin === true ? (this.config.oidc?.name ?? null) : null,
      sendsMail: this.config.mail.smtpUrl !== undefined,
      // Those that the list plans for a later phase are not offered.
      languages: languages
        .filter(({ data }) => typeof data['coverage'] !== 'string' || !data['coverage'].startsWith('fase'))
        .map(({ code, label }) => ({ code, label })),
    };
  }

  async sportelli(slug: string): Promise<PublicSportello[]> {
    const networkId = await this.idOf(slug);
    const [units, openings] = await Promise.all([
      this.directory.units(networkId),
      this.directory.frontOpenings(networkId, romeDay(new Date())),
    ]);
    // What somebody wrote for the public comes first: it can say what a week cannot, "primo e terzo martedì".
    const registered = (unitId: string): string | null => {
      const week = openings.get(unitId);
      return week ? openingsInWords(week) : null;
    };
    return units
      .filter(({ active, kind }) => active && kind === 'sportello')
      .map(({ id, code, name, comune, basin, email, phone, openingHours, address, channels }) => ({
        code,
        name,
        comune,
        basin,
        email,
        phone,
        openingHours: openingHours?.trim() ? openingHours : registered(id),
        address,
        channels,
      }));
  }

  async topics(slug: string): Promise<{ code: string; label: string }[]> {
    const topics = await this.directory.codeList(await this.idOf(slug), 'topics', romeDay(new Date()));
    return topics.map(({ code, label }) => ({ code, label }));
  }
}

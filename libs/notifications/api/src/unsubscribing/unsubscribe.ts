import { Inject, Injectable } from '@nestjs/common';
import {
  type GroupPreference,
  NOTICE_GROUPS,
  type NoticeGroup,
  type NotificationPreferences,
} from '@respi/notifications/contract';
import { CONFIG, type Config, Database, type Tx } from '@respi/shared/api-platform';
import { escaped, htmlPage } from '../mails/html';
import { UNSUBSCRIBE_WORDS } from '../mails/mail-words';
import { keepPreferences, preferencesOfOne } from '../preferences/stored-preferences';
import { STYLE } from './page-look';
import { type Unsubscribed, UnsubscribeLinks } from './unsubscribe-links';

export interface HtmlAnswer {
  readonly status: number;
  readonly html: string;
}

/** Pages that a link in a mail leads to, without a login. In Italian: whose link it is does not show before it is opened. */
@Injectable()
export class Unsubscribe {
  private readonly words = UNSUBSCRIBE_WORDS.it;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly links: UnsubscribeLinks,
  ) {}

  /** Changes nothing: scanners of mails follow links. */
  async ask(token: string): Promise<HtmlAnswer> {
    const claim = this.links.read(token);
    if (!claim) return this.unknown();
    const { network, now } = await this.database.asSystem(claim.networkId, async (tx) => ({
      network: await networkOf(tx),
      now: await preferencesOfOne(tx, claim.accountId),
    }));
    if (!network) return this.unknown();
    if (!stopsAny(now, claim.of)) return this.ended(network, claim.of);
    const { question, button } = this.words;
    return this.known(
      network,
      `<p>${this.naming(question, claim.of)}</p>
<form method="post"><button type="submit">${escaped(button)}</button></form>`,
    );
  }

  async act(token: string): Promise<HtmlAnswer> {
    const claim = this.links.read(token);
    if (!claim) return this.unknown();
    const { networkId, accountId, of } = claim;
    const network = await this.database.asSystem(networkId, async (tx) => {
      await keepPreferences(tx, accountId, without(await preferencesOfOne(tx, accountId), of), 'by link');
      return networkOf(tx);
    });
    return network ? this.ended(network, of) : this.unknown();
  }

  private ended(network: NetworkOfLink, of: Unsubscribed): HtmlAnswer {
    return this.known(network, `<p>${this.naming(this.words.done, of)}</p>`);
  }

  private known({ slug, name }: NetworkOfLink, body: string): HtmlAnswer {
    const { stays, choices } = this.words;
    const link = this.anchor(`/${slug}/it/riservata/avvisi/preferenze`, choices);
    return this.page(200, `${body}\n<p>${escaped(stays)}</p>\n<p>${link}</p>`, name);
  }

  private unknown(): HtmlAnswer {
    const { unknown, portal } = this.words;
    return this.page(404, `<p>${escaped(unknown)}</p>\n<p>${this.anchor('/', portal)}</p>`);
  }

  private anchor(path: string, words: string): string {
    return `<a href="${escaped(this.config.publicUrl + path)}">${escaped(words)}</a>`;
  }

  private naming(sentence: string, of: Unsubscribed): string {
    return escaped(sentence.replace('{group}', this.words.groups[of]));
  }

  /** @param network name of the network, where the link says which */
  private page(status: number, body: string, network?: string): HtmlAnswer {
    const { title } = this.words;
    const whose = ['<strong>ReSPI</strong>', ...(network === undefined ? [] : [`<span>${escaped(network)}</span>`])];
    const header = `<header>\n<p>${whose.join(' ')}</p>\n</header>`;
    const main = `<main>\n<h1>${escaped(title)}</h1>\n${body}\n</main>`;
    return { status, html: htmlPage('it', title, `${header}\n${main}`, STYLE) };
  }
}

interface NetworkOfLink {
  readonly slug: string;
  readonly name: string;
}

function networkOf(tx: Tx): Promise<NetworkOfLink | undefined> {
  return tx.one<NetworkOfLink>('select slug, name from network where id = $1', [tx.networkId]);
}

/** Who unsubscribes from the digest wants no group in a digest any more. */
const stops = (of: Unsubscribed, group: NoticeGroup, { mail }: GroupPreference): boolean =>
  of === 'digest' ? mail === 'digest' : group === of && mail !== 'off';

function stopsAny({ groups }: NotificationPreferences, of: Unsubscribed): boolean {
  return NOTICE_GROUPS.some((group) => stops(of, group, groups[group]));
}

function without(preferences: NotificationPreferences, of: Unsubscribed): NotificationPreferences {
  const groups = Object.fromEntries(
    NOTICE_GROUPS.map((group) => {
      const chosen = preferences.groups[group];
      return [group, stops(of, group, chosen) ? { ...chosen, mail: 'off' } : chosen];
    }),
  ) as NotificationPreferences['groups'];
  return { ...preferences, groups };
}

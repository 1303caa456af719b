import { Injectable } from '@nestjs/common';
import {
  type GroupPreference,
  NOTICE_GROUPS,
  type NoticeGroup,
  type NotificationPreferences,
} from '@respi/notifications/contract';
import { Database } from '@respi/shared/api-platform';
import { escaped, htmlPage } from '../mails/html';
import { UNSUBSCRIBE_WORDS } from '../mails/mail-words';
import { keepPreferences, preferencesOfOne } from '../preferences/stored-preferences';
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
    private readonly database: Database,
    private readonly links: UnsubscribeLinks,
  ) {}

  /** Changes nothing: scanners of mails follow links. */
  ask(token: string): HtmlAnswer {
    const claim = this.links.read(token);
    if (!claim) return this.unknown();
    const { question, button, stays } = this.words;
    return this.page(
      200,
      `<p>${this.naming(question, claim.of)}</p>
<form method="post"><button type="submit">${escaped(button)}</button></form>
<p>${escaped(stays)}</p>`,
    );
  }

  async act(token: string): Promise<HtmlAnswer> {
    const claim = this.links.read(token);
    if (!claim) return this.unknown();
    const { networkId, accountId, of } = claim;
    await this.database.asSystem(networkId, async (tx) => {
      await keepPreferences(tx, accountId, without(await preferencesOfOne(tx, accountId), of), 'by link');
    });
    return this.page(200, `<p>${this.naming(this.words.done, of)}</p>\n<p>${escaped(this.words.stays)}</p>`);
  }

  private unknown(): HtmlAnswer {
    return this.page(404, `<p>${escaped(this.words.unknown)}</p>`);
  }

  private naming(sentence: string, of: Unsubscribed): string {
    return escaped(sentence.replace('{group}', this.words.groups[of]));
  }

  private page(status: number, body: string): HtmlAnswer {
    const { title } = this.words;
    return { status, html: htmlPage('it', title, `<main>\n<h1>${escaped(title)}</h1>\n${body}\n</main>`) };
  }
}

/** Who unsubscribes from the digest wants no group in a digest any more. */
function without(preferences: NotificationPreferences, of: Unsubscribed): NotificationPreferences {
  const stops = (group: NoticeGroup, { mail }: GroupPreference): boolean =>
    of === 'digest' ? mail === 'digest' : group === of;
  const groups = Object.fromEntries(
    NOTICE_GROUPS.map((group) => {
      const chosen = preferences.groups[group];
      return [group, stops(group, chosen) ? { ...chosen, mail: 'off' } : chosen];
    }),
  ) as NotificationPreferences['groups'];
  return { ...preferences, groups };
}

import { Injectable, REQUEST, inject } from '@angular/core';
import type { ProblemDocument } from '@respi/shared/contract';
import { PUBLIC_ORIGIN } from './page-address';
import { SeeOther } from './see-other';

/** What was sent, and has a code to read its answer with. */
export type SentThing = 'question' | 'barrier';

export interface SentReceipt {
  readonly code: string;
  /** By when an answer is promised, `2026-12-23`. */
  readonly day: string | null;
  /** Why it could not be hidden. */
  readonly problem?: ProblemDocument;
}

/** As it is made (receiptCode of libs/knowledge/domain): whatever else a cookie says is shown to nobody. */
const RECEIPT =
  /^((?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4})(?:\.(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])))?$/;
const SECONDS = 600;

/**
 * The code of what was sent, from the form to the page that shows it. It travels in a cookie of that page alone, for ten minutes:
 * the page may be loaded again and gone back to, and the code stands in no address.
 */
@Injectable({ providedIn: 'root' })
export class SentReceipts {
  private readonly request = inject(REQUEST, { optional: true });
  private readonly seeOther = inject(SeeOther);
  private readonly isEncrypted = inject(PUBLIC_ORIGIN).startsWith('https:');

  /** Answers the form. @param page that shows the receipt */
  show(thing: SentThing, page: string, code: string, day?: string): void {
    const value = day === undefined ? code : `${code}.${day}`;
    this.seeOther.page(page, this.cookie(thing, page, value, SECONDS));
  }

  /**
   * Of the page that shows it; null where there is none any more. What is sent to that page hides it.
   * @param hide makes the server forget it too: its form, gone back to and sent again, gives it no more. What keeps it from that
   */
  async shownOn(
    thing: SentThing,
    page: string,
    hide: (code: string) => Promise<ProblemDocument | null>,
  ): Promise<SentReceipt | null> {
    if (!this.request) return null;
    if (this.request.method === 'POST') {
      const shown = this.given(thing);
      const problem = shown && (await hide(shown.code));
      // Nobody is told that a code is hidden which a press more would show again.
      if (problem) return { ...shown, problem };
      this.seeOther.page(page, this.cookie(thing, page, '', 0));
      return null;
    }
    // The same page by another address (a slash, a query) is one that the server may keep, for everybody.
    const { pathname, search } = new URL(this.request.url);
    return pathname + search === page ? this.given(thing) : null;
  }

  /** In the cookie that the browser brings along. */
  private given(thing: SentThing): SentReceipt | null {
    const cookies = (this.request?.headers.get('cookie') ?? '').split(/;\s*/);
    const name = `${this.nameOf(thing)}=`;
    const given = cookies.find((cookie) => cookie.startsWith(name))?.slice(name.length);
    const [, code, day] = RECEIPT.exec(given ?? '') ?? [];
    return code === undefined ? null : { code, day: day ?? null };
  }

  private cookie(thing: SentThing, page: string, value: string, seconds: number): string {
    const rules = [`Path=${page}`, `Max-Age=${seconds}`, 'HttpOnly', 'SameSite=Strict'];
    if (this.isEncrypted) rules.push('Secure');
    return [`${this.nameOf(thing)}=${value}`, ...rules].join('; ');
  }

  /** `__Host-` would ask for every path; with `__Secure-` browsers take it from an encrypted answer alone. */
  private nameOf(thing: SentThing): string {
    return `${this.isEncrypted ? '__Secure-' : ''}respi_${thing}_receipt`;
  }
}

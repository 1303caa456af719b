import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { NOTICE_LANGUAGE } from '@respi/identity/contract';
import { Session, loaded } from '@respi/shared/api-client';
import { Alert, Button, DayPipe, Icon, PageHeading, Problem, Skeleton, Tabs } from '@respi/shared/ui';
import { PrivacyNotices } from './privacy-notices';

/** The notice for the person in front: to be read to them, or printed and given. */
@Component({
  selector: 'respi-notice-page',
  imports: [Alert, Button, DayPipe, Icon, PageHeading, Problem, RouterLink, Skeleton, Tabs, TranslocoPipe],
  template: `
    <respi-page-heading [title]="'segnalazioni.notice.title' | transloco" />
    @if (texts().length > 1) {
      <nav class="r-no-print" [attr.aria-label]="'segnalazioni.notice.languages' | transloco">
        <ul respiTabs>
          @for (each of texts(); track each.language) {
            <li>
              <a
                routerLink="."
                [queryParams]="{ lingua: each.language }"
                [attr.aria-current]="each.language === text()?.language ? 'page' : null"
                >{{ nameOf(each.language) }}</a
              >
            </li>
          }
        </ul>
      </nav>
    }
    @if (text(); as text) {
      @if (onlyItalian(); as language) {
        <respi-alert kind="warning" [title]="'segnalazioni.notice.onlyItalian' | transloco: { language }" />
      }
      @if (text.toReview && administers) {
        <respi-alert kind="warning" [title]="'segnalazioni.notice.toReview' | transloco" />
      }
      <p class="r-no-print">
        <button respiButton="secondary" type="button" (click)="print()">
          <respi-icon name="print" /> {{ 'segnalazioni.notice.print' | transloco }}
        </button>
      </p>
      <article class="r-prose" dir="auto" [attr.lang]="text.language">{{ text.text }}</article>
      @if (text.validFrom; as from) {
        <p class="r-small">
          {{ 'segnalazioni.notice.version' | transloco: { version: text.version, from: (from | day) } }}
        </p>
      }
    } @else if (reading.value()?.problem; as problem) {
      <respi-problem [problem]="problem" [retry]="true" (retried)="reading.reload()" />
    } @else {
      <respi-skeleton [lines]="10" />
    }
  `,
  styles: `
    article {
      margin-bottom: 1rem;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoticePage {
  private readonly notices = inject(PrivacyNotices);
  /** Nobody else can complete it, and whoever reads it out is not to doubt it before the person in front. */
  protected readonly administers = inject(Session).hasRole('network_admin');
  /** `?lingua=fr`; Italian without, and where there is no text in it. */
  readonly lingua = input<string>();
  protected readonly reading = resource({ loader: () => loaded(this.notices.read()) });
  protected readonly texts = this.notices.inForce;
  protected readonly text = computed(() => this.notices.textFor(this.lingua() ?? NOTICE_LANGUAGE));

  /** The language asked for, where it has no text. */
  protected readonly onlyItalian = computed(() => {
    const asked = this.lingua() ?? NOTICE_LANGUAGE;
    return this.notices.hasOnlyItalian(asked) && this.nameOf(asked);
  });

  protected nameOf(language: string): string {
    return this.notices.nameOf(language);
  }

  protected print(): void {
    window.print();
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseSummary } from '@respi/segnalazioni/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import { DayPipe, Icon, RelativePipe, UrgencyBadge } from '@respi/shared/ui';
import { NetworkCodes } from '../reference/network-codes';
import { DueTime } from '../reference/due-time';
import { ExcerptPipe } from '../reference/excerpt';
import { StateOfCase } from '../reference/state-of-case';

/** One case of a short list: the whole line is the link. */
@Component({
  selector: 'respi-case-line',
  imports: [DayPipe, DueTime, ExcerptPipe, Icon, RelativePipe, RouterLink, StateOfCase, TranslocoPipe, UrgencyBadge],
  template: `
    <a class="line" [routerLink]="link()">
      <span class="top">
        <span class="number">{{ summary().number }}</span>
        <respi-urgency [value]="summary().urgency" [prefix]="'segnalazioni.urgencyPrefix' | transloco" />
        <respi-case-state [value]="summary().state" />
        @if (summary().corrected) {
          <span class="flagged"
            ><respi-icon name="warning-circle" /> {{ 'segnalazioni.counter.corrected' | transloco }}</span
          >
        }
        @if (summary().sealed) {
          <span class="flagged"><respi-icon name="locked" /> {{ 'segnalazioni.counter.sealed' | transloco }}</span>
        }
      </span>
      <span class="excerpt">{{ summary().excerpt | excerpt }}</span>
      <span class="below">
        @if (note()) {
          <span>{{ note() }}</span>
        }
        <span>{{ office() }}</span>
        @if (summary().dueWords; as words) {
          <respi-due-time [words]="words" [late]="summary().late" />
        }
        @if (summary().integrationDueOn; as on) {
          <span>{{ 'segnalazioni.counter.integrationDueOn' | transloco: { on: (on | day) } }}</span>
        }
        <span>{{ 'segnalazioni.counter.updated' | transloco: { when: (summary().updatedAt | relative) } }}</span>
      </span>
    </a>
  `,
  styles: `
    .line {
      display: grid;
      gap: 0.25rem;
      padding: 0.75rem 1rem;
      color: var(--r-text);
      text-decoration: none;
      border-radius: var(--r-radius);
    }
    .line:hover {
      background: var(--r-surface);
    }
    .line:hover .number {
      text-decoration-thickness: 2px;
    }
    .top {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.75rem;
      align-items: center;
    }
    .number {
      color: var(--r-link);
      font-weight: 700;
      text-decoration: underline;
      text-underline-offset: 0.15em;
    }
    .flagged {
      display: inline-flex;
      gap: 0.3rem;
      align-items: center;
      font-weight: 600;
    }
    .excerpt {
      display: -webkit-box;
      -webkit-line-clamp: 2;
      -webkit-box-orient: vertical;
      overflow: hidden;
    }
    .below {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1rem;
      font-size: 0.9375rem;
      color: var(--r-muted);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseLine {
  private readonly current = inject(CurrentNetwork);
  private readonly codes = inject(NetworkCodes);
  readonly summary = input.required<CaseSummary>();
  /** Why it stands in this list, where the list does not say it. */
  readonly note = input('');
  protected readonly link = computed(() => this.current.link('riservata', 'segnalazioni', this.summary().id));
  protected readonly office = computed(() => this.codes.unitName(this.summary().office));
}

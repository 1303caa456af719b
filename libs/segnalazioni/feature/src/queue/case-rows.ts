import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  model,
  booleanAttribute,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type ListedCase, URGENCIES, type Urgency } from '@respi/segnalazioni/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import { CARD_TABLE, Icon, PluralPipe, UrgencyBadge } from '@respi/shared/ui';
import { DueTime } from '../reference/due-time';
import { ExcerptPipe } from '../reference/excerpt';
import { NetworkCodes } from '../reference/network-codes';
import { Shortcuts } from '../reference/shortcuts';
import { StateOfCase } from '../reference/state-of-case';

interface Group {
  readonly urgency: Urgency | null;
  readonly cases: readonly ListedCase[];
}

/**
 * Cases as a dense table (cards on a phone), by urgency in the order they come. The keys J and K move between the rows,
 * X chooses the one that has the focus; Enter opens it, because the focus is on its link.
 */
@Component({
  selector: 'respi-case-rows',
  imports: [CARD_TABLE, DueTime, ExcerptPipe, Icon, PluralPipe, RouterLink, StateOfCase, TranslocoPipe, UrgencyBadge],
  templateUrl: './case-rows.html',
  styleUrl: './case-rows.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'pressed($event)' },
})
export class CaseRows {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly shortcuts = inject(Shortcuts);
  protected readonly codes = inject(NetworkCodes);
  protected readonly current = inject(CurrentNetwork);

  readonly caption = input.required<string>();
  readonly cases = input.required<readonly ListedCase[]>();
  /** Off where the order is another one, as in the results of a search. */
  readonly grouped = input(true, { transform: booleanAttribute });
  /** Reasons of what did not succeed, by case. */
  readonly failures = input<ReadonlyMap<string, string>>(new Map());
  readonly selected = model<ReadonlySet<string>>(new Set());
  /** The row that has, or last had, the focus. */
  readonly active = model<string | null>(null);

  protected readonly groups = computed<readonly Group[]>(() => {
    if (!this.grouped()) return [{ urgency: null, cases: this.cases() }];
    return URGENCIES.map((urgency) => ({
      urgency,
      cases: this.cases().filter((each) => each.urgency === urgency),
    })).filter(({ cases }) => cases.length > 0);
  });
  private readonly inOrder = computed(() => this.groups().flatMap(({ cases }) => cases));
  protected readonly allSelected = computed(
    () => this.cases().length > 0 && this.cases().every(({ id }) => this.selected().has(id)),
  );

  /** Percent of the time that is gone, as long as it is not late: how late it is, the due time says. */
  protected used({ clock }: ListedCase): number | null {
    const share = clock?.share ?? 1;
    return share < 1 ? Math.floor(share * 100) : null;
  }

  /** Puts the focus where the eye is: on the row, or on the first one. */
  focus(id: string | null = this.active()): void {
    const links = [...this.host.nativeElement.querySelectorAll<HTMLElement>('[data-case]')];
    (links.find((link) => link.dataset['case'] === id) ?? links[0])?.focus();
  }

  protected toggle(id: string): void {
    const selected = new Set(this.selected());
    if (!selected.delete(id)) selected.add(id);
    this.selected.set(selected);
  }

  protected toggleAll(): void {
    this.selected.set(this.allSelected() ? new Set() : new Set(this.cases().map(({ id }) => id)));
  }

  protected pressed(event: KeyboardEvent): void {
    const letter = this.shortcuts.letterOf(event);
    const active = this.active();
    if (letter === 'j') this.move(1);
    else if (letter === 'k') this.move(-1);
    else if (letter === 'x' && active !== null) this.toggle(active);
    else return;
    event.preventDefault();
  }

  private move(step: 1 | -1): void {
    const rows = this.inOrder();
    const at = rows.findIndex(({ id }) => id === this.active());
    // From elsewhere in the page the first press only comes back to the row.
    const inside = this.host.nativeElement.contains(document.activeElement);
    const next = rows[at === -1 ? 0 : Math.min(Math.max(inside ? at + step : at, 0), rows.length - 1)];
    if (next) this.focus(next.id);
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormControl } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseDetail, CaseSummary } from '@respi/segnalazioni/contract';
import { type Loaded, loaded } from '@respi/shared/api-client';
import { FORM_PARTS, Icon, Problem } from '@respi/shared/ui';
import { SearchCases } from '../../counter/case-search';

interface Candidate {
  readonly id: string;
  readonly number: string;
  readonly excerpt: string;
}

/** Finds the case that goes on: what looks like a duplicate is offered at once, any other by number or words. */
@Component({
  selector: 'respi-case-picker',
  imports: [FORM_PARTS, Icon, Problem, TranslocoPipe],
  template: `
    <respi-field noOptional [label]="'segnalazioni.act.merge.into.search' | transloco" [hint]="hint()">
      <input
        respiControl
        type="search"
        autocomplete="off"
        [formControl]="typed"
        (keydown.enter)="$event.preventDefault(); find()"
      />
    </respi-field>
    <button respiButton="secondary" type="button" [busy]="busy()" (click)="find()">
      <respi-icon name="search" /> {{ 'segnalazioni.counter.search.button' | transloco }}
    </button>
    <respi-problem [problem]="found()?.problem ?? null" />
    <p class="r-small" role="status">
      {{ found()?.value ? ('segnalazioni.act.merge.into.found' | transloco: { count: candidates().length }) : '' }}
    </p>
    <respi-choices [legend]="label()">
      @for (candidate of candidates(); track candidate.id) {
        <respi-check [label]="candidate.number" [hint]="candidate.excerpt">
          <input respiControl type="radio" [name]="'unisci'" [value]="candidate.id" [formControl]="control()" />
        </respi-check>
      } @empty {
        <p class="r-muted">{{ 'segnalazioni.act.merge.into.none' | transloco }}</p>
      }
    </respi-choices>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CasePicker {
  private readonly search = inject(SearchCases);
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly control = input.required<FormControl<string>>();
  readonly subject = input.required<CaseDetail | null>();

  protected readonly typed = new FormControl('', { nonNullable: true });
  protected readonly busy = signal(false);
  protected readonly found = signal<Loaded<readonly CaseSummary[]> | null>(null);
  protected readonly candidates = computed<readonly Candidate[]>(() => {
    const likely = this.subject()?.duplicates ?? [];
    const found = this.found()?.value;
    return found
      ? found.filter(({ id }) => id !== this.subject()?.id)
      : likely.map((each) => ({ ...each, excerpt: '' }));
  });

  protected async find(): Promise<void> {
    const typed = this.typed.value.trim();
    if (typed === '' || this.busy()) return;
    this.busy.set(true);
    this.found.set(await loaded(this.search.find(typed).then((cases) => cases.map(({ summary }) => summary))));
    this.busy.set(false);
  }
}

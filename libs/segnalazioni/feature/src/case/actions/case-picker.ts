import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { FormControl } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CaseDetail, CaseSummary } from '@respi/segnalazioni/contract';
import { type Loaded, loaded } from '@respi/shared/api-client';
import { FORM_PARTS, Icon, Problem } from '@respi/shared/ui';
import { SearchCases } from '../../counter/case-search';
import { ReadNearCases } from '../near/read-near-cases';
import type { CaseToPick } from './open-actions';

/** Finds another case: what looks like a duplicate or is like this one is offered at once, any other by number or words. */
@Component({
  selector: 'respi-case-picker',
  imports: [FORM_PARTS, Icon, NgTemplateOutlet, Problem, TranslocoPipe],
  template: `
    @if (!found()) {
      <ng-container [ngTemplateOutlet]="choices" />
    }
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
    @if (found()) {
      <ng-container [ngTemplateOutlet]="choices" />
    }
    <ng-template #choices>
      <respi-choices [legend]="label()">
        @for (candidate of candidates(); track candidate.id) {
          <respi-check [label]="candidate.number" [hint]="candidate.excerpt">
            <input respiControl type="radio" [name]="'unisci'" [value]="candidate.id" [formControl]="control()" />
          </respi-check>
        } @empty {
          <p class="r-muted">{{ 'segnalazioni.act.merge.into.none' | transloco }}</p>
        }
      </respi-choices>
    </ng-template>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CasePicker {
  private readonly search = inject(SearchCases);
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly control = input.required<FormControl<string>>();
  readonly subject = input.required<CaseDetail | null>();
  /** Chosen already, where one came from. */
  readonly proposed = input<CaseToPick | null>(null);

  protected readonly typed = new FormControl('', { nonNullable: true });
  protected readonly busy = signal(false);
  protected readonly found = signal<Loaded<readonly CaseSummary[]> | null>(null);
  private readonly near = inject(ReadNearCases);
  private readonly transloco = inject(TranslocoService);
  private readonly subjectId = computed(() => this.subject()?.id);
  private readonly similar = resource({
    params: () => this.subjectId(),
    loader: ({ params: id }) => this.near.similar(id),
  });
  protected readonly candidates = computed<readonly CaseToPick[]>(() => {
    const found = this.found()?.value;
    if (found)
      return found
        .filter(({ id }) => id !== this.subjectId())
        .map(({ id, number, excerpt }) => ({ id, number, excerpt }));
    const similar = this.similar.hasValue() ? (this.similar.value().value?.items ?? []) : [];
    const proposed = this.proposed();
    const likely: readonly CaseToPick[] = [
      ...(proposed ? [proposed] : []),
      ...similar.map(({ case: { id, number }, excerpt, why }) => ({
        id,
        number,
        excerpt: this.transloco.translate('segnalazioni.near.similar.picked', { why, excerpt }),
      })),
      ...(this.subject()?.duplicates ?? []).map((each) => ({ ...each, excerpt: '' })),
    ];
    return likely.filter(({ id }, at) => likely.findIndex((each) => each.id === id) === at);
  });

  protected async find(): Promise<void> {
    const typed = this.typed.value.trim();
    if (typed === '' || this.busy()) return;
    this.busy.set(true);
    this.found.set(await loaded(this.search.find(typed).then((cases) => cases.map(({ summary }) => summary))));
    this.busy.set(false);
  }
}

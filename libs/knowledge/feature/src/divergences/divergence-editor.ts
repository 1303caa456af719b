import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CodeListEntry } from '@respi/identity/contract';
import type { DivergenceDetail, DivergenceProposal } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, Intention, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Breadcrumb, FORM_PARTS, PageHeading, Problem, Skeleton, UnsavedChanges } from '@respi/shared/ui';
import { SheetCodes } from '../reserved/sheet-codes';
import { divergenceBody, divergenceForm, fillFromDivergence, fillFromProposal } from './practice-form';
import { PracticeFields } from './practice-fields';

/** A divergence being written: new, from a proposed pair (`?proposta=`), from procedures that wait for one another (`?ciclo=`), or changed. */
@Component({
  selector: 'respi-divergence-editor',
  imports: [Breadcrumb, FORM_PARTS, PageHeading, PracticeFields, Problem, RouterLink, Skeleton, TranslocoPipe],
  template: `
    @if (ready()) {
      <respi-breadcrumb [trail]="trail()" [current]="title() | transloco" />
      <respi-page-heading [title]="title() | transloco" />
      <form [formGroup]="form" respiForm [problem]="problem()" (accepted)="save()">
        <respi-error-summary />
        <respi-field
          [label]="'divergences.field.question' | transloco"
          [hint]="'divergences.field.questionHint' | transloco"
        >
          <textarea respiControl rows="2" formControlName="question"></textarea>
        </respi-field>
        <respi-field [label]="'divergences.field.topic' | transloco">
          <select respiControl formControlName="topic">
            <option value="">{{ 'divergences.field.choose' | transloco }}</option>
            @for (topic of codes.topics(); track topic.code) {
              <option [value]="topic.code">{{ topic.label }}</option>
            }
          </select>
        </respi-field>
        <div class="two">
          <respi-practice-fields side="a" [group]="form.controls.a" />
          <respi-practice-fields side="b" [group]="form.controls.b" />
        </div>
        @if (asksAboutName()) {
          <respi-check [label]="'divergences.namesNobody' | transloco">
            <input respiControl type="checkbox" formControlName="namesNobody" />
          </respi-check>
        }
        <div class="r-sticky-actions">
          <button respiButton type="submit" [busy]="busy()">
            {{ (before() ? 'divergences.save' : 'divergences.open') | transloco }}
          </button>
          <a respiButton="secondary" [routerLink]="back()">{{ 'ui.cancel' | transloco }}</a>
        </div>
      </form>
    } @else if (unread(); as refusal) {
      <respi-breadcrumb [trail]="trail()" [current]="title() | transloco" />
      <respi-page-heading [title]="title() | transloco" />
      <respi-problem [problem]="refusal" [retry]="true" (retried)="begin()" />
    } @else {
      <respi-skeleton [lines]="12" />
    }
  `,
  styles: `
    .two {
      display: grid;
      gap: 1.5rem;
      margin-block: 1.5rem;
    }
    @media (min-width: 992px) {
      .two {
        grid-template-columns: 1fr 1fr;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DivergenceEditor {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  private readonly saving = new Intention();
  protected readonly codes = inject(SheetCodes);
  protected readonly current = inject(CurrentNetwork);

  /** Of the divergence that is changed; none for a new one. */
  readonly id = input<string>();
  /** Id of the proposed pair that a new one comes from. */
  readonly proposta = input<string>();
  /** Codes of procedures that wait for one another: `A,B`. */
  readonly ciclo = input<string>();

  protected readonly form = divergenceForm();
  protected readonly before = signal<DivergenceDetail | null>(null);
  protected readonly ready = signal(false);
  protected readonly busy = signal(false);
  protected readonly unread = signal<ProblemDocument | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly title = computed(() => (this.id() === undefined ? 'divergences.new' : 'divergences.edit'));
  /** Once something looked like a name the box stays: what is ticked must not vanish. */
  protected readonly asksAboutName = signal(false);
  protected readonly trail = computed(() => [
    {
      label: this.transloco.translate('divergences.title'),
      link: this.current.link('riservata', 'divergenze'),
    },
  ]);
  protected readonly back = computed(() => {
    const id = this.id();
    return id === undefined
      ? this.current.link('riservata', 'divergenze')
      : this.current.link('riservata', 'divergenze', id);
  });

  constructor() {
    inject(UnsavedChanges).watch(() => this.form.dirty);
    effect(() => {
      this.id();
      untracked(() => void this.begin());
    });
  }

  protected async begin(): Promise<void> {
    this.unread.set(null);
    const [id, proposal, cycle] = [this.id(), this.proposta(), this.ciclo()];
    try {
      if (id !== undefined) {
        const divergence = await this.api.get<DivergenceDetail>(`/divergences/${encodeURIComponent(id)}`);
        if (!divergence.availableActions.includes('edit')) {
          await this.router.navigateByUrl(this.back(), { replaceUrl: true });
          return;
        }
        fillFromDivergence(this.form, divergence);
        this.before.set(divergence);
      } else if (proposal !== undefined)
        fillFromProposal(
          this.form,
          await this.api.get<DivergenceProposal>(`/divergence-proposals/${encodeURIComponent(proposal)}`),
        );
      else if (cycle !== undefined) await this.fillFromCycle(cycle);
      this.ready.set(true);
    } catch (error) {
      this.unread.set(asProblem(error));
    }
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { id } = await this.send();
      this.form.markAsPristine();
      await this.router.navigateByUrl(this.current.link('riservata', 'divergenze', id), {
        info: this.before() ? 'edit' : 'open',
      });
    } catch (error) {
      const problem = asProblem(error);
      this.problem.set(problem);
      if (problem.errors?.some(({ code }) => code === 'may_name_somebody')) this.asksAboutName.set(true);
    } finally {
      this.busy.set(false);
    }
  }

  private send(): Promise<DivergenceDetail> {
    const [before, proposal] = [this.before(), this.proposta()];
    const body = divergenceBody(this.form);
    if (before)
      return this.api.post<DivergenceDetail>(`/divergences/${before.id}/actions/edit`, body, {
        version: before.version,
        intention: this.saving,
      });
    return this.api.post<DivergenceDetail>(
      '/divergences',
      { ...body, ...(proposal === undefined ? {} : { proposal }) },
      { intention: this.saving },
    );
  }

  /** Each practice begins with what the other one gives. */
  private async fillFromCycle(codes: string): Promise<void> {
    const procedures = await this.api.get<readonly CodeListEntry[]>('/code-lists/procedures');
    const names = codes
      .split(',')
      .flatMap((code) => procedures.find((procedure) => procedure.code === code.trim())?.label ?? [])
      .slice(0, 6);
    const [first, second] = names;
    const last = names.at(-1);
    if (first === undefined || second === undefined || last === undefined) return;
    const words = (key: string, params: object): string => this.transloco.translate(`divergences.cycle.${key}`, params);
    this.form.patchValue({
      question: words('question', { names: names.join(', ') }).slice(0, 300),
      a: { what: words('what', { one: first, other: second }) },
      b: { what: words('what', { one: last, other: first }) },
    });
  }
}

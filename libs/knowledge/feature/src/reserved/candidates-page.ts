import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Proposed, SheetCandidate } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, Pages, asProblem } from '@respi/shared/api-client';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import {
  Breadcrumb,
  Button,
  DayPipe,
  Dialogs,
  Empty,
  FORM_PARTS,
  Icon,
  LoadMore,
  PageHeading,
  PluralPipe,
  Problem,
  ReasonDialog,
  type ReasonQuestion,
  Skeleton,
} from '@respi/shared/ui';
import { SheetCodes } from './sheet-codes';

/** What people ask and no sheet answers yet, most asked first: to be written, or put aside with a reason. */
@Component({
  selector: 'respi-candidates-page',
  imports: [
    Breadcrumb,
    Button,
    DayPipe,
    Empty,
    FORM_PARTS,
    Icon,
    LoadMore,
    PageHeading,
    PluralPipe,
    Problem,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  template: `
    <respi-breadcrumb
      [trail]="[{ label: 'knowledge.reserved.title' | transloco, link: current.link('riservata', 'schede') }]"
      [current]="'knowledge.candidates.title' | transloco"
    />
    <respi-page-heading
      [title]="'knowledge.candidates.title' | transloco"
      [lead]="'knowledge.candidates.lead' | transloco"
    />
    <form class="new" [formGroup]="form" respiForm [problem]="refused()" (accepted)="propose()">
      <respi-field [label]="'knowledge.candidates.new' | transloco" [hint]="'knowledge.candidates.newHint' | transloco">
        <input respiControl type="text" autocomplete="off" formControlName="question" />
      </respi-field>
      <button respiButton="secondary" type="submit" [busy]="busy()">
        <respi-icon name="plus" /> {{ 'knowledge.candidates.add' | transloco }}
      </button>
    </form>
    <p role="status">{{ done() }}</p>
    <respi-problem [problem]="problem()" [retry]="problem()?.status === 412" (retried)="candidates.restart()" />
    <respi-problem [problem]="candidates.problem()" [retry]="true" (retried)="candidates.restart()" />
    @if (candidates.ready() && candidates.items().length === 0) {
      <respi-empty
        icon="files"
        [title]="'knowledge.candidates.none' | transloco"
        [text]="'knowledge.candidates.noneText' | transloco"
      />
    } @else if (candidates.ready()) {
      <ul class="r-plain-list">
        @for (candidate of candidates.items(); track candidate.id) {
          <li>
            <div>
              <a [routerLink]="current.link('riservata', 'schede', candidate.id)">{{ candidate.question }}</a>
              <span class="r-small">
                @for (what of asked(candidate); track what.key) {
                  <span class="count">{{ what.key | plural: what.count }}</span>
                }
                @if (candidate.topic) {
                  <span class="count">{{ codes.topic(candidate.topic) }}</span>
                }
                <span class="count">{{
                  'knowledge.candidates.since' | transloco: { day: (candidate.since | day) }
                }}</span>
              </span>
            </div>
            <div class="actions">
              <a respiButton="secondary" [routerLink]="current.link('riservata', 'schede', candidate.id, 'modifica')">
                <respi-icon name="pencil" /> {{ 'knowledge.candidates.write' | transloco }}
                <span class="visually-hidden">{{ candidate.question }}</span>
              </a>
              <button respiButton="quiet" type="button" (click)="discard(candidate)">
                {{ 'knowledge.candidates.discard' | transloco }}
                <span class="visually-hidden">{{ candidate.question }}</span>
              </button>
            </div>
          </li>
        }
      </ul>
      <respi-load-more [available]="candidates.hasMore()" [busy]="candidates.busy()" (more)="candidates.more()" />
    } @else if (!candidates.problem()) {
      <respi-skeleton [lines]="8" />
    }
  `,
  styles: `
    .new {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 0.75rem;
    }
    .new respi-field {
      flex: 1 1 18rem;
    }
    .new button {
      margin-block-end: 1rem;
    }
    .r-plain-list > li {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0.5rem 1.5rem;
      padding: 0.75rem 0;
      border-bottom: 1px solid var(--r-line);
    }
    li > div:first-child {
      flex: 1 1 18rem;
      overflow-wrap: anywhere;
    }
    .r-small {
      display: block;
    }
    .count:not(:last-child)::after {
      content: ' · ';
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CandidatesPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  protected readonly codes = inject(SheetCodes);
  protected readonly current = inject(CurrentNetwork);
  protected readonly busy = signal(false);
  protected readonly done = signal('');
  /** Of the line that is being written; what concerns the list is apart. */
  protected readonly refused = signal<ProblemDocument | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly form = new FormGroup({
    question: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(300)] }),
  });
  protected readonly candidates = new Pages((cursor) =>
    this.api.get<Page<SheetCandidate>>('/sheet-candidates', { cursor }),
  );

  constructor() {
    void this.candidates.restart();
  }

  protected asked({ asked }: SheetCandidate): { key: string; count: number }[] {
    return (['cases', 'searches', 'questions'] as const)
      .filter((name) => asked[name] > 0)
      .map((name) => ({ key: `knowledge.candidates.asked.${name}`, count: asked[name] }));
  }

  protected async propose(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refused.set(null);
    try {
      const question = this.form.controls.question.value.replace(/\s+/g, ' ').trim();
      const proposed = await this.api.post<Proposed>('/sheet-candidates', { question });
      this.form.reset();
      this.done.set(this.words(proposed.joined ? 'joined' : 'added', { question: proposed.question }));
      await this.candidates.restart();
    } catch (error) {
      this.refused.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** @param again what was typed for it before somebody else was first */
  protected async discard(candidate: SheetCandidate, again?: ReasonQuestion['again']): Promise<void> {
    this.problem.set(null);
    const reason = await this.dialogs.open<string>(ReasonDialog, {
      title: this.words('discardTitle', { question: candidate.question }),
      text: this.words('discardText'),
      confirm: this.words('discard'),
      ...(again && { again }),
    } satisfies ReasonQuestion);
    if (!reason) return;
    try {
      await this.api.post(`/faq/${candidate.id}/actions/archive`, { reason }, { version: candidate.version });
      this.candidates.replace(({ id }) => id === candidate.id, null);
      this.done.set(this.words('discarded', { question: candidate.question }));
    } catch (error) {
      const problem = asProblem(error);
      await this.candidates.restart();
      const now = this.candidates.items().find(({ id }) => id === candidate.id);
      if (now) return this.discard(now, { reason, problem });
      this.problem.set(problem);
    }
  }

  private words(key: string, params: Record<string, string> = {}): string {
    return this.transloco.translate(`knowledge.candidates.${key}`, params);
  }
}

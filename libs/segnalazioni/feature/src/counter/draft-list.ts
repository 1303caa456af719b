import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Draft } from '@respi/segnalazioni/contract';
import { CurrentNetwork, ProblemError } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Alert, Button, DateTimePipe, Dialogs, Icon, Problem } from '@respi/shared/ui';
import { Drafts } from '../drafts/drafts';

interface DraftLine {
  readonly draft: Draft;
  readonly title: string;
}

/** What was begun and not sent. Absent where there is nothing: an empty list of drafts is no news. */
@Component({
  selector: 'respi-draft-list',
  imports: [Alert, Button, DateTimePipe, Icon, Problem, RouterLink, TranslocoPipe],
  template: `
    @if (lines().length > 0 || list.value()?.problem) {
      <section aria-labelledby="bozze">
        <h2 id="bozze">{{ 'segnalazioni.draft.list.title' | transloco }}</h2>
        @if (list.value()?.problem) {
          <respi-alert kind="warning" [title]="'segnalazioni.draft.list.deviceOnly' | transloco" />
        }
        <respi-problem [problem]="problem()" />
        <ul class="r-plain-list">
          @for (line of lines(); track line.draft.id) {
            <li>
              <a [routerLink]="filing()" [queryParams]="{ bozza: line.draft.id }">{{ line.title }}</a>
              <span class="r-small">{{ line.draft.updatedAt | dateTime }}</span>
              <button
                respiButton="quiet"
                type="button"
                [attr.aria-label]="'segnalazioni.draft.list.removeThis' | transloco: { title: line.title }"
                (click)="remove(line)"
              >
                <respi-icon name="delete" /> {{ 'segnalazioni.draft.list.remove' | transloco }}
              </button>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section {
      margin-bottom: 2rem;
    }
    h2 {
      margin-top: 0;
    }
    ul:not(:empty) {
      border: 1px dashed var(--r-control-line);
      border-radius: var(--r-radius);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 1rem;
      padding: 0.25rem 0.5rem 0.25rem 1rem;
    }
    li + li {
      border-top: 1px dashed var(--r-line);
    }
    a {
      flex: 1 1 14rem;
      padding: 0.6rem 0;
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DraftList {
  private readonly drafts = inject(Drafts);
  private readonly dialogs = inject(Dialogs);
  private readonly current = inject(CurrentNetwork);
  private readonly transloco = inject(TranslocoService);

  protected readonly list = resource({ loader: () => this.drafts.list() });
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly filing = computed(() => this.current.link('riservata', 'nuova'));
  protected readonly lines = computed<readonly DraftLine[]>(() =>
    (this.list.value()?.items ?? []).map((draft) => ({ draft, title: this.titleOf(draft) })),
  );

  protected async remove(line: DraftLine): Promise<void> {
    const sure = await this.dialogs.confirm({
      title: this.transloco.translate('segnalazioni.draft.list.confirm.title'),
      text: this.transloco.translate('segnalazioni.draft.list.confirm.text', { title: line.title }),
      confirm: this.transloco.translate('segnalazioni.draft.list.confirm.button'),
      danger: true,
    });
    if (!sure) return;
    try {
      await this.drafts.remove(line.draft.id);
      this.problem.set(null);
      this.list.reload();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.problem.set(error.problem);
    }
  }

  /** The beginning of the question tells a draft apart; before there is one, its kind does. */
  private titleOf({ content }: Draft): string {
    const text = typeof content['text'] === 'string' ? content['text'].trim() : '';
    if (text !== '') return text.length > 80 ? `${text.slice(0, 80)}…` : text;
    const kind = typeof content['kind'] === 'string' && content['kind'] !== '' ? content['kind'] : null;
    return this.transloco.translate(kind ? `segnalazioni.kind.${kind}` : 'segnalazioni.draft.list.untitled');
  }
}

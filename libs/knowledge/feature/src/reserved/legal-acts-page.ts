import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { LegalAct } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, Pages } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import { Breadcrumb, CARD_TABLE, DayPipe, Empty, LoadMore, PageHeading, Problem, Skeleton } from '@respi/shared/ui';

/** The acts of the law that the network's sheets cite. */
@Component({
  selector: 'respi-legal-acts-page',
  imports: [
    Breadcrumb,
    CARD_TABLE,
    DayPipe,
    Empty,
    LoadMore,
    PageHeading,
    Problem,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  template: `
    <respi-breadcrumb [trail]="trail()" [current]="'knowledge.law.title' | transloco" />
    <respi-page-heading [title]="'knowledge.law.title' | transloco" [lead]="'knowledge.law.lead' | transloco" />
    <respi-problem [problem]="acts.problem()" [retry]="true" (retried)="acts.restart()" />
    @if (acts.ready() && acts.items().length === 0) {
      <respi-empty
        icon="files"
        [title]="'knowledge.law.none' | transloco"
        [text]="'knowledge.law.noneText' | transloco"
      />
    } @else if (acts.ready()) {
      <table respiCardTable>
        <caption class="visually-hidden">
          {{
            'knowledge.law.title' | transloco
          }}
        </caption>
        <thead>
          <tr respiRow>
            <th respiHeader>{{ 'knowledge.law.act' | transloco }}</th>
            <th respiHeader>{{ 'knowledge.law.sheets' | transloco }}</th>
            <th respiHeader>{{ 'knowledge.law.changedOn' | transloco }}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          @for (act of acts.items(); track act.code) {
            <tr respiRow>
              <td respiCell class="act">
                <a [routerLink]="current.link('riservata', 'schede', 'norme', act.code)">{{ act.label }}</a>
                @if (act.title) {
                  <span class="r-small">{{ act.title }}</span>
                }
              </td>
              <td [respiCell]="'knowledge.law.sheets' | transloco">{{ act.sheets }}</td>
              <td [respiCell]="'knowledge.law.changedOn' | transloco">
                @if (act.changedOn) {
                  {{ act.changedOn | day }}
                } @else {
                  {{ 'knowledge.law.neverChanged' | transloco }}
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
      <respi-load-more [available]="acts.hasMore()" [busy]="acts.busy()" (more)="acts.more()" />
    } @else if (!acts.problem()) {
      <respi-skeleton [lines]="8" />
    }
  `,
  styles: `
    .act {
      width: 60%;
    }
    .act a,
    .act .r-small {
      display: block;
    }
    .act a {
      padding: 0.15rem 0;
      font-weight: 600;
    }
    @media (max-width: 767.98px) {
      .act {
        width: auto;
        flex-direction: column;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LegalActsPage {
  private readonly api = inject(Api);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentNetwork);
  protected readonly acts = new Pages<LegalAct>((cursor) =>
    this.api.get<Page<LegalAct>>('/legal-acts', { cursor, limit: 50 }),
  );
  protected readonly trail = computed(() => [
    { label: this.transloco.translate('knowledge.reserved.title'), link: this.current.link('riservata', 'schede') },
  ]);

  constructor() {
    void this.acts.restart();
  }
}

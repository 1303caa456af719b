import { ChangeDetectionStrategy, Component, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { WaitingCircle, WaitingCircles } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, loaded } from '@respi/shared/api-client';
import { Breadcrumb, Button, Empty, PageHeading, Problem, Skeleton } from '@respi/shared/ui';

/** Where practices wait for one another, in words: who wants what, and what gives it. */
@Component({
  selector: 'respi-circles-page',
  imports: [Breadcrumb, Button, Empty, PageHeading, Problem, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <respi-breadcrumb
      [trail]="[
        { label: 'knowledge.reserved.title' | transloco, link: current.link('riservata', 'schede') },
        { label: 'knowledge.checklists.title' | transloco, link: current.link('riservata', 'schede', 'documenti') },
      ]"
      [current]="'knowledge.checklists.circle.title' | transloco"
    />
    <respi-page-heading
      [title]="'knowledge.checklists.circle.title' | transloco"
      [lead]="'knowledge.checklists.circle.lead' | transloco"
    />
    @if (read.value(); as answer) {
      <respi-problem [problem]="answer.problem" [retry]="true" (retried)="read.reload()" />
      @for (circle of answer.value?.circles ?? []; track $index) {
        <section class="r-panel mb-3">
          <h2>{{ 'knowledge.checklists.circle.heading' | transloco: { procedures: namesOf(circle) } }}</h2>
          <ol>
            @for (step of circle.steps; track step.procedure.code) {
              <li>
                {{
                  'knowledge.checklists.circle.wants'
                    | transloco: { procedure: step.procedure.label, document: step.wants, from: step.from.label }
                }}
                @if (step.condition; as condition) {
                  <span class="r-muted">({{ 'knowledge.checklists.only' | transloco: { condition: condition } }})</span>
                }
              </li>
            }
          </ol>
          <p>
            {{
              'knowledge.checklists.circle.again' | transloco: { procedure: circle.steps[0]?.procedure?.label ?? '' }
            }}
          </p>
          <a
            respiButton="secondary"
            class="mt-3"
            [routerLink]="current.link('riservata', 'divergenze', 'nuova')"
            [queryParams]="{ ciclo: codesOf(circle) }"
            >{{ 'knowledge.checklists.circle.report' | transloco
            }}<span class="visually-hidden">: {{ namesOf(circle) }}</span></a
          >
        </section>
      } @empty {
        @if (answer.value) {
          <respi-empty
            icon="check-circle"
            [title]="'knowledge.checklists.circle.none' | transloco"
            [text]="'knowledge.checklists.circle.noneText' | transloco"
          />
        }
      }
    } @else {
      <respi-skeleton [lines]="6" />
    }
  `,
  styles: `
    h2 {
      margin: 0 0 0.75rem;
      font-size: 1.125rem;
    }
    p {
      margin: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CirclesPage {
  private readonly api = inject(Api);
  protected readonly current = inject(CurrentNetwork);
  protected readonly read = resource({ loader: () => loaded(this.api.get<WaitingCircles>('/checklists/circles')) });

  protected codesOf({ steps }: WaitingCircle): string {
    return steps.map(({ procedure }) => procedure.code).join(',');
  }

  protected namesOf({ steps }: WaitingCircle): string {
    return [...steps.map(({ procedure }) => procedure.label), steps[0]?.procedure.label].join(' → ');
  }
}

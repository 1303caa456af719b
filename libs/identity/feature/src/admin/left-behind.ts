import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { loaded } from '@respi/shared/api-client';
import { DayPipe, PluralPipe, Problem, Skeleton } from '@respi/shared/ui';
import { Administration } from './administration';

/** What somebody who leaves would leave behind: how much, for the work itself is the coordination's to see. */
@Component({
  selector: 'respi-left-behind',
  imports: [DayPipe, PluralPipe, Problem, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <h3>{{ (gone() ? 'admin.leaving.titleGone' : 'admin.leaving.title') | transloco }}</h3>
    @if (known.value(); as answer) {
      <respi-problem [problem]="answer.problem" [retry]="true" (retried)="known.reload()" />
      @if (answer.value; as found) {
        <ul>
          @if (found.work.cases.count > 0) {
            <li>{{ 'admin.leaving.cases' | plural: found.work.cases.count }}</li>
          }
          @if (found.work.distinte.count > 0) {
            <li>{{ 'admin.leaving.distinte' | plural: found.work.distinte.count }}</li>
          }
          @for (absence of found.duties.substituteFor; track $index) {
            <li>
              {{ 'admin.leaving.substitute' | transloco: { from: (absence.from | day), to: (absence.to | day) } }}
              <a [routerLink]="administration.link('persone', absence.person.id)">{{ absence.person.name }}</a>
            </li>
          }
          @if (found.duties.handlesSealed) {
            <li>
              {{ 'admin.leaving.sealed' | transloco }}
              <a [routerLink]="administration.link('impostazioni')">{{ 'admin.leaving.toSettings' | transloco }}</a>
            </li>
          }
        </ul>
        @if (nothing()) {
          <p>{{ 'admin.leaving.nothing' | transloco }}</p>
        } @else {
          <p class="r-muted">{{ 'admin.leaving.hint' | transloco }}</p>
        }
      }
    } @else {
      <respi-skeleton [lines]="2" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeftBehind {
  protected readonly administration = inject(Administration);
  /** Whose account. */
  readonly of = input.required<string>();
  /** Their accesses are closed already. */
  readonly gone = input(false);

  protected readonly known = resource({
    params: () => this.of(),
    loader: ({ params }) =>
      loaded(
        Promise.all([this.administration.openWork(params), this.administration.duties(params)]).then(
          ([work, duties]) => ({ work, duties }),
        ),
      ),
  });
  protected readonly nothing = computed(() => {
    const found = this.known.value()?.value;
    if (!found) return false;
    const { work, duties } = found;
    return work.cases.count + work.distinte.count + duties.substituteFor.length === 0 && !duties.handlesSealed;
  });
}

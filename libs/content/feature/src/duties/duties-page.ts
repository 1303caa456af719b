import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api, CurrentNetwork, loaded } from '@respi/shared/api-client';
import { romeDay } from '@respi/shared/kernel';
import { Icon, PageHeading, Problem, Skeleton } from '@respi/shared/ui';
import { missingOf, placeOf } from './missing-duties';
import { readDuties } from './read-duties';

/** What the law wants a public body to say of its site: what is missing, and where it is written. */
@Component({
  selector: 'respi-duties-page',
  imports: [Icon, PageHeading, Problem, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <respi-page-heading [title]="'bodyDuties.title' | transloco" [lead]="'bodyDuties.lead' | transloco" />
    @for (part of parts; track part.path) {
      <section class="r-panel mb-3" [attr.aria-labelledby]="part.path">
        <h2 class="mt-0" [id]="part.path">
          <a [routerLink]="current.link('riservata', 'amministrazione', 'doveri', part.path)">{{
            part.title | transloco
          }}</a>
        </h2>
        <p class="mb-0">{{ part.card | transloco }}</p>
      </section>
    }
    <section aria-labelledby="mancano">
      <h2 id="mancano">{{ 'bodyDuties.missing.title' | transloco }}</h2>
      @if (missing(); as list) {
        @if (list.length > 0) {
          <p>{{ 'bodyDuties.missing.text' | transloco }}</p>
          <ul>
            @for (duty of list; track duty.key) {
              <li>
                <a [routerLink]="current.link('riservata', 'amministrazione', ...duty.place)">{{
                  'bodyDuties.missing.' + duty.key | transloco
                }}</a>
              </li>
            }
          </ul>
        } @else {
          <p><respi-icon name="check-circle" /> {{ 'bodyDuties.missing.nothing' | transloco }}</p>
        }
      } @else if (reading.value()?.problem; as problem) {
        <respi-problem [problem]="problem" [retry]="true" (retried)="reading.reload()" />
      } @else {
        <respi-skeleton [lines]="4" />
      }
    </section>
    <section aria-labelledby="come-si-vede">
      <h2 id="come-si-vede">{{ 'bodyDuties.shown.title' | transloco }}</h2>
      <ul>
        @for (page of pages; track page.path) {
          <li>
            <a [routerLink]="current.link(page.path)">{{ page.label | transloco }}</a>
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    h2 {
      margin-top: 1.5rem;
      font-size: 1.25rem;
    }
    li a,
    h2 a {
      display: inline-block;
      padding: 0.375rem 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DutiesPage {
  private readonly api = inject(Api);
  protected readonly current = inject(CurrentNetwork);
  protected readonly parts = [
    { path: 'dichiarazione', title: 'bodyDuties.statement.title', card: 'bodyDuties.statement.card' },
    { path: 'ente', title: 'bodyDuties.body.title', card: 'bodyDuties.body.card' },
  ] as const;
  protected readonly pages = [
    { path: 'accessibilita', label: 'portal.footer.accessibility' },
    { path: 'privacy', label: 'portal.footer.privacy' },
    { path: 'note-legali', label: 'portal.footer.legal' },
  ] as const;
  protected readonly reading = resource({
    loader: () => loaded(readDuties(this.api, this.current.slug())),
  });
  protected readonly missing = computed(() => {
    const read = this.reading.value()?.value;
    return read
      ? missingOf(read.duties, romeDay(new Date()), read.notices).map((key) => ({ key, place: placeOf(key) }))
      : null;
  });
}

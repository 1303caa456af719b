import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api, CurrentNetwork } from '@respi/shared/api-client';
import { romeDay } from '@respi/shared/kernel';
import { missingOf } from './missing-duties';
import { readDuties } from './read-duties';

/** At the administrator's home: that something the law wants said is not said yet. Where nothing is missing, or there is no answer, it is not there. */
@Component({
  selector: 'respi-missing-note',
  imports: [RouterLink, TranslocoPipe],
  template: `
    @if (count(); as missing) {
      <section class="r-panel mb-4" aria-labelledby="doveri-mancanti">
        <h2 id="doveri-mancanti" class="h6">{{ 'dutiesHome.title' | transloco }}</h2>
        <p class="mb-0">
          {{ 'dutiesHome.text' | transloco: { count: missing } }}
          <a [routerLink]="current.link('riservata', 'amministrazione', 'doveri')">{{
            'dutiesHome.link' | transloco
          }}</a>
        </p>
      </section>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MissingNote {
  private readonly api = inject(Api);
  protected readonly current = inject(CurrentNetwork);
  private readonly duties = resource({
    loader: () => readDuties(this.api, this.current.slug()),
  });
  protected readonly count = computed(() =>
    this.duties.hasValue()
      ? missingOf(this.duties.value().duties, romeDay(new Date()), this.duties.value().notices).length
      : 0,
  );
}

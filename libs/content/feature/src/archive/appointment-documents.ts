import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ArchiveList } from '@respi/content/contract';
import { Api, CurrentNetwork, Session, loaded } from '@respi/shared/api-client';
import { romeDay } from '@respi/shared/kernel';
import { Button, Icon, Problem } from '@respi/shared/ui';
import { FileSizePipe } from './file-size';

const SHOWN = 50;

/** What came out of a meeting: its minutes, the material of a training. */
@Component({
  selector: 'respi-appointment-documents',
  imports: [Button, FileSizePipe, Icon, Problem, RouterLink, TranslocoPipe],
  template: `
    @if (documents().length > 0 || mayAdd()) {
      <section class="r-panel mt-4" aria-labelledby="documenti">
        <h2 id="documenti" class="h5">{{ 'archive.ofMeeting.title' | transloco }}</h2>
        <ul>
          @for (document of documents(); track document.id) {
            <li>
              <a [routerLink]="current.link('riservata', 'archivio', document.id)">{{ document.title }}</a>
              <span class="r-small">
                · {{ 'archive.kind.' + document.kind | transloco }} ·
                {{ 'archive.type.' + document.file.type | transloco }},
                {{ document.file.size | fileSize }}
              </span>
            </li>
          } @empty {
            <li>{{ 'archive.ofMeeting.none' | transloco }}</li>
          }
        </ul>
        @if (mayAdd()) {
          <p class="mb-0">
            <a
              respiButton="secondary"
              [routerLink]="current.link('riservata', 'archivio', 'nuovo')"
              [queryParams]="{ incontro: appointment() }"
              ><respi-icon name="plus" /> {{ 'archive.ofMeeting.add' | transloco }}</a
            >
          </p>
        }
      </section>
    }
    <respi-problem [problem]="reading.value()?.problem ?? null" [retry]="true" (retried)="reading.reload()" />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AppointmentDocuments {
  private readonly api = inject(Api);
  private readonly keeps = inject(Session).hasRole('coordinator');
  protected readonly current = inject(CurrentNetwork);
  /** Id, day and state of the appointment. */
  readonly appointment = input.required<string>();
  readonly day = input.required<string>();
  readonly state = input.required<string>();

  protected readonly reading = resource({
    params: () => ({ appointment: this.appointment() }),
    loader: ({ params }) =>
      loaded(this.api.get<ArchiveList>('/archive-documents', { appointment: params.appointment, limit: SHOWN })),
  });
  protected readonly documents = computed(() => this.reading.value()?.value?.items ?? []);
  protected readonly mayAdd = computed(
    () => this.keeps && this.state() !== 'cancelled' && this.day() <= romeDay(new Date()),
  );
}

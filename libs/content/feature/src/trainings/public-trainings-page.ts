import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { PublicTrainingList } from '@respi/content/contract';
import { CurrentNetwork, type Loaded } from '@respi/shared/api-client';
import {
  Breadcrumb,
  Empty,
  FeedLink,
  Icon,
  InItalian,
  FullDayPipe,
  PageAddress,
  PageHeading,
  Problem,
  WrittenIn,
} from '@respi/shared/ui/reading';
import { trainingsData } from './training-data';

/** Trainings that anybody may come to. */
@Component({
  selector: 'respi-public-trainings-page',
  imports: [Breadcrumb, Empty, FeedLink, Icon, InItalian, FullDayPipe, PageHeading, Problem, TranslocoPipe, WrittenIn],
  templateUrl: './public-trainings-page.html',
  styles: `
    li {
      margin-bottom: 1rem;
      overflow-wrap: anywhere;
    }
    h2 {
      margin: 0 0 0.5rem;
      font-size: 1.25rem;
    }
    p {
      margin: 0.25rem 0 0;
    }
    respi-icon {
      margin-inline-end: 0.35rem;
    }
    .words {
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PublicTrainingsPage {
  private readonly transloco = inject(TranslocoService);
  private readonly address = inject(PageAddress);
  protected readonly current = inject(CurrentNetwork);
  protected readonly feed = this.current.inItalian('incontri.atom');
  readonly trainings = input.required<Loaded<PublicTrainingList>>();

  constructor() {
    const path = this.current.link('incontri');
    this.address.canonical(path);
    this.address.describe(this.transloco.translate('content.trainings.lead'));
    this.address.feed(this.feed, this.transloco.translate('content.trainings.title'));
    effect(() => {
      const { value, problem } = this.trainings();
      if (problem) this.address.status(503);
      if (value && value.items.length > 0)
        this.address.structured(
          trainingsData(value.items, this.address.absolute(path), this.current.network()?.name ?? ''),
        );
    });
  }

  protected file(): string {
    return `/api/v1/networks/${encodeURIComponent(this.current.slug())}/trainings/calendar-file`;
  }
}

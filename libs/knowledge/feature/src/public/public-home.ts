import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CurrentNetwork, type Loaded } from '@respi/shared/api-client';
import {
  Empty,
  FeedLink,
  Icon,
  InItalian,
  FullDayPipe,
  LongDayPipe,
  PageAddress,
  PageHeading,
  PluralPipe,
  Problem,
  WrittenIn,
} from '@respi/shared/ui/reading';
import { CounterCards } from './counter-cards';
import { EmergencyBox } from './emergency-box';
import type { HomeContent } from './public-reading';

const COUNTERS_AT_HOME = 6;

/** The home of a network for a resident: search first, whom to call in danger, the topics, then where to go. */
@Component({
  selector: 'respi-public-home',
  imports: [
    CounterCards,
    EmergencyBox,
    Empty,
    FeedLink,
    Icon,
    InItalian,
    FullDayPipe,
    LongDayPipe,
    PageHeading,
    PluralPipe,
    Problem,
    RouterLink,
    TranslocoPipe,
    WrittenIn,
  ],
  templateUrl: './public-home.html',
  styleUrl: './public-home.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PublicHome {
  protected readonly current = inject(CurrentNetwork);
  protected readonly feed = this.current.link('schede.atom');
  readonly content = input.required<Loaded<HomeContent>>();

  protected readonly topics = computed(() => this.content().value?.topics.filter(({ count }) => count > 0) ?? []);
  protected readonly counters = computed(() => this.content().value?.counters.slice(0, COUNTERS_AT_HOME) ?? []);

  protected readonly news = computed(() => this.content().value?.news ?? []);
  protected readonly trainings = computed(() => this.content().value?.trainings ?? []);
  protected readonly pages = computed(() => this.content().value?.pages ?? []);

  constructor() {
    const [address, transloco] = [inject(PageAddress), inject(TranslocoService)];
    address.canonical(this.current.home());
    address.describe(transloco.translate('knowledge.home.lead'));
    effect(() => {
      if (this.content().value?.hasFeed) address.feed(this.feed, transloco.translate('knowledge.home.feed'));
    });
  }
}

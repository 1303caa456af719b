import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork, type Loaded } from '@respi/shared/api-client';
import {
  Breadcrumb,
  Empty,
  PageAddress,
  PageHeading,
  Problem,
  WrittenIn,
  byItalianOrder,
} from '@respi/shared/ui/reading';
import { CounterCards } from './counter-cards';
import type { PublicCounter } from './public-reading';
import { countersData } from './structured-data';

/** Every counter of the network, by the area that it serves. */
@Component({
  selector: 'respi-counters-page',
  imports: [Breadcrumb, CounterCards, Empty, PageHeading, Problem, TranslocoPipe, WrittenIn],
  template: `
    <respi-breadcrumb
      [trail]="[{ label: 'knowledge.path' | transloco, link: current.home() }]"
      [current]="'knowledge.counters.title' | transloco"
    />
    <respi-page-heading
      [title]="'knowledge.counters.title' | transloco"
      [lead]="'knowledge.counters.lead' | transloco"
    />
    <respi-problem [problem]="counters().problem" />
    @for (area of areas(); track area.name) {
      <section>
        @if (area.name || areas().length > 1) {
          <h2>
            @if (area.name) {
              <bdi respiWrittenIn>{{ area.name }}</bdi>
            } @else {
              {{ 'knowledge.counters.elsewhere' | transloco }}
            }
          </h2>
        }
        <respi-counter-cards [counters]="area.counters" />
      </section>
    } @empty {
      @if (!counters().problem) {
        <respi-empty icon="map-marker" [title]="'knowledge.counters.none' | transloco" />
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CountersPage {
  protected readonly current = inject(CurrentNetwork);
  readonly counters = input.required<Loaded<readonly PublicCounter[]>>();

  protected readonly areas = computed(() => {
    const areas = new Map<string, PublicCounter[]>();
    for (const counter of this.counters().value ?? []) {
      const area = areas.get(basinOf(counter)) ?? [];
      areas.set(basinOf(counter), [...area, counter]);
    }
    return [...areas]
      .map(([name, counters]) => ({ name, counters }))
      .sort(
        (one, other) => Number(one.name === '') - Number(other.name === '') || byItalianOrder(one.name, other.name),
      );
  });

  constructor() {
    const address = inject(PageAddress);
    const path = this.current.link('sportelli');
    address.canonical(path);
    effect(() => {
      const [counters, network] = [this.counters().value, this.current.network()];
      if (!counters || !network) return;
      const publisher = { ...network, home: address.absolute(this.current.home()) };
      address.structured(countersData(counters, address.absolute(path), publisher));
    });
  }
}

function basinOf({ basin }: PublicCounter): string {
  return basin?.trim() ?? '';
}

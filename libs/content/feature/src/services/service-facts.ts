import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Service } from '@respi/content/contract';
import { type CodeListEntry, WEEKDAYS, openingsText } from '@respi/identity/contract';
import { Api, loaded } from '@respi/shared/api-client';

/** All that the public reads of an entry: whoever confirms it confirms every line of it. */
@Component({
  selector: 'respi-service-facts',
  imports: [TranslocoPipe],
  templateUrl: './service-facts.html',
  styles: `
    .text {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .line {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ServiceFacts {
  private readonly api = inject(Api);
  readonly service = input.required<Service>();

  protected readonly written = [
    'interpretationServices',
    'description',
    'eligibilityDescription',
    'applicationProcess',
    'feesDescription',
  ] as const;
  protected readonly content = computed(() => this.service().content);
  protected readonly days = computed(() =>
    WEEKDAYS.map((day) => ({ day, hours: openingsText(this.content().week[day]) })).filter(({ hours }) => hours !== ''),
  );
  private readonly names = resource({
    loader: () => loaded(this.api.get<readonly CodeListEntry[]>('/code-lists/languages')),
  });
  protected readonly languages = computed(() => {
    const known = this.names.value()?.value ?? [];
    return this.content()
      .languages.map((code) => known.find((each) => each.code === code)?.label ?? code)
      .join(', ');
  });

  protected costOf({ option, amount }: Service['content']['costOptions'][number]): string {
    return amount === null ? option : `${option}: ${amount.toLocaleString('it-IT', { minimumFractionDigits: 2 })} €`;
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { contactFields, descriptionFields, type Service } from '@respi/content/contract';
import { Api, CurrentNetwork, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import {
  Alert,
  Breadcrumb,
  Button,
  DateTimePipe,
  DayPipe,
  Dialogs,
  Icon,
  PageHeading,
  Problem,
  type Question,
  ReasonDialog,
  Skeleton,
  StateLabel,
} from '@respi/shared/ui';
import { ASSURANCE_TONES } from './assurance-tones';
import { ServiceFacts } from './service-facts';

/** One entry for who works in the network: who confirmed it, what its people propose, and why the last proposal was not taken. */
@Component({
  selector: 'respi-service-page',
  imports: [
    Alert,
    Breadcrumb,
    Button,
    DateTimePipe,
    DayPipe,
    Icon,
    PageHeading,
    Problem,
    RouterLink,
    ServiceFacts,
    Skeleton,
    StateLabel,
    TranslocoPipe,
  ],
  templateUrl: './service-page.html',
  styles: `
    .text {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ServicePage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentNetwork);
  readonly id = input.required<string>();

  protected readonly tones = ASSURANCE_TONES;
  protected readonly busy = signal(false);
  protected readonly done = signal('');
  protected readonly refused = signal<ProblemDocument | null>(null);
  private readonly acted = signal<Service | null>(null);
  protected readonly reading = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => loaded(this.api.get<Service>(`/services/${params.id}`)),
  });
  protected readonly service = computed(() => this.acted() ?? this.reading.value()?.value ?? null);
  protected readonly mayEdit = computed(() => {
    const actions = this.service()?.availableActions ?? [];
    return actions.includes('edit') || actions.includes('propose');
  });
  protected readonly isShown = computed(() => {
    const status = this.service()?.content.status;
    return status === 'active' || status === 'temporarily closed';
  });
  /** What stands there and what would, a field after the other. */
  protected readonly changes = computed(() => {
    const service = this.service();
    const change = service?.proposal?.change;
    if (!service || !change) return [];
    return [...descriptionFields, ...contactFields]
      .filter((field) => change[field] !== undefined)
      .map((field) => ({
        field,
        now: this.inWords(field, service.content[field]),
        then: this.inWords(field, change[field]),
      }));
  });

  protected assure(): Promise<void> {
    return this.act('assured', 'assure', {});
  }

  protected accept(): Promise<void> {
    return this.act('accepted', 'proposal/accept', {});
  }

  protected async refuse(): Promise<void> {
    const reason = await this.dialogs.open<string>(ReasonDialog, {
      title: this.words('refuseTitle'),
      text: this.words('refuseText'),
      confirm: this.words('refuse'),
    } satisfies Question);
    if (reason) await this.act('refused', 'proposal/refuse', { reason });
  }

  protected fieldOf(path: string): string {
    return this.words(`field.${path.split('.')[0] ?? path}`);
  }

  private async act(told: string, path: string, body: object): Promise<void> {
    const service = this.service();
    if (!service || this.busy()) return;
    this.busy.set(true);
    this.refused.set(null);
    this.done.set('');
    try {
      const url = `/services/${service.id}/${path}`;
      this.acted.set(await this.api.post<Service>(url, body, { version: service.version }));
      this.done.set(this.words(told, { name: service.content.name }));
    } catch (error) {
      this.refused.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private inWords(field: string, value: unknown): string {
    if (value === null || value === undefined || value === '') return this.words('empty');
    if (field === 'kind') return this.transloco.translate(`content.serviceKind.${value as string}`);
    if (field === 'status') return this.words(`status.${value as string}`);
    if (!Array.isArray(value)) return value as string;
    const lines = value.map((each: string | Record<string, unknown>) =>
      typeof each === 'string' ? each : wordsOf(each).join(', '),
    );
    return lines.length > 0 ? lines.join('\n') : this.words('empty');
  }

  private words(key: string, params: Record<string, unknown> = {}): string {
    return this.transloco.translate(`content.services.${key}`, params);
  }
}

/** A telephone, a place, a cost: what a reader reads of it. */
function wordsOf(part: Record<string, unknown>): unknown[] {
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'id' || (typeof value !== 'string' && typeof value !== 'number') || value === '' ? [] : [value],
  );
}

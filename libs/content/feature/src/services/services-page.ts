import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  SERVICE_KINDS,
  SERVICE_QUEUES,
  type ServiceExportQuery,
  type ServiceKind,
  type ServiceList,
  type ServiceSummary,
} from '@respi/content/contract';
import { Api, CurrentNetwork, Pages, Session, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import {
  Button,
  DayPipe,
  Empty,
  Icon,
  LoadMore,
  PageHeading,
  Problem,
  Skeleton,
  StateLabel,
  Tabs,
  Toasts,
} from '@respi/shared/ui';
import { ASSURANCE_TONES } from './assurance-tones';

/** The directory as those who keep it see it: what wants a confirmation stands one press away from it. */
@Component({
  selector: 'respi-services-page',
  imports: [
    Button,
    DayPipe,
    Empty,
    Icon,
    LoadMore,
    PageHeading,
    Problem,
    RouterLink,
    Skeleton,
    StateLabel,
    Tabs,
    TranslocoPipe,
  ],
  templateUrl: './services-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ServicesPage {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentNetwork);

  readonly coda = input<string>();

  protected readonly tones = ASSURANCE_TONES;
  protected readonly kinds = SERVICE_KINDS;
  protected readonly coordinates = inject(Session).hasRole('coordinator');
  private readonly known = this.coordinates ? SERVICE_QUEUES.filter((queue) => queue !== 'own') : SERVICE_QUEUES;
  protected readonly queue = computed(() => this.known.find((queue) => queue === this.coda()) ?? 'all');
  /** Who coordinates looks after all of them; the others are shown what waits for them only where something does. */
  protected readonly queues = computed(() =>
    this.known.filter(
      (each) => this.coordinates || each === 'all' || each === 'own' || each === this.queue() || this.countOf(each) > 0,
    ),
  );
  protected readonly counts = signal<{ to_assure: number; proposed: number }>({ to_assure: 0, proposed: 0 });
  protected readonly refused = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly services = new Pages<ServiceSummary>((cursor) => this.read(cursor));
  /** What was typed stays out of the address. */
  private q = '';
  private kind: ServiceKind | null = null;

  constructor() {
    effect(() => {
      this.queue();
      untracked(() => void this.services.restart());
    });
  }

  protected countOf(queue: string): number {
    return queue === 'to_assure' || queue === 'proposed' ? this.counts()[queue] : 0;
  }

  /** Whoever proposed it does not examine it. */
  protected labelOf(queue: string): string {
    return `content.services.queue.${queue === 'proposed' && !this.coordinates ? 'waiting' : queue}`;
  }

  protected search(event: Event, words: string, kind: string): void {
    event.preventDefault();
    this.q = words;
    this.kind = SERVICE_KINDS.find((each) => each === kind) ?? null;
    void this.services.restart();
  }

  protected isShown({ status }: ServiceSummary): boolean {
    return status === 'active' || status === 'temporarily closed';
  }

  protected async assure(service: ServiceSummary): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refused.set(null);
    try {
      await this.api.post(`/services/${service.id}/assure`, {}, { version: service.version });
      this.toasts.show(this.transloco.translate('content.services.assured', { name: service.name }));
    } catch (error) {
      this.refused.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
    await this.services.restart();
  }

  protected async export(format: ServiceExportQuery['format']): Promise<void> {
    this.refused.set(null);
    try {
      const url = URL.createObjectURL(await this.api.getBlob(`/services/export?format=${format}`));
      const link = this.document.createElement('a');
      link.href = url;
      link.download = `servizi.${format}`;
      link.click();
      URL.revokeObjectURL(url);
    } catch (error) {
      this.refused.set(asProblem(error));
    }
  }

  private async read(cursor: string | undefined): Promise<ServiceList> {
    const list = await this.api.get<ServiceList>('/services', {
      queue: this.queue(),
      q: this.q,
      kind: this.kind,
      cursor,
    });
    this.counts.set({ to_assure: list.toAssure, proposed: list.proposed });
    return list;
  }
}

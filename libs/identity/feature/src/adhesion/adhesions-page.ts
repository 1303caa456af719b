import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ADHESION_STATES, type Adhesion } from '@respi/identity/contract';
import { Api, Pages } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import {
  Button,
  DateTimePipe,
  Dialogs,
  Empty,
  Icon,
  LoadMore,
  PageHeading,
  Problem,
  Skeleton,
  Tabs,
} from '@respi/shared/ui';
import { AcceptDialog } from './accept-dialog';
import { RefuseDialog } from './refuse-dialog';

/** Who asks to join: read, refused with a reason, or taken in. */
@Component({
  selector: 'respi-adhesions-page',
  imports: [
    Button,
    DateTimePipe,
    Empty,
    Icon,
    LoadMore,
    PageHeading,
    Problem,
    RouterLink,
    Skeleton,
    Tabs,
    TranslocoPipe,
  ],
  templateUrl: './adhesions-page.html',
  styles: `
    li {
      margin-bottom: 0.75rem;
    }
    .words {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdhesionsPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly outcome = viewChild.required<ElementRef<HTMLElement>>('outcome');
  protected readonly states = ADHESION_STATES;

  /** `?stato=refused`; those to decide without. */
  readonly stato = input<string>();
  protected readonly state = computed(() => ADHESION_STATES.find((state) => state === this.stato()) ?? 'waiting');
  protected readonly requests = new Pages<Adhesion>((cursor) =>
    this.api.get<Page<Adhesion>>('/adhesions', { state: this.state(), cursor }),
  );
  /** Those that another one waiting here repeats: the same service, to be asked back at the same address. */
  protected readonly twice = computed<ReadonlySet<string>>(() => {
    const same = ({ service, contactEmail }: Adhesion): string => `${service}\n${contactEmail}`.toLowerCase();
    const waiting = this.requests.items().filter(({ service }) => service !== null);
    const repeated = (one: Adhesion): boolean => waiting.some((other) => other !== one && same(other) === same(one));
    return new Set(waiting.filter(repeated).map(({ id }) => id));
  });
  protected readonly done = signal('');
  /** Who was refused and hears of it from nobody else. */
  protected readonly toWrite = signal<string | null>(null);

  constructor() {
    effect(() => {
      this.state();
      untracked(() => {
        this.done.set('');
        this.toWrite.set(null);
        void this.requests.restart();
      });
    });
  }

  protected async accept(request: Adhesion): Promise<void> {
    const accepted = await this.dialogs.open<Adhesion>(AcceptDialog, request);
    if (!accepted) return;
    this.toWrite.set(null);
    await this.decided('adhesions.accepted', accepted.service ?? '');
  }

  protected async refuse(request: Adhesion): Promise<void> {
    if (!(await this.dialogs.open<Adhesion>(RefuseDialog, request))) return;
    this.toWrite.set(request.contactEmail);
    await this.decided('adhesions.refused', request.service ?? '');
  }

  private async decided(words: string, name: string): Promise<void> {
    this.done.set(this.transloco.translate(words, { name }));
    await this.requests.restart();
    // The buttons are gone with the request.
    this.outcome().nativeElement.focus();
  }
}

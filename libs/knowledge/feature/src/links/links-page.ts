import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { LINK_STATES, type Link, type LinkList, type LinkState } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, Pages, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import {
  Breadcrumb,
  Button,
  DateTimePipe,
  Dialogs,
  Empty,
  Icon,
  LoadMore,
  PageHeading,
  PluralPipe,
  Problem,
  Skeleton,
  StateLabel,
  type StateTone,
  Tabs,
  Toasts,
} from '@respi/shared/ui';
import { SheetCodes } from '../reserved/sheet-codes';
import { LinkDialog } from './link-dialog';

const TONES: Readonly<Record<LinkState, StateTone>> = {
  unchecked: 'neutral',
  ok: 'done',
  moved: 'attention',
  retitled: 'attention',
  unsure: 'waiting',
  broken: 'attention',
};

/** The links to institutions and how each was last found: what is broken, what moved, what may be another page now. */
@Component({
  selector: 'respi-links-page',
  imports: [
    Breadcrumb,
    Button,
    DateTimePipe,
    Empty,
    Icon,
    LoadMore,
    PageHeading,
    PluralPipe,
    Problem,
    RouterLink,
    Skeleton,
    StateLabel,
    Tabs,
    TranslocoPipe,
  ],
  templateUrl: './links-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinksPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly codes = inject(SheetCodes);
  protected readonly current = inject(CurrentNetwork);

  readonly stato = input<string>();

  protected readonly tones = TONES;
  protected readonly states = LINK_STATES;
  protected readonly state = computed(() => this.states.find((state) => state === this.stato()));
  protected readonly toLookAt = signal(0);
  protected readonly refused = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly links = new Pages<Link>((cursor) => this.read(cursor));

  constructor() {
    effect(() => {
      this.state();
      untracked(() => void this.links.restart());
    });
  }

  /** Why it was found so, in a word: the key of the dictionary, or the status. */
  protected reason({ answer }: Link): { readonly key: string; readonly status: number | null } | null {
    if (answer === null || answer === 200) return null;
    return typeof answer === 'number' ? { key: 'status', status: answer } : { key: answer, status: null };
  }

  protected async add(): Promise<void> {
    const added = await this.dialogs.open<Link>(LinkDialog, { link: null });
    if (added) await this.settled('added', added.title);
  }

  protected async edit(link: Link, url?: string): Promise<void> {
    const saved = await this.dialogs.open<Link>(LinkDialog, { link, url });
    if (saved) await this.settled('saved', saved.title);
  }

  protected believe(link: Link): Promise<void> {
    return this.act('believed', link, () => this.api.post(`/links/${link.id}/believe`, {}, { version: link.version }));
  }

  protected check(link: Link): Promise<void> {
    return this.act('asked', link, () => this.api.post(`/links/${link.id}/check`, {}, { version: link.version }));
  }

  protected async remove(link: Link): Promise<void> {
    const sure = await this.dialogs.confirm({
      title: this.words('removeTitle', link.title),
      text: this.words('removeText', link.title),
      confirm: this.words('remove', link.title),
      danger: true,
    });
    if (!sure) return;
    await this.act('removed', link, () => this.api.delete(`/links/${link.id}`, { version: link.version }));
  }

  private async act(done: string, link: Link, act: () => Promise<unknown>): Promise<void> {
    this.busy.set(true);
    this.refused.set(null);
    try {
      await act();
      await this.settled(done, link.title);
    } catch (error) {
      this.refused.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private async settled(done: string, title: string): Promise<void> {
    this.toasts.show(this.words(done, title));
    await this.links.restart();
  }

  private words(key: string, title: string): string {
    return this.transloco.translate(`knowledge.links.${key}`, { title });
  }

  private async read(cursor: string | undefined): Promise<LinkList> {
    const list = await this.api.get<LinkList>('/links', { state: this.state(), cursor });
    this.toLookAt.set(list.toLookAt);
    return list;
  }
}

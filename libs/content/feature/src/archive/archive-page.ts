import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  resource,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  ARCHIVE_KINDS,
  type ArchiveKind,
  type ArchiveList,
  type ArchiveSummary,
  type ArchiveUse,
} from '@respi/content/contract';
import type { CodeListEntry } from '@respi/identity/contract';
import { Api, CurrentNetwork, Pages, Session, loaded } from '@respi/shared/api-client';
import {
  Button,
  Empty,
  Icon,
  LoadMore,
  LongDayPipe,
  PageHeading,
  Problem,
  Skeleton,
  StateLabel,
  Tabs,
} from '@respi/shared/ui';
import { FileSizePipe } from './file-size';

interface Wanted {
  readonly q: string;
  readonly kind: ArchiveKind | null;
  readonly year: string | null;
  readonly topic: string | null;
}

/** The documents of the network, the latest day first. */
@Component({
  selector: 'respi-archive-page',
  imports: [
    Button, Empty, FileSizePipe, Icon, LoadMore, LongDayPipe, PageHeading, Problem, RouterLink, Skeleton, StateLabel, Tabs,
    TranslocoPipe,
  ], // prettier-ignore
  templateUrl: './archive-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ArchivePage {
  private readonly api = inject(Api);
  protected readonly current = inject(CurrentNetwork);
  protected readonly keeps = inject(Session).hasRole('coordinator');
  protected readonly kinds = ARCHIVE_KINDS;

  /** `?mostra=ritirati`: for whoever keeps the archive. */
  readonly mostra = input<string>();
  protected readonly show = computed(() => (this.keeps && this.mostra() === 'ritirati' ? 'withdrawn' : 'kept'));
  protected readonly views = [
    { show: 'kept', mostra: null },
    { show: 'withdrawn', mostra: 'ritirati' },
  ] as const;
  protected readonly topics = resource({ loader: () => loaded(this.api.get<readonly CodeListEntry[]>('/topics')) });
  protected readonly use = resource({
    loader: () => (this.keeps ? loaded(this.api.get<ArchiveUse>('/archive-documents/use')) : Promise.resolve(null)),
  });
  protected readonly searched = signal(false);
  protected readonly documents = new Pages<ArchiveSummary>((cursor) =>
    this.api.get<ArchiveList>('/archive-documents', { ...this.wanted, show: this.show(), cursor }),
  );
  /** What was typed stays out of the address. */
  private wanted: Wanted = { q: '', kind: null, year: null, topic: null };

  constructor() {
    effect(() => {
      this.show();
      untracked(() => void this.documents.restart());
    });
  }

  protected search(event: Event, q: string, kind: string, year: string, topic: string): void {
    event.preventDefault();
    this.wanted = {
      q,
      kind: ARCHIVE_KINDS.find((each) => each === kind) ?? null,
      year: year === '' ? null : year,
      topic: topic === '' ? null : topic,
    };
    this.searched.set(q !== '' || kind !== '' || year !== '' || topic !== '');
    void this.documents.restart();
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CODE_LISTS, type CodeListEntry, type CodeListName } from '@respi/identity/contract';
import { loaded } from '@respi/shared/api-client';
import {
  Button,
  CARD_TABLE,
  DayPipe,
  Dialogs,
  Empty,
  Icon,
  PageHeading,
  Problem,
  Skeleton,
  StateLabel,
} from '@respi/shared/ui';
import { Administration } from './administration';
import { CodeEntryDialog, type EditedEntry } from './code-entry-dialog';

type Validity = 'inUse' | 'later' | 'ended';

@Component({
  selector: 'respi-code-lists-page',
  imports: [Button, CARD_TABLE, DayPipe, Empty, Icon, PageHeading, Problem, Skeleton, StateLabel, TranslocoPipe],
  templateUrl: './code-lists-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CodeListsPage {
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly administration = inject(Administration);
  protected readonly lists = CODE_LISTS;

  /** Name of the shown list, from the address. */
  readonly elenco = input<string>();
  protected readonly list = computed<CodeListName>(
    () => CODE_LISTS.find((name) => name === this.elenco()) ?? CODE_LISTS[0],
  );
  protected readonly entries = resource({
    params: () => this.list(),
    loader: ({ params }) => loaded(this.administration.codeList(params)),
  });

  protected validity({ validFrom, validTo }: CodeListEntry): Validity {
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Rome' });
    if (validTo !== null && validTo < today) return 'ended';
    return validFrom !== null && validFrom > today ? 'later' : 'inUse';
  }

  protected choose(event: Event): void {
    const elenco = (event.target as HTMLSelectElement).value;
    void this.router.navigate([], { queryParams: { elenco }, queryParamsHandling: 'merge' });
  }

  protected async edit(entry: CodeListEntry | null): Promise<void> {
    const edited: EditedEntry = { list: this.list(), entry, next: (this.entries.value()?.value?.length ?? 0) + 1 };
    if (await this.dialogs.open<boolean>(CodeEntryDialog, edited)) this.entries.reload();
  }
}

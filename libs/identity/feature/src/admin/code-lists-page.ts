import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CODE_LISTS, type CodeListEntry, type CodeListName } from '@respi/identity/contract';
import { loaded } from '@respi/shared/api-client';
import { Button, CARD_TABLE, DayPipe, Dialogs, Empty, Icon, PageHeading, Problem, Skeleton } from '@respi/shared/ui';
import { Administration } from './administration';
import { CodeEntryDialog, type EditedEntry } from './code-entry-dialog';

function today(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Rome' });
}

@Component({
  selector: 'respi-code-lists-page',
  imports: [Button, CARD_TABLE, DayPipe, Empty, Icon, PageHeading, Problem, Skeleton, TranslocoPipe],
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
  /** Day whose entries are shown. */
  readonly giorno = input<string>();
  protected readonly day = computed(() =>
    /^\d{4}-\d{2}-\d{2}$/.test(this.giorno() ?? '') ? (this.giorno() ?? '') : today(),
  );
  protected readonly list = computed<CodeListName>(
    () => CODE_LISTS.find((name) => name === this.elenco()) ?? CODE_LISTS[0],
  );
  protected readonly entries = resource({
    params: () => ({ list: this.list(), day: this.day() }),
    loader: ({ params }) => loaded(this.administration.codeList(params.list, params.day)),
  });

  protected choose(event: Event): void {
    const elenco = (event.target as HTMLSelectElement).value;
    void this.router.navigate([], { queryParams: { elenco }, queryParamsHandling: 'merge' });
  }

  protected chooseDay(event: Event): void {
    const giorno = (event.target as HTMLInputElement).value || null;
    void this.router.navigate([], { queryParams: { giorno }, queryParamsHandling: 'merge' });
  }

  protected async edit(entry: CodeListEntry | null): Promise<void> {
    const next = (this.entries.value()?.value?.length ?? 0) + 1;
    const edited: EditedEntry = { list: this.list(), on: this.day(), entry, next };
    if (await this.dialogs.open<boolean>(CodeEntryDialog, edited)) this.entries.reload();
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Leavers, OpenWork, WorkHandedOver } from '@respi/segnalazioni/contract';
import { Api, CurrentNetwork, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import {
  Breadcrumb,
  Button,
  Dialogs,
  Empty,
  Icon,
  PageHeading,
  PluralPipe,
  Problem,
  Skeleton,
  pluralKey,
} from '@respi/shared/ui';
import { HandOverDialog, type HandOverChoice, type HandOverQuestion } from './hand-over-dialog';

type Leaver = Leavers[number];

/** Who has left the coordination and still has cases in charge, to be handed over by the act that everybody uses. */
@Component({
  selector: 'respi-hand-over-page',
  imports: [Breadcrumb, Button, Empty, Icon, PageHeading, PluralPipe, Problem, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './hand-over-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HandOverPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly outcome = viewChild.required<ElementRef<HTMLElement>>('outcome');
  protected readonly current = inject(CurrentNetwork);

  protected readonly known = resource({ loader: () => loaded(this.read()) });
  protected readonly refused = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly done = signal('');

  protected async pass({ id, cases, sealed }: Leaver): Promise<void> {
    const question: HandOverQuestion = { count: cases, sealed, alsoSelf: true };
    const choice = await this.dialogs.open<HandOverChoice>(HandOverDialog, question);
    if (!choice || this.busy()) return;
    this.busy.set(true);
    this.refused.set(null);
    this.done.set('');
    try {
      const body = { to: choice.to, ...(choice.note ? { note: choice.note } : {}) };
      const told = await this.api.post<WorkHandedOver>(`/open-work/${encodeURIComponent(id)}/hand-over`, body);
      this.done.set(this.wordsOf(told, choice.name));
    } catch (error) {
      this.refused.set(asProblem(error));
    }
    this.known.reload();
    this.busy.set(false);
    // The button may be gone with its row; a refusal shows itself.
    if (this.done()) this.outcome().nativeElement.focus();
  }

  private async read(): Promise<readonly (Leaver & { readonly work: OpenWork })[]> {
    const leavers = await this.api.get<Leavers>('/open-work');
    return Promise.all(
      leavers.map(async (leaver) => ({
        ...leaver,
        work: await this.api.get<OpenWork>(`/open-work/${encodeURIComponent(leaver.id)}`),
      })),
    );
  }

  private wordsOf({ handedOver: count, left }: WorkHandedOver, name: string): string {
    const words = (key: string, parameters: object): string => this.transloco.translate(key, parameters);
    const passed =
      count === 0
        ? words('segnalazioni.passing.doneNone', {})
        : words(pluralKey('segnalazioni.passing.done', count), { count, name });
    return left === 0 ? passed : `${passed} ${words(pluralKey('segnalazioni.passing.left', left), { count: left })}`;
  }
}

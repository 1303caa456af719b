import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { toSignal, toObservable } from '@angular/core/rxjs-interop';
import type { FormControl } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CaseDetail } from '@respi/segnalazioni/contract';
import { Api, loaded } from '@respi/shared/api-client';
import { Alert, Problem } from '@respi/shared/ui';
import { startWith, switchMap } from 'rxjs';
import { NetworkCodes } from '../../reference/network-codes';

type Person = NonNullable<CaseDetail['person']>;

/** What two cases do not have in common, said before they are merged: from then on one receives the answers to the other. */
@Component({
  selector: 'respi-merge-differences',
  imports: [Alert, Problem, TranslocoPipe],
  template: `
    <respi-problem [problem]="other.value()?.problem ?? null" [retry]="true" (retried)="other.reload()" />
    @if (differences().length > 0) {
      <respi-alert kind="warning" [live]="true" [title]="'segnalazioni.act.merge.differs.title' | transloco">
        <ul>
          @for (difference of differences(); track difference) {
            <li>{{ difference }}</li>
          }
        </ul>
        <p class="mb-0">{{ 'segnalazioni.act.merge.differs.text' | transloco }}</p>
      </respi-alert>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MergeDifferences {
  private readonly api = inject(Api);
  private readonly codes = inject(NetworkCodes);
  private readonly transloco = inject(TranslocoService);
  readonly subject = input.required<CaseDetail | null>();
  readonly control = input.required<FormControl<string>>();

  private readonly chosen = toSignal(
    toObservable(this.control).pipe(switchMap(({ value, valueChanges }) => valueChanges.pipe(startWith(value)))),
    { initialValue: '' },
  );
  protected readonly other = resource({
    params: () => (this.chosen() === '' ? undefined : this.chosen()),
    loader: ({ params: id }) => loaded(this.api.get<CaseDetail>(`/segnalazioni/${encodeURIComponent(id)}`)),
  });
  protected readonly differences = computed<readonly string[]>(() => {
    const [one, other] = [this.subject(), this.other.hasValue() ? this.other.value().value : undefined];
    if (!one || !other) return [];
    const unit = (code: string): string => this.codes.unitName(code);
    const procedure = (code: string | null): string =>
      code === null ? this.say('noProcedure') : this.codes.label('procedures', code);
    return [
      ...(differs(one.person, other.person) ? [this.say('person')] : []),
      ...(one.sportello === other.sportello ? [] : [this.say('sportello', unit(other.sportello), unit(one.sportello))]),
      ...(one.procedure === other.procedure
        ? []
        : [this.say('procedure', procedure(other.procedure), procedure(one.procedure))]),
      ...(one.office === other.office ? [] : [this.say('office', unit(other.office), unit(one.office))]),
      // Masked for whoever merges: they are told to look, not that all is well.
      ...(one.person && other.person ? [] : [this.say('personUnseen')]),
    ];
  });

  private say(key: string, other = '', mine = ''): string {
    return this.transloco.translate(`segnalazioni.act.merge.differs.${key}`, { other, mine });
  }
}

function differs(one: Person | null, other: Person | null): boolean {
  if (!one || !other) return false;
  const folded = ({ surname, name }: Person): string =>
    `${surname} ${name}`
      .normalize('NFD')
      .replace(/[^\p{L}]+/gu, '')
      .toLowerCase();
  const days = one.birthDate !== null && other.birthDate !== null;
  return folded(one) !== folded(other) || (days && one.birthDate !== other.birthDate);
}

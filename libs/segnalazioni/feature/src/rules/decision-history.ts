import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DecisionLine } from '@respi/segnalazioni/contract';
import { Api, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Button, DateTimePipe, Problem } from '@respi/shared/ui';
import { ChangeList } from './change-list';
import { type Reading, type ReadingChange, changesBetween } from './reading';

type Shown = { readonly changes: readonly ReadingChange[] } | { readonly problem: ProblemDocument };

/** Every version of a decision: who, when, why and, asked for, what it changed. */
@Component({
  selector: 'respi-decision-history',
  imports: [Button, ChangeList, DateTimePipe, Problem, TranslocoPipe],
  templateUrl: './decision-history.html',
  styleUrl: './decision-history.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecisionHistory {
  private readonly api = inject(Api);
  /** The newest first. */
  readonly versions = input.required<readonly DecisionLine[]>();
  /** Of the decision: its versions are read below it. */
  readonly path = input.required<string>();
  readonly read = input.required<(data: never) => Reading>();
  /** A version can be asked into the form. */
  readonly loadable = input(false);
  readonly versionWanted = output<number>();
  /** By version, of those that were opened. */
  protected readonly shown = linkedSignal<readonly DecisionLine[], ReadonlyMap<number, Shown>>({
    source: this.versions,
    computation: () => new Map(),
  });

  protected async toggle(at: number): Promise<void> {
    const [version, before] = this.versions().slice(at, at + 2);
    if (!version || !before) return;
    const shown = new Map(this.shown());
    if (!shown.delete(version.version)) shown.set(version.version, await this.changesOf(version, before));
    this.shown.set(shown);
  }

  private async changesOf(version: DecisionLine, before: DecisionLine): Promise<Shown> {
    const reading = async ({ version: number }: DecisionLine): Promise<Reading> =>
      this.read()((await this.api.get<{ data: never }>(`${this.path()}/versions/${String(number)}`)).data);
    try {
      const [was, is] = await Promise.all([reading(before), reading(version)]);
      return { changes: changesBetween(was, is) };
    } catch (error) {
      return { problem: asProblem(error) };
    }
  }
}

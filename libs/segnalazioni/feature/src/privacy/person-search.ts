import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseSummary } from '@respi/segnalazioni/contract';
import { Api, asProblem } from '@respi/shared/api-client';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import { FORM_PARTS } from '@respi/shared/ui';

/** What was found, and by what: who finds nothing is told to look by the other. */
export interface PeopleFound {
  readonly by: 'number' | 'name';
  readonly items: readonly CaseSummary[];
}

/** Finds the cases of somebody by a number, or by name and birth date: never by a name alone. */
@Component({
  selector: 'respi-person-search',
  imports: [FORM_PARTS, TranslocoPipe],
  template: `
    <form [formGroup]="byNumber" respiForm [problem]="numberProblem()" (accepted)="findNumber()">
      <div class="r-form-columns">
        <respi-field noOptional [label]="'segnalazioni.privacy.search.number' | transloco">
          <input respiControl autocomplete="off" formControlName="identifier" />
        </respi-field>
      </div>
      <button respiButton="secondary" type="submit" [busy]="busy()">
        {{ 'segnalazioni.privacy.search.byNumber' | transloco }}
      </button>
    </form>
    <form class="mt-4" [formGroup]="byName" respiForm [problem]="nameProblem()" (accepted)="findName()">
      <div class="r-form-columns">
        <respi-field noOptional [label]="'segnalazioni.privacy.search.surname' | transloco">
          <input respiControl autocomplete="off" formControlName="surname" />
        </respi-field>
        <respi-field noOptional [label]="'segnalazioni.privacy.search.name' | transloco">
          <input respiControl autocomplete="off" formControlName="name" />
        </respi-field>
        <respi-field noOptional [label]="'segnalazioni.privacy.search.birthDate' | transloco">
          <input respiControl type="date" formControlName="birthDate" />
        </respi-field>
      </div>
      <button respiButton="secondary" type="submit" [busy]="busy()">
        {{ 'segnalazioni.privacy.search.byName' | transloco }}
      </button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonSearch {
  private readonly api = inject(Api);
  readonly found = output<PeopleFound>();
  protected readonly busy = signal(false);
  protected readonly numberProblem = signal<ProblemDocument | null>(null);
  protected readonly nameProblem = signal<ProblemDocument | null>(null);
  protected readonly byNumber = new FormGroup({ identifier: needed(60) });
  protected readonly byName = new FormGroup({ surname: needed(80), name: needed(80), birthDate: needed(10) });

  protected findNumber(): Promise<void> {
    return this.find('number', { identifier: this.byNumber.getRawValue().identifier.trim() }, this.numberProblem);
  }

  protected findName(): Promise<void> {
    return this.find('name', { person: this.byName.getRawValue() }, this.nameProblem);
  }

  private async find(by: PeopleFound['by'], search: object, problem: typeof this.nameProblem): Promise<void> {
    this.busy.set(true);
    problem.set(null);
    try {
      const { items } = await this.api.post<Page<CaseSummary>>('/segnalazioni/search', { ...search, limit: 100 });
      this.found.emit({ by, items });
    } catch (error) {
      problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}

function needed(most: number): FormControl<string> {
  return new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(most)] });
}

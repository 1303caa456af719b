import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PersonCases, PersonCasesRequest } from '@respi/segnalazioni/contract';
import { Api, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { FORM_PARTS } from '@respi/shared/ui';
import { merge } from 'rxjs';

/** What was found, and by what: who finds nothing is told to look by the other. */
export interface PeopleFound {
  readonly by: 'number' | 'name';
  readonly items: PersonCases['items'];
  /** Not all are among them. */
  readonly more: boolean;
}

/** Finds the cases that may be of somebody, by a number or by name; a birth date leaves out namesakes, not cases without one. */
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
        <respi-field
          [label]="'segnalazioni.privacy.search.birthDate' | transloco"
          [hint]="'segnalazioni.privacy.search.birthDateHint' | transloco"
        >
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
  /** Another name or number stands in the forms than what was found is about. */
  readonly changed = output();
  protected readonly busy = signal(false);
  protected readonly numberProblem = signal<ProblemDocument | null>(null);
  protected readonly nameProblem = signal<ProblemDocument | null>(null);
  protected readonly byNumber = new FormGroup({ identifier: needed(60) });
  protected readonly byName = new FormGroup({
    surname: needed(80),
    name: needed(80),
    birthDate: new FormControl('', { nonNullable: true }),
  });

  constructor() {
    merge(this.byNumber.valueChanges, this.byName.valueChanges)
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.changed.emit());
  }

  protected findNumber(): Promise<void> {
    return this.find('number', { identifier: this.byNumber.getRawValue().identifier.trim() }, this.numberProblem);
  }

  protected findName(): Promise<void> {
    const { birthDate, ...name } = this.byName.getRawValue();
    const person = birthDate === '' ? name : { ...name, birthDate };
    return this.find('name', { person }, this.nameProblem);
  }

  private async find(
    by: PeopleFound['by'],
    search: PersonCasesRequest,
    problem: typeof this.nameProblem,
  ): Promise<void> {
    this.busy.set(true);
    problem.set(null);
    try {
      const { items, more } = await this.api.post<PersonCases>('/privacy/person-cases', search);
      this.found.emit({ by, items, more });
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

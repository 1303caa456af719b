import { ChangeDetectionStrategy, Component, type OnInit, input, output, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseSearch } from '@respi/segnalazioni/contract';
import { FORM_PARTS, Icon } from '@respi/shared/ui';

export const SEARCHED_BY = ['text', 'identifier', 'person'] as const;
export type SearchedBy = (typeof SEARCHED_BY)[number];
export type CaseQuestion = Pick<CaseSearch, 'text' | 'identifier' | 'person'>;

/** Words, a practice number or a person. What is typed goes into the body of a request and nowhere else. */
@Component({
  selector: 'respi-case-finder',
  imports: [FORM_PARTS, Icon, TranslocoPipe],
  template: `
    <form class="finder" role="search" [formGroup]="form" respiForm (accepted)="find()">
      <respi-field [label]="'segnalazioni.queue.finder.by' | transloco" noOptional>
        <select respiControl formControlName="by" (change)="by.set(form.controls.by.value)">
          @for (way of ways; track way) {
            <option [value]="way">{{ 'segnalazioni.queue.finder.' + way | transloco }}</option>
          }
        </select>
      </respi-field>
      <respi-field [label]="'segnalazioni.queue.finder.label.' + by() | transloco" noOptional class="wide">
        <input respiControl type="search" autocomplete="off" formControlName="words" />
      </respi-field>
      @if (by() === 'person') {
        <respi-field [label]="'segnalazioni.queue.finder.name' | transloco">
          <input respiControl type="search" autocomplete="off" formControlName="name" />
        </respi-field>
      }
      <button respiButton="secondary" type="submit">
        <respi-icon name="search" /> {{ 'segnalazioni.queue.finder.submit' | transloco }}
      </button>
    </form>
  `,
  styles: `
    .finder {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 0.75rem;
      align-items: flex-start;
    }
    respi-field {
      flex: 1 1 11rem;
      margin-bottom: 0.5rem;
    }
    .wide {
      flex: 4 1 14rem;
    }
    button {
      margin-top: 1.65rem;
    }
    @media (max-width: 767.98px) {
      .finder {
        align-items: flex-end;
      }
      respi-field:first-child {
        flex-basis: 100%;
      }
      .wide {
        flex-basis: 11rem;
      }
      button {
        margin: 0 0 0.5rem;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseFinder implements OnInit {
  /** What is being looked for already, when the page opens. */
  readonly question = input<CaseQuestion | null>(null);
  readonly asked = output<CaseQuestion>();

  protected readonly ways = SEARCHED_BY;
  protected readonly by = signal<SearchedBy>('text');
  protected readonly form = new FormGroup({
    by: new FormControl<SearchedBy>('text', { nonNullable: true }),
    words: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.maxLength(200)],
    }),
    name: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(80)] }),
  });

  ngOnInit(): void {
    const question = this.question();
    if (!question) return;
    const { text, identifier, person } = question;
    const by = person ? 'person' : identifier ? 'identifier' : 'text';
    this.by.set(by);
    this.form.setValue({ by, words: person?.surname ?? identifier ?? text ?? '', name: person?.name ?? '' });
  }

  protected find(): void {
    const { by, words, name } = this.form.getRawValue();
    const typed = words.trim();
    if (by === 'text') this.asked.emit({ text: typed });
    else if (by === 'identifier') this.asked.emit({ identifier: typed.slice(0, 60) });
    else this.asked.emit({ person: { surname: typed.slice(0, 80), ...(name.trim() ? { name: name.trim() } : {}) } });
  }
}

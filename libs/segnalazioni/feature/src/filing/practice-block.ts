import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FORM_PARTS, Icon } from '@respi/shared/ui';
import { FactsBlock } from './facts-block';
import { type IdentifierRow, identifierRow } from './filing-form';
import { FilingState } from './filing-state';
import { typeOfNumber } from './proposals';

const MOST_IDENTIFIERS = 10;

/** Second block: by what the office finds the practice, and no more than that. */
@Component({
  selector: 'respi-practice-block',
  imports: [FORM_PARTS, FactsBlock, Icon, TranslocoPipe],
  templateUrl: './practice-block.html',
  styleUrl: './practice-block.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PracticeBlock {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly state = inject(FilingState);
  protected readonly fields = this.state.form.controls;
  protected readonly person = this.fields.person.controls;

  /** The rows to draw: read again with every change of the form. */
  protected readonly rows = computed<readonly IdentifierRow[]>(() => {
    this.state.values();
    return [...this.fields.identifiers.controls];
  });
  protected readonly mayAdd = computed(() => this.rows().length < MOST_IDENTIFIERS);
  private readonly personFilled = computed(() => {
    const { surname, name, birthDate } = this.state.values().person;
    return surname + name + birthDate !== '';
  });
  private readonly personWanted = linkedSignal({ source: this.state.office, computation: () => false });
  protected readonly personShown = computed(
    () => this.state.needsPerson() || this.personFilled() || this.personWanted(),
  );

  protected showPerson(): void {
    this.personWanted.set(true);
    this.focusNext('input[autocomplete="off"][data-surname]');
  }

  protected add(): void {
    const last = this.rows().at(-1)?.value.type ?? '';
    this.fields.identifiers.push(identifierRow(last));
    this.focusNext('.identifier:last-of-type input');
  }

  protected remove(index: number): void {
    this.fields.identifiers.removeAt(index);
    this.focusNext('.identifier:last-of-type input');
  }

  /** The form of a number often says which number it is. */
  protected guessType(row: IdentifierRow): void {
    if (row.controls.type.dirty) return;
    const type = typeOfNumber(row.controls.value.value, this.state.identifierTypes());
    if (type !== null) row.controls.type.setValue(type);
  }

  private focusNext(selector: string): void {
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus());
  }
}

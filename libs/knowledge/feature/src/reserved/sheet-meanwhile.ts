import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, inject, input } from '@angular/core';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Alert, FORM_PARTS } from '@respi/shared/ui';
import { SideBySide } from './side-by-side';
import type { WrittenField } from './sheet-words';
import type { Change } from './word-diff';

export type Side = 'theirs' | 'mine';

/** A field that both wrote. */
export interface BothWrote {
  readonly name: WrittenField;
  readonly label: string;
  readonly changes: readonly Change[];
  readonly choice: FormControl<Side | ''>;
}

/** What somebody else saved while a sheet was written here. */
export interface Meanwhile {
  readonly title: string;
  /** What else they did, and why. */
  readonly notes: readonly string[];
  /** Whose words stand on the left. */
  readonly theirs: string;
  /** Fields that took their words, one after the other; empty for none. */
  readonly taken: string;
  readonly both: readonly BothWrote[];
}

/** Over the form of a sheet that somebody else saved first: who, when, what is taken over, and what is to be chosen. */
@Component({
  selector: 'respi-sheet-meanwhile',
  imports: [Alert, FORM_PARTS, ReactiveFormsModule, RouterLink, SideBySide, TranslocoPipe],
  template: `
    <respi-alert kind="warning" [title]="meanwhile().title">
      @for (note of meanwhile().notes; track $index) {
        <p>{{ note }}</p>
      }
      <p>{{ 'knowledge.editor.meanwhile.kept' | transloco }}</p>
      @if (meanwhile().taken; as fields) {
        <p>{{ 'knowledge.editor.meanwhile.taken' | transloco: { fields } }}</p>
      }
      @if (meanwhile().both.length > 0) {
        <p>{{ 'knowledge.editor.meanwhile.both' | transloco }}</p>
      }
    </respi-alert>
    @for (field of meanwhile().both; track field.name) {
      <section>
        <h2>{{ field.label }}</h2>
        <respi-side-by-side
          equals
          [left]="meanwhile().theirs"
          [right]="'knowledge.editor.meanwhile.mine' | transloco"
          [changes]="field.changes"
        />
        <respi-choices [legend]="'knowledge.editor.meanwhile.which' | transloco: { field: field.label }">
          <respi-check [label]="'knowledge.editor.meanwhile.keepTheirs' | transloco">
            <input respiControl type="radio" value="theirs" [formControl]="field.choice" />
          </respi-check>
          <respi-check [label]="'knowledge.editor.meanwhile.keepMine' | transloco">
            <input respiControl type="radio" value="mine" [formControl]="field.choice" />
          </respi-check>
        </respi-choices>
      </section>
    }
    <p>
      <a [routerLink]="versions()" target="_blank">{{ 'knowledge.editor.meanwhile.compare' | transloco }}</a>
    </p>
    @if (missing(); as fields) {
      <p class="r-error" role="alert">{{ 'knowledge.editor.meanwhile.choose' | transloco: { fields } }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 60rem;
      margin-block-end: 1.5rem;
    }
    h2 {
      margin: 1.25rem 0 0.5rem;
      font-size: 1.125rem;
    }
    respi-choices {
      display: block;
      margin-block-start: 0.75rem;
    }
  `,
  host: { tabindex: '-1' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetMeanwhile {
  readonly meanwhile = input.required<Meanwhile>();
  /** Where versions are compared. */
  readonly versions = input.required<string>();
  /** Fields that wait for a choice, once it was tried without. */
  readonly missing = input.required<string>();

  private readonly box = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterNextRender(() => this.focus());
  }

  focus(): void {
    this.box.focus();
  }
}

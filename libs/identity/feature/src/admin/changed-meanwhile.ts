import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProblemDocument } from '@respi/shared/contract';
import { Alert } from '@respi/shared/ui';

/** A field of what is being changed, as a person reads it. */
export interface ShownField {
  readonly label: string;
  readonly value: string;
}

/** Somebody was first: who, and how things stood when the form was opened. */
export interface Meanwhile {
  readonly by: string | null;
  readonly before: readonly ShownField[];
}

/** Null for any other refusal. */
export function meanwhileOf({ code, params }: ProblemDocument, before: readonly ShownField[]): Meanwhile | null {
  if (code !== 'stale_version') return null;
  return { by: typeof params?.['by'] === 'string' ? params['by'] : null, before };
}

/**
 * Over a form whose data a colleague changed first: who it was and what is different now. What was typed stays; fields
 * that nobody touched here show what the colleague wrote.
 */
@Component({
  selector: 'respi-changed-meanwhile',
  imports: [Alert, TranslocoPipe],
  template: `
    <respi-alert
      kind="warning"
      [title]="
        (meanwhile().by ? 'admin.meanwhile.by' : 'admin.meanwhile.somebody') | transloco: { name: meanwhile().by }
      "
    >
      <p>{{ 'admin.meanwhile.text' | transloco }}</p>
      @if (changed().length > 0) {
        <p class="mb-0">{{ 'admin.meanwhile.now' | transloco }}</p>
        <ul>
          @for (field of changed(); track field.label) {
            <li>{{ field.label }}: {{ field.value || ('admin.meanwhile.empty' | transloco) }}</li>
          }
        </ul>
      }
    </respi-alert>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
  host: { tabindex: '-1' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangedMeanwhile {
  readonly meanwhile = input.required<Meanwhile>();
  readonly now = input.required<readonly ShownField[]>();

  protected readonly changed = computed(() =>
    this.now().filter(
      ({ label, value }) => !this.meanwhile().before.some((was) => was.label === label && was.value === value),
    ),
  );

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => nativeElement.focus());
  }
}

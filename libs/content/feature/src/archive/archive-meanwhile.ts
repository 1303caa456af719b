import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ArchiveDocument } from '@respi/content/contract';
import type { ProblemDocument } from '@respi/shared/contract';
import { Alert, Button, dateTimeText } from '@respi/shared/ui';
import { type ArchiveForm, archiveForm } from './archive-form';

/** What of a document two people write, in the order of the form. */
const WRITTEN = ['title', 'summary', 'kind', 'dated', 'appointment', 'office', 'topic', 'language'] as const;
export type WrittenField = (typeof WRITTEN)[number];

type Words = (key: string, values?: Record<string, string>) => string;

/** Who was first, and when; `words` are those under `archive.document.meanwhile`. */
export function whoWasFirst({ params }: ProblemDocument, words: Words): string {
  const { at, by, own } = params ?? {};
  const when = typeof at === 'string' ? dateTimeText(at) : '';
  if (when !== '' && own === 1) return words('own', { at: when });
  return when !== '' && typeof by === 'string' ? words('by', { by, at: when }) : words('title');
}

/** What they did: of what is written, which fields. */
export function whatTheyDid(before: ArchiveDocument, now: ArchiveDocument, words: Words, labelOf: Words): string {
  if (now.withdrawal !== null) return words('withdrawn', { reason: now.withdrawal.reason });
  const [newest] = now.versions;
  const fields = theirFields(before, now).map((name) => labelOf(name).toLocaleLowerCase('it'));
  const done = [
    ...(newest !== undefined && newest.version !== before.versions[0]?.version
      ? [words('version', { version: String(newest.version) })]
      : []),
    ...(now.audience === before.audience ? [] : [words(now.audience)]),
    ...(fields.length > 0 ? [words('words', { fields: fields.join(', ') })] : []),
  ];
  return done.join(' ') || words('other');
}

/** Fields that are not what they were. */
export function theirFields(before: ArchiveDocument, now: ArchiveDocument): readonly WrittenField[] {
  const [was, is] = [archiveForm(before).getRawValue(), archiveForm(now).getRawValue()];
  return WRITTEN.filter((name) => was[name] !== is[name]);
}

/** A field that both wrote: how it stands in the archive, and what is typed here. */
export interface BothWrote {
  readonly name: WrittenField;
  readonly theirs: string;
  readonly mine: string;
}

/**
 * Brings what a colleague wrote into a form: fields that nobody touched here take it, those that both wrote keep what
 * was typed and are given back.
 */
export function bringIn(
  form: ArchiveForm,
  before: ArchiveDocument,
  now: ArchiveDocument,
): { readonly taken: readonly WrittenField[]; readonly both: readonly BothWrote[] } {
  const [was, is] = [archiveForm(before).getRawValue(), archiveForm(now).getRawValue()];
  const taken: WrittenField[] = [];
  const both: BothWrote[] = [];
  for (const name of theirFields(before, now)) {
    const mine = form.controls[name].value;
    if (mine === was[name]) {
      form.patchValue({ [name]: is[name] });
      taken.push(name);
    } else if (mine !== is[name]) both.push({ name, theirs: is[name], mine });
  }
  return { taken, both };
}

/** As a person reads them. */
export interface ShownDifference {
  readonly name: WrittenField;
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
}

/** Over the form of a document that a colleague changed first: who, when, what they wrote beside what is typed here. */
@Component({
  selector: 'respi-archive-meanwhile',
  imports: [Alert, Button, TranslocoPipe],
  template: `
    <respi-alert kind="warning" [title]="who()">
      <p>{{ what() }} {{ 'archive.editor.meanwhile.kept' | transloco }}</p>
      @if (taken(); as fields) {
        <p>{{ 'archive.editor.meanwhile.taken' | transloco: { fields } }}</p>
      }
      @if (both().length > 0) {
        <p class="mb-1">{{ 'archive.editor.meanwhile.both' | transloco }}</p>
        <ul class="r-plain-list r-stack">
          @for (field of both(); track field.name) {
            <li>
              <strong>{{ field.label }}</strong>
              <dl class="r-facts">
                <dt>{{ 'archive.editor.meanwhile.theirs' | transloco }}</dt>
                <dd>{{ field.theirs || ('archive.editor.meanwhile.empty' | transloco) }}</dd>
                <dt>{{ 'archive.editor.meanwhile.mine' | transloco }}</dt>
                <dd>{{ field.mine || ('archive.editor.meanwhile.empty' | transloco) }}</dd>
              </dl>
              <button
                respiButton="quiet"
                type="button"
                [attr.aria-label]="'archive.editor.meanwhile.takeNamed' | transloco: { field: field.label }"
                (click)="takeTheirs.emit(field.name)"
              >
                {{ 'archive.editor.meanwhile.take' | transloco }}
              </button>
            </li>
          }
        </ul>
      }
      <p class="mb-0">{{ 'archive.editor.meanwhile.again' | transloco }}</p>
    </respi-alert>
  `,
  styles: `
    :host {
      display: block;
      margin-block-end: 1rem;
    }
    dd {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  host: { tabindex: '-1' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ArchiveMeanwhile {
  readonly who = input.required<string>();
  readonly what = input.required<string>();
  /** Fields that took what the colleague wrote, one after the other; empty for none. */
  readonly taken = input.required<string>();
  readonly both = input.required<readonly ShownDifference[]>();
  readonly takeTheirs = output<WrittenField>();

  private readonly box = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterNextRender(() => this.focus());
  }

  focus(): void {
    this.box.focus();
  }
}

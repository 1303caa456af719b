import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Link } from '@respi/knowledge/contract';
import { Api, Intention, asProblem, asksToAnswerFor } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { DialogFrame, FORM_PARTS } from '@respi/shared/ui';
import { SheetCodes } from '../reserved/sheet-codes';

export interface EditedLink {
  /** null for a new one */
  readonly link: Link | null;
  /** Written in the place of its address: where the page has moved to. */
  readonly url?: string | undefined;
}

/** Adds or changes a link. Closes with the link as it was saved. */
@Component({
  selector: 'respi-link-dialog',
  imports: [DialogFrame, FORM_PARTS, TranslocoPipe],
  template: `
    <respi-dialog [title]="(edited.link ? 'knowledge.links.edit' : 'knowledge.links.new') | transloco">
      <form id="link" [formGroup]="form" respiForm [problem]="problem()" (accepted)="save()">
        <respi-error-summary />
        <respi-field [label]="'knowledge.links.url' | transloco" [hint]="'knowledge.links.urlHint' | transloco">
          <input respiControl cdkFocusInitial type="url" inputmode="url" autocomplete="off" formControlName="url" />
        </respi-field>
        <respi-field [label]="'knowledge.links.name' | transloco" [hint]="'knowledge.links.nameHint' | transloco">
          <input respiControl type="text" autocomplete="off" formControlName="title" />
        </respi-field>
        <respi-field [label]="'knowledge.links.topic' | transloco">
          <select respiControl formControlName="topic">
            <option value="">{{ 'knowledge.links.choose' | transloco }}</option>
            @for (topic of codes.topics(); track topic.code) {
              <option [value]="topic.code">{{ topic.label }}</option>
            }
          </select>
        </respi-field>
        <respi-field [label]="'knowledge.links.note' | transloco">
          <textarea respiControl rows="3" formControlName="note"></textarea>
        </respi-field>
        @if (asksAboutName()) {
          <respi-check [label]="'knowledge.links.namesNobody' | transloco">
            <input respiControl type="checkbox" formControlName="namesNobody" />
          </respi-check>
        }
      </form>
      <ng-container respiDialogActions>
        <button respiButton="secondary" type="button" respiLeavesDialog>{{ 'ui.cancel' | transloco }}</button>
        <button respiButton type="submit" form="link" [busy]="busy()">{{ 'knowledge.links.save' | transloco }}</button>
      </ng-container>
    </respi-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinkDialog {
  private readonly api = inject(Api);
  private readonly adding = new Intention();
  private readonly ref = inject<DialogRef<Link>>(DialogRef);
  protected readonly codes = inject(SheetCodes);
  protected readonly edited = inject<EditedLink>(DIALOG_DATA);
  protected readonly problem = signal<ProblemDocument | null>(null);
  /** Once something looked like somebody's the box stays: what is ticked must not vanish. */
  protected readonly asksAboutName = signal(false);
  protected readonly busy = signal(false);
  protected readonly form = new FormGroup({
    url: new FormControl(this.edited.url ?? this.edited.link?.url ?? 'https://', {
      nonNullable: true,
      validators: [Validators.required, Validators.maxLength(1_000)],
    }),
    title: new FormControl(this.edited.link?.title ?? '', {
      nonNullable: true,
      validators: [Validators.required, Validators.maxLength(200)],
    }),
    topic: new FormControl(this.edited.link?.topic ?? '', { nonNullable: true, validators: [Validators.required] }),
    note: new FormControl(this.edited.link?.note ?? '', { nonNullable: true, validators: [Validators.maxLength(500)] }),
    namesNobody: new FormControl(false, { nonNullable: true }),
  });

  protected async save(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    const { note, ...rest } = this.form.getRawValue();
    const wanted = { ...rest, note: note.trim() || null };
    const { link } = this.edited;
    try {
      const saved = link
        ? await this.api.patch<Link>(`/links/${link.id}`, wanted, { version: link.version })
        : await this.api.post<Link>('/links', wanted, { intention: this.adding });
      this.ref.close(saved);
    } catch (error) {
      const problem = asProblem(error);
      this.problem.set(problem);
      if (asksToAnswerFor(problem)) this.asksAboutName.set(true);
    } finally {
      this.busy.set(false);
    }
  }
}

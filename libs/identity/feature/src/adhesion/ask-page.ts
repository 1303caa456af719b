import { ChangeDetectionStrategy, Component, DestroyRef, inject, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ORGANISATION_KINDS, type OrganisationKind } from '@respi/identity/contract';
import { Api, CurrentNetwork, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Alert, FORM_PARTS, PageHeading, UnsavedChanges } from '@respi/shared/ui';
import { AskDraft } from './ask-draft';

const text = (max: number) =>
  new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(max)] });

/** A service asks to join the network. Public: nobody is signed in, and nothing is said but that it was received. */
@Component({
  selector: 'respi-ask-page',
  imports: [Alert, FORM_PARTS, PageHeading, TranslocoPipe],
  templateUrl: './ask-page.html',
  styles: `
    /* For programs that fill in whatever they find: out of sight, out of the way of keys and of screen readers. */
    .trap {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskPage {
  private readonly api = inject(Api);
  private readonly current = inject(CurrentNetwork);
  private readonly unsaved = inject(UnsavedChanges);
  protected readonly kinds = ORGANISATION_KINDS;
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly done = signal(false);
  protected readonly form = new FormGroup({
    service: text(200),
    kind: new FormControl<OrganisationKind | ''>('', { nonNullable: true, validators: [Validators.required] }),
    contactName: text(120),
    contactEmail: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.email] }),
    purpose: text(2_000),
    website: new FormControl('', { nonNullable: true }),
  });

  constructor() {
    const draft = inject(AskDraft);
    const typed = draft.take();
    // Whoever comes anew, perhaps somebody else, finds it empty.
    if (typed && inject(Router).currentNavigation()?.trigger === 'popstate') {
      this.form.patchValue(typed);
      this.form.markAsDirty();
    }
    const holdsText = (): boolean => this.form.dirty && !this.done();
    this.unsaved.watch(holdsText);
    inject(DestroyRef).onDestroy(() => draft.keep(holdsText() ? this.form.getRawValue() : null));
  }

  mayLeave(): boolean | Promise<boolean> {
    return this.unsaved.mayLeave();
  }

  protected async send(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const network = this.current.network()?.slug ?? '';
      await this.api.post(`/networks/${encodeURIComponent(network)}/adhesions`, this.form.getRawValue());
      this.done.set(true);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}

import { ChangeDetectionStrategy, Component, DOCUMENT, inject, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { HELPDESK_KINDS, HELPDESK_TEXT_MAX, type HelpdeskKind, type HelpdeskRequest } from '@respi/content/contract';
import { Api, CurrentNetwork, Intention, asProblem, asksToAnswerFor } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Alert, Breadcrumb, FORM_PARTS, PageHeading, UnsavedChanges } from '@respi/shared/ui';
import { CaseNote } from './case-note';

const PAGE = /^\/[a-z0-9/_-]{1,299}$/i;

/** Asks for help with the portal; first it says what is a case. */
@Component({
  selector: 'respi-helpdesk-new-page',
  imports: [Alert, Breadcrumb, CaseNote, FORM_PARTS, PageHeading, TranslocoPipe],
  template: `
    <respi-breadcrumb
      [trail]="[{ label: 'helpdesk.title' | transloco, link: current.link('riservata', 'assistenza') }]"
      [current]="'helpdesk.new' | transloco"
    />
    <respi-page-heading [title]="'helpdesk.new' | transloco" />
    <respi-alert kind="warning" [title]="'helpdesk.case.title' | transloco">
      <p>{{ 'helpdesk.case.text' | transloco }}</p>
      <respi-case-note />
    </respi-alert>
    <form class="r-narrow" [formGroup]="form" respiForm [problem]="problem()" (accepted)="send()">
      <respi-error-summary />
      <respi-field [label]="'helpdesk.form.kind' | transloco">
        <select respiControl formControlName="kind">
          @for (kind of kinds; track kind) {
            <option [value]="kind">{{ 'helpdesk.kind.' + kind | transloco }}</option>
          }
        </select>
      </respi-field>
      <respi-field [label]="'helpdesk.form.text' | transloco" [hint]="'helpdesk.form.textHint' | transloco">
        <textarea respiControl rows="8" autocomplete="off" formControlName="text"></textarea>
      </respi-field>
      @if (asksAboutName()) {
        <respi-check [label]="'helpdesk.namesNobody' | transloco">
          <input respiControl type="checkbox" formControlName="namesNobody" />
        </respi-check>
      }
      @if (page) {
        <p class="r-small page">{{ 'helpdesk.form.pageKnown' | transloco: { page } }}</p>
        <respi-check [label]="'helpdesk.form.withPage' | transloco">
          <input respiControl type="checkbox" formControlName="withPage" />
        </respi-check>
      }
      <respi-check [label]="'helpdesk.form.browser' | transloco">
        <input respiControl type="checkbox" formControlName="withBrowser" aria-describedby="assistenza-browser" />
      </respi-check>
      <p class="r-small page" id="assistenza-browser">{{ 'helpdesk.form.browserHint' | transloco: { browser } }}</p>
      <div class="r-sticky-actions">
        <button respiButton type="submit" [busy]="busy()">{{ 'helpdesk.form.send' | transloco }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      margin-top: 1.5rem;
    }
    .page {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HelpdeskNewPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly asking = new Intention();
  private readonly document = inject(DOCUMENT);
  protected readonly current = inject(CurrentNetwork);
  protected readonly kinds = HELPDESK_KINDS;
  protected readonly page = pageBefore(
    this.router.currentNavigation()?.extras.state ?? this.document.defaultView?.history.state,
  );
  protected readonly browser = browserOf(this.document.defaultView);
  protected readonly form = new FormGroup({
    kind: new FormControl<HelpdeskKind>('broken', { nonNullable: true, validators: [Validators.required] }),
    text: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.maxLength(HELPDESK_TEXT_MAX)],
    }),
    namesNobody: new FormControl(false, { nonNullable: true }),
    withPage: new FormControl(true, { nonNullable: true }),
    withBrowser: new FormControl(false, { nonNullable: true }),
  });
  /** Once something looked like a name the box stays: what is ticked must not vanish. */
  protected readonly asksAboutName = signal(false);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);

  constructor() {
    inject(UnsavedChanges).watch(() => this.form.dirty);
  }

  protected async send(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { kind, text, namesNobody, withPage, withBrowser } = this.form.getRawValue();
      const page = withPage ? this.page : null;
      const browser = withBrowser ? this.browser : null;
      const body = { kind, text, page, browser, namesNobody };
      const { id } = await this.api.post<HelpdeskRequest>('/helpdesk', body, { intention: this.asking });
      this.form.markAsPristine();
      await this.router.navigateByUrl(this.current.link('riservata', 'assistenza', id));
    } catch (error) {
      const problem = asProblem(error);
      this.problem.set(problem);
      if (asksToAnswerFor(problem)) this.asksAboutName.set(true);
    } finally {
      this.busy.set(false);
    }
  }
}

/** The path alone: what stands after it may be what somebody looked for. */
function pageBefore(state: unknown): string | null {
  const from = (state as { from?: unknown } | null | undefined)?.from;
  const path = typeof from === 'string' ? (from.split(/[?#]/)[0] ?? '') : '';
  return PAGE.test(path) ? path : null;
}

function browserOf(view: Window | null): string {
  return view ? `${view.navigator.userAgent.slice(0, 400)}, ${view.innerWidth}×${view.innerHeight}` : '';
}

import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { PublicChecklist } from '@respi/knowledge/contract';
import { CurrentNetwork, type Loaded } from '@respi/shared/api-client';
import { Breadcrumb, Icon, InItalian, LongDayPipe, PageAddress, PageHeading, Problem } from '@respi/shared/ui/reading';
import { DocumentList } from './document-list';

/** What to bring for one procedure, made to be printed. */
@Component({
  selector: 'respi-procedure-documents-page',
  imports: [Breadcrumb, DocumentList, Icon, InItalian, LongDayPipe, PageHeading, Problem, RouterLink, TranslocoPipe],
  template: `
    @if (documents().value; as shown) {
      <respi-breadcrumb
        [trail]="[
          { label: 'knowledge.path' | transloco, link: current.home() },
          { label: 'knowledge.documents.title' | transloco, link: current.link('documenti') },
        ]"
        [current]="shown.procedure.label"
        language="it"
      />
      <article>
        <respi-page-heading
          [title]="'knowledge.documents.titleFor' | transloco: { procedure: shown.procedure.label }"
        />
        <respi-in-italian />
        @for (list of shown.now; track $index) {
          <section>
            <h2>
              @if (list.permit; as permit) {
                {{ 'knowledge.documents.forPermit' | transloco: { permit: permit.label } }}
              }
              @if (list.office; as office) {
                {{ 'knowledge.documents.forOffice' | transloco: { office: office.label } }}
              }
              @if (!list.permit && !list.office) {
                {{ 'knowledge.documents.forAll' | transloco }}
              }
            </h2>
            <respi-document-list [list]="list" />
          </section>
        }
        @for (list of shown.later; track $index) {
          <section>
            <h2>{{ 'knowledge.documents.laterTitle' | transloco: { day: list.validFrom | longDay } }}</h2>
            @if (shown.now.length > 0) {
              <p>{{ 'knowledge.documents.laterText' | transloco }}</p>
            }
            <respi-document-list [list]="list" />
          </section>
        }
        <p class="r-no-print mt-3">
          <button type="button" class="btn btn-outline-primary needs-script" data-reading="print">
            <respi-icon name="print" /> {{ 'knowledge.documents.print' | transloco }}
          </button>
        </p>
      </article>
    } @else if (missing()) {
      <respi-page-heading
        [title]="'knowledge.documents.missing' | transloco"
        [lead]="'knowledge.documents.missingText' | transloco"
      />
      <a class="btn btn-primary" [routerLink]="current.link('documenti')">{{
        'knowledge.documents.all' | transloco
      }}</a>
    } @else {
      <respi-problem [problem]="documents().problem" />
    }
  `,
  styles: `
    article {
      max-width: 46rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProcedureDocumentsPage {
  private readonly address = inject(PageAddress);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentNetwork);
  readonly documents = input.required<Loaded<PublicChecklist>>();

  protected readonly missing = computed(() => this.documents().problem?.status === 404);

  constructor() {
    effect(() => {
      const { value, problem } = this.documents();
      if (problem) this.address.status(problem.status === 404 ? 404 : 503);
      if (!value) return;
      this.address.canonical(this.current.link('documenti', value.procedure.code));
      const title = this.transloco.translate('knowledge.documents.titleFor', {
        procedure: value.procedure.label,
      });
      this.address.describe(`${title}. ${this.transloco.translate('knowledge.documents.lead')}`);
    });
  }
}

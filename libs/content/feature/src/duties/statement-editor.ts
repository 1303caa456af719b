import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  type AccessibilityStatement,
  BARRIER_REASONS,
  type BodyFacts,
  CONFORMITIES,
  type DutyVersion,
  EVALUATION_METHODS,
} from '@respi/content/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import { romeDay } from '@respi/shared/kernel';
import { Alert, Breadcrumb, FORM_PARTS, Icon, PageHeading, Problem, Skeleton, UnsavedChanges } from '@respi/shared/ui';
import { DutyWriting } from './duty-versions';
import { StatementBody } from './statement-body';
import { addBarrier, fillStatement, statementForm, statementOf } from './statement-form';
import { VersionList } from './version-list';
import { Meanwhile } from './meanwhile';

/** Declares how accessible the portal is, by the fields of AgID's model. Every save is a version that the public reads at once. */
@Component({
  selector: 'respi-statement-editor',
  imports: [
    Alert,
    Breadcrumb,
    FORM_PARTS,
    Icon,
    Meanwhile,
    PageHeading,
    Problem,
    Skeleton,
    StatementBody,
    TranslocoPipe,
    VersionList,
  ],
  templateUrl: './statement-editor.html',
  styles: `
    fieldset {
      margin-block-end: 1.5rem;
    }
    legend {
      font-size: 1.125rem;
      font-weight: 600;
    }
    .preview {
      max-width: 46rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatementEditor {
  protected readonly current = inject(CurrentNetwork);
  protected readonly conformities = CONFORMITIES;
  protected readonly methods = EVALUATION_METHODS;
  protected readonly reasons = BARRIER_REASONS;
  protected readonly most = 40;
  protected readonly previewIds = 'anteprima-';
  protected readonly today = romeDay(new Date());
  protected readonly form = statementForm();
  protected readonly writing = new DutyWriting<AccessibilityStatement>('accessibility', (content) =>
    fillStatement(this.form, content),
  );
  /** What was looked at last. It follows no later change. */
  protected readonly preview = signal<AccessibilityStatement | null>(null);

  constructor() {
    inject(UnsavedChanges).watch(() => this.form.dirty);
  }

  protected add(): void {
    addBarrier(this.form);
  }

  protected remove(at: number): void {
    this.form.controls.barriers.removeAt(at);
    this.form.markAsDirty();
  }

  protected look(): void {
    this.preview.set(statementOf(this.form));
  }

  protected async save(): Promise<void> {
    if (await this.writing.write(statementOf(this.form))) this.form.markAsPristine();
  }

  protected statementIn({ content }: DutyVersion): AccessibilityStatement | null {
    return isStatement(content) ? content : null;
  }
}

function isStatement(content: AccessibilityStatement | BodyFacts): content is AccessibilityStatement {
  return 'conformity' in content;
}

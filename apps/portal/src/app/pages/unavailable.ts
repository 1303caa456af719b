import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProblemDocument } from '@respi/shared/contract';
import { PageHeading, Problem } from '@respi/shared/ui/reading';

@Component({
  selector: 'respi-unavailable',
  imports: [PageHeading, Problem, TranslocoPipe],
  template: `
    <respi-page-heading [title]="'portal.unavailable.title' | transloco" />
    <respi-problem [problem]="problem()" />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Unavailable {
  readonly problem = input.required<ProblemDocument>();
}

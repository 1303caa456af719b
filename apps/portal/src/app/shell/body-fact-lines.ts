import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { WrittenIn } from '@respi/shared/ui/reading';
import type { BodyFact } from './site-facts';

/** Lines of what a body says of itself. They are written in Italian, whatever the page is in. */
@Component({
  selector: 'respi-body-fact-lines',
  imports: [TranslocoPipe, WrittenIn],
  template: `
    @if (facts().length > 0) {
      <dl>
        @for (fact of facts(); track fact.label) {
          <div>
            <dt>{{ fact.label | transloco }}</dt>
            <dd>
              @if (fact.href; as href) {
                <a [href]="href"
                  ><bdi respiWrittenIn>{{ fact.value }}</bdi></a
                >
              } @else {
                <bdi respiWrittenIn>{{ fact.value }}</bdi>
              }
            </dd>
          </div>
        }
      </dl>
    }
  `,
  styles: `
    dl {
      margin: 0 0 0.5rem;
    }
    dl > div {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 0.5rem;
      min-height: 2rem;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: var(--r-target);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BodyFactLines {
  readonly facts = input.required<readonly BodyFact[]>();
}

import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

/** The code of what was sent: to be copied, printed, and hidden from whoever uses the same telephone next. */
@Component({
  selector: 'respi-receipt-panel',
  imports: [Icon, TranslocoPipe],
  template: `
    <section class="r-panel receipt" data-reading-receipt aria-labelledby="codice">
      <h2 id="codice">{{ 'receipt.code' | transloco }}</h2>
      <p class="code">
        <bdi dir="ltr" id="codice-dato">{{ code() }}</bdi>
      </p>
      <p>{{ 'receipt.keep' | transloco }}</p>
      <p>{{ 'receipt.shared' | transloco }}</p>
      <p class="r-no-print r-row needs-script">
        <button
          type="button"
          class="btn btn-primary"
          data-reading="copy"
          data-of="codice-dato"
          [attr.data-done]="'receipt.copied' | transloco"
          [attr.data-failed]="'receipt.notCopied' | transloco"
        >
          <respi-icon name="copy" /> {{ 'receipt.copy' | transloco }}
        </button>
        <button type="button" class="btn btn-outline-primary" data-reading="print">
          <respi-icon name="print" /> {{ 'receipt.print' | transloco }}
        </button>
      </p>
      <form class="r-no-print" method="post" [action]="page()">
        <button class="btn btn-outline-primary" type="submit">{{ 'receipt.hide' | transloco }}</button>
      </form>
    </section>
  `,
  styles: `
    .receipt {
      max-width: 46rem;
    }
    h2 {
      margin-block-start: 0;
    }
    .btn {
      white-space: normal;
    }
    .code {
      /* On one line of the narrowest telephone: a code that breaks is copied out wrong. */
      font-size: clamp(1rem, 6vw, 1.75rem);
      font-weight: 700;
      line-height: 1.3;
      white-space: nowrap;
      user-select: all;
    }
    @media (scripting: none) {
      .needs-script {
        display: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReceiptPanel {
  readonly code = input.required<string>();
  /** Where it stands: what is sent there hides it. */
  readonly page = input.required<string>();
}

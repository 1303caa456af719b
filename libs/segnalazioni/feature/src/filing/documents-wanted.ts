import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { WantedDocuments } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, loaded } from '@respi/shared/api-client';
import { DayPipe, Icon, PluralPipe } from '@respi/shared/ui';

/**
 * The documents that a procedure wants, beside what is being written: ticked off as help, kept nowhere. Where no list is in force, or
 * it cannot be read, nothing stands here: nobody waits for it.
 */
@Component({
  selector: 'respi-documents-wanted',
  imports: [DayPipe, Icon, PluralPipe, TranslocoPipe],
  template: `
    <p class="visually-hidden" role="status">
      @if (list(); as shown) {
        {{ 'segnalazioni.documents.counted' | plural: shown.items.length }}
      }
    </p>
    @if (list(); as shown) {
      <details [open]="unfolded()">
        <summary>{{ 'segnalazioni.documents.counted' | plural: shown.items.length }}</summary>
        <p class="r-small">
          {{
            'segnalazioni.documents.dated' | transloco: { procedure: shown.procedure.label, day: shown.validFrom | day }
          }}
        </p>
        <ul>
          @for (item of shown.items; track item.id) {
            <li>
              <label>
                <input type="checkbox" />
                <span>
                  {{ item.name }}
                  <span class="r-small r-muted">
                    ({{ 'segnalazioni.documents.form.' + item.form | transloco
                    }}{{
                      item.copies > 1
                        ? ', ' + ('segnalazioni.documents.copies' | transloco: { count: item.copies })
                        : ''
                    }})
                    @if (item.condition; as condition) {
                      {{ 'segnalazioni.documents.only' | transloco: { condition: condition } }}
                    }
                  </span>
                </span>
              </label>
            </li>
          }
        </ul>
        <a [href]="current.link('documenti', shown.procedure.code)" target="_blank" rel="noopener">
          {{ 'segnalazioni.documents.all' | transloco }}
          <span class="visually-hidden">{{ 'segnalazioni.documents.newWindow' | transloco }}</span>
          <respi-icon name="external-link" />
        </a>
      </details>
    }
  `,
  styles: `
    details {
      margin-bottom: 1rem;
      padding: 0.75rem 1rem;
      border: 1px solid var(--r-line);
      border-radius: var(--r-radius);
    }
    summary {
      min-height: 2.75rem;
      padding: 0.5rem 0;
      font-weight: 700;
    }
    ul {
      list-style: none;
      margin: 0 0 0.5rem;
      padding: 0;
    }
    label {
      display: flex;
      gap: 0.625rem;
      min-height: 2.75rem;
      padding: 0.375rem 0;
    }
    input {
      flex: none;
      width: 1.25rem;
      height: 1.25rem;
      margin-top: 0.125rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DocumentsWanted {
  private readonly api = inject(Api);
  protected readonly current = inject(CurrentNetwork);

  /** Code, or nothing: then there is no list. */
  readonly procedure = input.required<string | null>();
  readonly office = input<string | null>(null);
  readonly permit = input<string | null>(null);
  /** Beside what is being written its count is enough: what is found stands below it. */
  readonly unfolded = input(false);

  private readonly wanted = computed(() => ({
    procedure: this.procedure() ?? '',
    office: this.office() ?? '',
    permit: this.permit() ?? '',
  }));
  private readonly read = resource({
    params: () => (this.wanted().procedure === '' ? undefined : JSON.stringify(this.wanted())),
    loader: () => loaded(this.api.get<WantedDocuments>('/checklists/wanted', this.wanted())),
  });
  protected readonly list = computed(() => this.read.value()?.value?.checklist ?? null);
}

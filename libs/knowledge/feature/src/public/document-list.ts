import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReadableChecklist } from '@respi/knowledge/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Icon, LongDayPipe, WrittenIn } from '@respi/shared/ui/reading';

/** One list: what is always wanted, what only sometimes, from when to when, and who checked it. */
@Component({
  selector: 'respi-document-list',
  imports: [Icon, LongDayPipe, RouterLink, TranslocoPipe, WrittenIn],
  template: `
    @for (part of parts(); track part.title) {
      <h3>{{ 'knowledge.documents.' + part.title | transloco }}</h3>
      <ul>
        @for (item of part.items; track item.id) {
          <li>
            <respi-icon name="file" />
            <div>
              <strong
                ><bdi respiWrittenIn>{{ item.name }}</bdi></strong
              >
              <span>
                ({{ 'knowledge.documents.form.' + item.form | transloco
                }}{{
                  item.copies > 1 ? ', ' + ('knowledge.documents.copies' | transloco: { count: item.copies }) : ''
                }})</span
              >
              @if (item.condition; as condition) {
                <p>{{ 'knowledge.documents.only' | transloco: { condition: condition } }}</p>
              }
              @if (item.note; as note) {
                <p respiWrittenIn>{{ note }}</p>
              }
              @if (item.from; as from) {
                <p>{{ 'knowledge.documents.from' | transloco: { procedure: from.label } }}</p>
              }
              @if (item.sheet; as sheet) {
                <p>
                  <a [routerLink]="current.link('schede', sheet.slug)">{{
                    'knowledge.documents.explained' | transloco: { question: sheet.question }
                  }}</a>
                </p>
              }
            </div>
          </li>
        }
      </ul>
    }
    <section class="r-panel">
      <h3>{{ 'knowledge.documents.validated' | transloco }}</h3>
      <ul class="who">
        @for (word of list().validatedBy; track word.office) {
          <li>
            <respi-icon name="check-circle" />
            {{ 'knowledge.documents.validatedBy' | transloco: { office: word.office, day: word.on | longDay } }}
          </li>
        }
      </ul>
      <p>
        {{ 'knowledge.documents.since' | transloco: { day: list().validFrom | longDay } }}
        @if (list().validTo; as last) {
          {{ 'knowledge.documents.until' | transloco: { day: last | longDay } }}
        }
      </p>
    </section>
  `,
  styles: `
    ul {
      list-style: none;
      padding: 0;
    }
    li {
      display: flex;
      gap: 0.625rem;
      padding: 0.375rem 0;
      break-inside: avoid;
    }
    p {
      margin: 0.125rem 0 0;
    }
    h3 {
      font-size: 1.0625rem;
    }
    .r-panel h3 {
      margin-top: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DocumentList {
  protected readonly current = inject(CurrentNetwork);
  readonly list = input.required<ReadableChecklist>();

  protected readonly parts = computed(() => {
    const { items } = this.list();
    return [
      { title: 'always', items: items.filter(({ condition }) => condition === null) },
      { title: 'sometimes', items: items.filter(({ condition }) => condition !== null) },
    ].filter((part) => part.items.length > 0);
  });
}

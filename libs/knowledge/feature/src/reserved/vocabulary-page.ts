import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { VocabularyLine, VocabularyList } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, loaded } from '@respi/shared/api-client';
import {
  Breadcrumb,
  Button,
  Empty,
  FORM_PARTS,
  Icon,
  PageHeading,
  PluralPipe,
  Problem,
  Skeleton,
  StateLabel,
} from '@respi/shared/ui';
import type { z } from 'zod';

/** "Parole dello sportello": every notion with the ways to say it, and which of them the network changed. */
@Component({
  selector: 'respi-vocabulary-page',
  imports: [
    Breadcrumb,
    Button,
    Empty,
    FORM_PARTS,
    Icon,
    PageHeading,
    PluralPipe,
    Problem,
    RouterLink,
    Skeleton,
    StateLabel,
    TranslocoPipe,
  ],
  template: `
    <respi-breadcrumb [trail]="trail()" [current]="'knowledge.words.title' | transloco" />
    <respi-page-heading [title]="'knowledge.words.title' | transloco" [lead]="'knowledge.words.lead' | transloco">
      <a respiButton [routerLink]="current.link('riservata', 'schede', 'parole', 'nuova')">
        <respi-icon name="plus" /> {{ 'knowledge.words.new' | transloco }}
      </a>
    </respi-page-heading>
    @if (reading.value(); as answer) {
      @if (answer.value; as list) {
        <form class="r-filters" role="search" [formGroup]="filter" respiForm>
          <respi-field [label]="'knowledge.words.filter' | transloco" noOptional>
            <input respiControl type="search" autocomplete="off" formControlName="text" />
          </respi-field>
          <respi-field [label]="'knowledge.words.which' | transloco" noOptional>
            <select respiControl formControlName="which">
              <option value="">{{ 'knowledge.words.all' | transloco }}</option>
              <option value="changed">{{ 'knowledge.words.onlyChanged' | transloco }}</option>
            </select>
          </respi-field>
        </form>
        <p class="r-muted" role="status">{{ 'knowledge.words.count' | plural: shown().length }}</p>
        @if (shown().length > 0) {
          <ul class="r-plain-list">
            @for (line of shown(); track line.notion) {
              <li>
                <h2>
                  <a [routerLink]="current.link('riservata', 'schede', 'parole', line.notion)">{{ line.notion }}</a>
                </h2>
                @if (stateOf(line); as state) {
                  <respi-state
                    [label]="'knowledge.words.state.' + state | transloco"
                    [tone]="state === 'gone' ? 'waiting' : 'active'"
                  />
                }
                <p>{{ (line.ways ?? line.builtIn ?? []).join(', ') }}</p>
              </li>
            }
          </ul>
        } @else {
          <respi-empty
            icon="search"
            [title]="'knowledge.words.none' | transloco"
            [text]="'knowledge.words.noneText' | transloco"
          />
        }
      } @else {
        <respi-problem [problem]="answer.problem" [retry]="true" (retried)="reading.reload()" />
      }
    } @else {
      <respi-skeleton [lines]="10" />
    }
  `,
  styles: `
    li {
      padding: 0.75rem 0;
      border-bottom: 1px solid var(--r-line);
      max-width: 60rem;
    }
    h2 {
      display: inline-block;
      margin: 0 0.75rem 0 0;
      font-size: 1.125rem;
    }
    h2 a {
      display: inline-block;
      padding: 0.375rem 0;
    }
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VocabularyPage {
  private readonly api = inject(Api);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentNetwork);

  protected readonly reading = resource({
    loader: () => loaded(this.api.get<z.infer<typeof VocabularyList>>('/vocabulary').then(({ items }) => items)),
  });
  protected readonly filter = new FormGroup({
    text: new FormControl('', { nonNullable: true }),
    which: new FormControl('', { nonNullable: true }),
  });
  private readonly wanted = toSignal(this.filter.valueChanges, { initialValue: this.filter.value });
  protected readonly shown = computed(() => {
    const { text = '', which = '' } = this.wanted();
    const word = plain(text);
    return (this.reading.value()?.value ?? []).filter(
      (line) =>
        (which === '' || line.version > 0) &&
        (word === '' || [line.notion, ...(line.ways ?? line.builtIn ?? [])].some((way) => plain(way).includes(word))),
    );
  });
  protected readonly trail = computed(() => [
    { label: this.transloco.translate('knowledge.reserved.title'), link: this.current.link('riservata', 'schede') },
  ]);

  /** Nothing where the line is as ReSPI brings it along. */
  protected stateOf({ version, ways, builtIn }: VocabularyLine): 'gone' | 'own' | 'changed' | null {
    if (version === 0) return null;
    if (ways === null) return 'gone';
    return builtIn === null ? 'own' : 'changed';
  }
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

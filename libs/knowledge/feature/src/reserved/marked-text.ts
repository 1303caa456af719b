import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button, DayPipe, Icon } from '@respi/shared/ui';
import { piecesOf } from './field-text';
import { type SheetFinding, isOpenFinding } from './sheet-life';
import { SheetDesk } from './sheet-desk';

/** One text of a sheet with what was found in it marked where it stands, and what can be done about it just below. */
@Component({
  selector: 'respi-marked-text',
  imports: [Button, DayPipe, Icon, TranslocoPipe],
  template: `
    <span class="text">
      @for (piece of pieces(); track $index) {
        @if (piece.finding; as finding) {
          <mark [class.settled]="!isOpen(finding)"
            ><span class="visually-hidden">{{ 'knowledge.finding.marked' | transloco }} </span>{{ piece.text }}</mark
          >
        } @else {
          <span>{{ piece.text }}</span>
        }
      }
    </span>
    @for (finding of mine(); track finding.id) {
      <span class="finding">
        <respi-icon [name]="isOpen(finding) ? 'warning' : 'check-circle'" />
        <span class="what">
          <strong>{{ 'knowledge.finding.kind.' + finding.kind | transloco }}</strong
          >: «{{ finding.excerpt }}».
          @if (finding.justified; as word) {
            {{ 'knowledge.finding.justified' | transloco: { by: word.by } }}, {{ word.at | day }}: {{ word.reason }}
          } @else if (!finding.justifiable) {
            {{ 'knowledge.finding.mustGo' | transloco }}
          } @else if (!desk.may('justify_finding')) {
            {{ 'knowledge.finding.secondPerson' | transloco }}
          }
        </span>
        @if (isOpen(finding)) {
          @if (desk.may('edit')) {
            <button
              respiButton="secondary"
              type="button"
              [attr.aria-label]="'knowledge.finding.removeNamed' | transloco: { excerpt: finding.excerpt }"
              (click)="removed.emit(finding)"
            >
              {{ 'knowledge.finding.remove' | transloco }}
            </button>
          }
          @if (finding.justifiable && desk.may('justify_finding')) {
            <button
              respiButton="secondary"
              type="button"
              [attr.aria-label]="'knowledge.finding.justifyNamed' | transloco: { excerpt: finding.excerpt }"
              (click)="justified.emit(finding)"
            >
              {{ 'knowledge.finding.justify' | transloco }}
            </button>
          }
        }
      </span>
    }
  `,
  styleUrl: './marked-text.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MarkedText {
  protected readonly desk = inject(SheetDesk);

  readonly text = input.required<string>();
  /** `shortAnswer`, `steps.2`: as the findings name it. */
  readonly field = input.required<string>();
  readonly removed = output<SheetFinding>();
  readonly justified = output<SheetFinding>();

  protected readonly isOpen = isOpenFinding;
  protected readonly mine = computed(() =>
    (this.desk.sheet()?.findings ?? []).filter(({ field }) => field === this.field()),
  );
  protected readonly pieces = computed(() => piecesOf(this.text(), this.mine()));
}

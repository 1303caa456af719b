import { ChangeDetectionStrategy, Component, type ElementRef, inject, output, signal, viewChild } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Loaded, loaded } from '@respi/shared/api-client';
import { Button, Control, Field, Icon, Problem, Skeleton } from '@respi/shared/ui';
import { CaseLine } from './case-line';
import { type FoundCase, SearchCases } from './case-search';

/** Search of segnalazioni. While there are results the lists of the page give way to them. */
@Component({
  selector: 'respi-search-box',
  imports: [Button, CaseLine, Control, Field, Icon, Problem, ReactiveFormsModule, Skeleton, TranslocoPipe],
  templateUrl: './search-box.html',
  styleUrl: './search-box.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SearchBox {
  private readonly search = inject(SearchCases);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('results');
  readonly searching = output<boolean>();

  protected readonly typed = new FormControl('', { nonNullable: true });
  protected readonly asked = signal('');
  protected readonly busy = signal(false);
  protected readonly answer = signal<Loaded<readonly FoundCase[]> | null>(null);

  protected async find(): Promise<void> {
    const typed = this.typed.value.trim();
    if (typed === '') {
      this.clear();
      return;
    }
    this.asked.set(typed);
    this.busy.set(true);
    this.searching.emit(true);
    const answer = await loaded(this.search.find(typed));
    if (this.asked() !== typed) return;
    this.answer.set(answer);
    this.busy.set(false);
    setTimeout(() => this.heading()?.nativeElement.focus());
  }

  protected clear(): void {
    this.typed.setValue('');
    this.asked.set('');
    this.answer.set(null);
    this.busy.set(false);
    this.searching.emit(false);
  }
}

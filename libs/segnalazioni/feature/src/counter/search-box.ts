import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  type OnInit,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { LastSearches, type Loaded, loaded } from '@respi/shared/api-client';
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
export class SearchBox implements OnInit {
  private readonly search = inject(SearchCases);
  private readonly lastSearch = inject(LastSearches).of<string>('sportello');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('results');
  readonly searching = output<boolean>();

  protected readonly typed = new FormControl('', { nonNullable: true });
  protected readonly asked = signal('');
  protected readonly busy = signal(false);
  protected readonly answer = signal<Loaded<readonly FoundCase[]> | null>(null);

  ngOnInit(): void {
    const before = this.lastSearch.recall();
    if (before !== null) void this.findAgain(before);
  }

  protected async find(): Promise<void> {
    if (await this.ask(this.typed.value.trim())) setTimeout(() => this.heading()?.nativeElement.focus());
  }

  protected clear(): void {
    this.typed.setValue('');
    this.asked.set('');
    this.lastSearch.remember(null);
    this.answer.set(null);
    this.busy.set(false);
    this.searching.emit(false);
  }

  private async findAgain(before: string): Promise<void> {
    this.typed.setValue(before);
    if (await this.ask(before)) this.lastSearch.focusFollowed(this.host.nativeElement);
  }

  /** False when there was nothing to ask, or something newer was asked meanwhile. */
  private async ask(typed: string): Promise<boolean> {
    if (typed === '') {
      this.clear();
      return false;
    }
    this.asked.set(typed);
    this.lastSearch.remember(typed);
    this.busy.set(true);
    this.searching.emit(true);
    const answer = await loaded(this.search.find(typed));
    if (this.asked() !== typed) return false;
    this.answer.set(answer);
    this.busy.set(false);
    return true;
  }
}

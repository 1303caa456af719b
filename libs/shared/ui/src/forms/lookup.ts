import { Combobox, ComboboxPopup, ComboboxWidget } from '@angular/aria/combobox';
import { Listbox, Option } from '@angular/aria/listbox';
import {
  ApplicationRef,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  Renderer2,
  afterRenderEffect,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { Control } from './control';

/** One line of what is offered under a field. */
export interface Offer {
  /** What is written into the field. */
  readonly value: string;
  /** What tells it from another of the same name. */
  readonly note: string;
}

/** Somebody who types fast asks once. */
const PAUSE_MS = 150;

/**
 * A text field of a `respi-field` that offers what may be meant, and takes any other text as well.
 *
 *     <respi-field [label]="...">
 *       <respi-lookup [control]="fields.comune" [find]="findComuni" />
 *     </respi-field>
 */
@Component({
  selector: 'respi-lookup',
  imports: [Combobox, ComboboxPopup, ComboboxWidget, Control, Listbox, Option, ReactiveFormsModule, TranslocoPipe],
  host: { class: 'r-lookup', '(focusin)': 'left.set(false)', '(focusout)': 'leave($event)' },
  template: `
    <input
      #box="ngCombobox"
      ngCombobox
      respiControl
      type="text"
      autocomplete="off"
      [formControl]="control()"
      [value]="text()"
      (valueChange)="type($event)"
      (expandedChange)="opens($event)"
    />
    <ng-template ngComboboxPopup [combobox]="box">
      <div
        #list="ngListbox"
        ngComboboxWidget
        ngListbox
        class="r-lookup-list"
        [class.r-lookup-walked]="walked()"
        focusMode="activedescendant"
        selectionMode="explicit"
        [attr.aria-label]="'ui.lookup.offered' | transloco"
        [activeDescendant]="walked() ? list.activeDescendant() : undefined"
        [value]="[]"
        (valueChange)="choose($event)"
      >
        @for (offer of offers(); track offer.value + offer.note) {
          <div ngOption class="r-lookup-option" [value]="offer" [label]="offer.value">
            {{ offer.value }} <span class="r-lookup-note">{{ offer.note }}</span>
          </div>
        }
      </div>
    </ng-template>
    <p class="r-hint r-lookup-none" role="status">
      @if (unknown()) {
        {{ unknownText() || ('ui.lookup.none' | transloco) }}
      }
    </p>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Lookup {
  readonly control = input.required<FormControl<string>>();
  /** What may be meant by a text that is not empty; the best first. What fails offers nothing: the field takes any text. */
  readonly find = input.required<(text: string) => Promise<readonly Offer[]>>();

  /** Said of a text that is none of those known, where that may be a slip. */
  readonly unknownText = input('');

  protected readonly text = signal('');
  protected readonly offers = signal<readonly Offer[]>([]);
  /** Nothing is meant by this text: it stays all the same. */
  protected readonly unknown = signal(false);
  /** An arrow was pressed: only then is one of the offers in sight as the one that Enter takes. */
  protected readonly walked = signal(false);
  /** The focus is elsewhere: what is answered now would lie over other fields. */
  protected readonly left = signal(false);
  /** Not put away by Escape, by leaving or by a choice. */
  private readonly wanted = signal(false);
  protected readonly isOpen = computed(() => this.wanted() && this.offers().length > 0);
  private readonly box = viewChild.required(Combobox);
  private readonly list = viewChild(Listbox);
  private readonly listElement = viewChild<Listbox<Offer>, ElementRef<HTMLElement>>(Listbox, { read: ElementRef });
  private readonly application = inject(ApplicationRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** What is known of the text as it is. */
  private answered: readonly Offer[] | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    // It opens by itself with the first letter; an empty list is none.
    effect(() => {
      const [box, isOpen] = [this.box(), this.isOpen()];
      if (box.expanded() !== isOpen) box.expanded.set(isOpen);
    });
    // Below the field there may be the foot of a dialog, or the end of the window.
    afterRenderEffect(() => {
      if (this.isOpen()) this.listElement()?.nativeElement.scrollIntoView({ block: 'nearest' });
    });
    afterRenderEffect(() => {
      const list = this.list();
      if (list?.activeDescendant()) list.scrollActiveItemIntoView({ block: 'nearest' });
    });
    // On the way down, before the combobox hears of it.
    inject(Renderer2).listen(
      this.host,
      'keydown',
      (event: KeyboardEvent) => {
        this.steer(event);
      },
      { capture: true },
    );
    inject(DestroyRef).onDestroy(() => clearTimeout(this.pause));
    effect((onCleanup) => {
      const control = this.control();
      this.text.set(control.value);
      const following = control.valueChanges.subscribe((value) => this.text.set(value));
      onCleanup(() => following.unsubscribe());
    });
  }

  /**
   * The listbox makes its first option the active one by itself. Here none is until somebody walks into the list: the
   * first arrow goes to the first offer, and Enter before that keeps the text.
   */
  private steer(event: KeyboardEvent): void {
    if (!this.isOpen()) return;
    // The combobox hands the last key alone to its list, when the page is next drawn: of two in one breath the first is lost.
    if (event.target === this.box().element) this.application.tick();
    const { key } = event;
    if (key === 'Escape') {
      // It puts away the list, not the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      this.wanted.set(false);
      return;
    }
    if (this.walked()) return;
    if (key === 'ArrowDown' || key === 'ArrowUp') this.walked.set(true);
    // From the first, up leads to the last by the listbox's own way.
    if (!['ArrowDown', 'Enter', 'Home', 'End'].includes(key)) return;
    event.stopPropagation();
    if (key === 'ArrowDown' || key === 'Enter') event.preventDefault();
    if (key === 'Enter') this.wanted.set(false);
  }

  protected type(text: string): void {
    this.offers.set([]);
    this.answered = null;
    this.walked.set(false);
    this.unknown.set(false);
    clearTimeout(this.pause);
    if (text.trim() === '') return;
    this.pause = setTimeout(() => void this.ask(text), PAUSE_MS);
  }

  protected opens(expanded: boolean): void {
    if (expanded) this.wanted.set(true);
    else if (this.isOpen()) this.wanted.set(false);
  }

  protected leave({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && this.host.contains(relatedTarget)) return;
    this.left.set(true);
    this.judge();
  }

  protected choose([offer]: readonly Offer[]): void {
    if (!offer) return;
    this.control().setValue(offer.value);
    this.control().markAsDirty();
    this.wanted.set(false);
    this.offers.set([]);
    this.answered = null;
    this.unknown.set(false);
  }

  private async ask(text: string): Promise<void> {
    const offers = await this.find()(text).catch(() => null);
    // Whoever went on typing asks again.
    if (this.control().value !== text) return;
    this.answered = offers;
    if (this.left()) this.wanted.set(false);
    else this.offers.set(offers ?? []);
    this.judge();
  }

  /** While somebody types, the beginning of a name is no slip yet. */
  private judge(): void {
    const { answered } = this;
    const said = this.control().value;
    if (!answered) return;
    const meant = this.left() ? onlyOneSpelt(said, answered) : undefined;
    if (meant) {
      // Typed in haste, as people do: what it is called in full stands in the field, as if it had been chosen.
      this.choose([meant]);
      return;
    }
    this.unknown.set(
      answered.length === 0 ||
        (this.left() && this.unknownText() !== '' && answered.every(({ value }) => !isCalled(value, said))),
    );
  }
}

/** Those of one name stand for one another; two that only accents tell apart do not. */
function onlyOneSpelt(said: string, offers: readonly Offer[]): Offer | undefined {
  const alike = offers.filter(({ value }) => isSpeltAlike(value, said));
  return alike.every(({ value }) => value === alike[0]?.value) && alike[0]?.value !== said ? alike[0] : undefined;
}

/** Accents, capitals and apostrophes aside. */
function isSpeltAlike(name: string, said: string): boolean {
  return name.trim().localeCompare(said.trim(), 'it', { sensitivity: 'base', ignorePunctuation: true }) === 0;
}

/** The same, accents, capitals and apostrophes aside; of a place with two names either is one. */
export function isCalled(name: string, said: string): boolean {
  return [name, ...name.split('/')].some((each) => isSpeltAlike(each, said));
}

import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  type OnInit,
  computed,
  inject,
  input,
  signal,
  viewChildren,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { FormControl } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '@respi/shared/api-client';
import { Alert, ErrorText, FORM_PARTS, Icon, RespiForm } from '@respi/shared/ui';

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

const WRONG_ID = 'incaricati-errore';

/** Who goes on seeing a case that is sealed. What follows from a choice stands right under it. */
@Component({
  selector: 'respi-handler-choice',
  imports: [Alert, FORM_PARTS, Icon, TranslocoPipe],
  template: `
    <respi-choices [legend]="label()" [hint]="hint()">
      @for (colleague of colleagues(); track colleague.id) {
        <div class="r-check-row">
          <input
            type="checkbox"
            class="form-check-input r-check-control"
            [id]="'incaricato-' + colleague.id"
            [checked]="isMe(colleague.id) || isChosen(colleague.id)"
            [disabled]="isMe(colleague.id)"
            [attr.aria-describedby]="wrong() ? wrongId : null"
            (change)="toggle(colleague.id)"
          />
          <label class="r-check-label" [for]="'incaricato-' + colleague.id">{{
            words(colleague) | transloco: colleague
          }}</label>
        </div>
        @if (colleague.id === inCharge()?.id) {
          <div #follows role="status">
            @if (losesIt()) {
              <p>
                <respi-icon name="warning-circle" /> {{ 'segnalazioni.act.seal.passesOn' | transloco: colleague }}
                @if (writing().includes(colleague.name)) {
                  {{ 'segnalazioni.act.seal.losesWords' | transloco }}
                }
              </p>
            }
          </div>
        }
      }
      <p class="r-error" [id]="wrongId" [hidden]="!wrong()">
        @if (wrong()) {
          <respi-icon name="warning-circle" /> {{ wrong() }}
        }
      </p>
    </respi-choices>
    <div #follows role="status">
      @if (nobodyElse()) {
        <respi-alert kind="warning" [title]="'segnalazioni.act.seal.alone.title' | transloco">
          <p>{{ 'segnalazioni.act.seal.alone.text' | transloco }}</p>
        </respi-alert>
      }
    </div>
    @if (nobodyElse()) {
      <respi-check [label]="'segnalazioni.act.seal.alone.label' | transloco">
        <input respiControl type="checkbox" [formControl]="alone()" />
      </respi-check>
    }
  `,
  styles: `
    [role='status'] p {
      margin: 0.25rem 0 0.75rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HandlerChoice implements OnInit {
  private readonly me = inject(Session).me;
  private readonly errorText = inject(ErrorText);
  private readonly form = inject(RespiForm);
  private readonly destroyed = inject(DestroyRef);
  private readonly follows = viewChildren<ElementRef<HTMLElement>>('follows');

  readonly label = input.required<string>();
  readonly hint = input('');
  readonly control = input.required<FormControl<readonly string[]>>();
  /** Whether the one who seals knows to be the only one: asked where nobody else could follow the case. */
  readonly alone = input.required<FormControl<boolean>>();
  readonly colleagues = input.required<readonly Colleague[]>();
  readonly inCharge = input.required<Colleague | null>();
  /** Names of those who are writing on the case now. */
  readonly writing = input<readonly string[]>([]);

  protected readonly wrongId = WRONG_ID;
  protected readonly wrong = signal('');
  private readonly chosen = signal<readonly string[]>([]);
  /** Who has it in charge would see it no more. */
  protected readonly losesIt = computed(() => {
    const id = this.inCharge()?.id;
    return id !== undefined && !this.isMe(id) && !this.isChosen(id);
  });
  protected readonly nobodyElse = computed(() => {
    const takenOut = this.losesIt() ? this.inCharge()?.id : null;
    const others = this.colleagues().filter(({ id }) => !this.isMe(id) && id !== takenOut);
    return this.colleagues().length > 0 && others.length === 0;
  });

  ngOnInit(): void {
    const [control, alone] = [this.control(), this.alone()];
    this.chosen.set(control.value);
    control.valueChanges.pipe(takeUntilDestroyed(this.destroyed)).subscribe((ids) => this.chosen.set(ids));
    control.statusChanges
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe(() => this.wrong.set(this.errorText.of(control.errors)));
    alone.addValidators(({ value }) => (this.nobodyElse() && value !== true ? { required: true } : null));
    const first = (): string => this.colleagues().find(({ id }) => !this.isMe(id))?.id ?? '';
    this.form.enrol(control, {
      get id() {
        return `incaricato-${first()}`;
      },
      label: () => this.label(),
    });
    this.destroyed.onDestroy(() => {
      this.form.leave(control);
    });
  }

  /** Who seals is a handler, chosen or not: the server adds them. */
  protected isMe(id: string): boolean {
    return id === this.me()?.id;
  }

  protected isChosen(id: string): boolean {
    return this.chosen().includes(id);
  }

  /** What a handler's name says beside it. */
  protected words({ id }: Colleague): string {
    if (this.isMe(id)) return 'segnalazioni.alwaysHandler';
    return id === this.inCharge()?.id ? 'segnalazioni.handlerInCharge' : 'segnalazioni.handler';
  }

  protected toggle(id: string): void {
    const control = this.control();
    const { value } = control;
    control.setValue(value.includes(id) ? value.filter((each) => each !== id) : [...value, id]);
    control.markAsDirty();
    // On a small screen the bar with the buttons would hide what this leads to.
    setTimeout(() => {
      const said = this.follows().find(({ nativeElement }) => nativeElement.textContent.trim() !== '');
      said?.nativeElement.scrollIntoView({ block: 'nearest' });
    });
  }
}

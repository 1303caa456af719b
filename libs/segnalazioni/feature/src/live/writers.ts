import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  Injectable,
  type Signal,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { AbstractControl } from '@angular/forms';
import { PluralPipe, Icon } from '@respi/shared/ui';
import { type Doing, type OthersPresent, PRESENCE_SECONDS } from '@respi/shared/contract';
import { Api, loaded, whenSomebodyWrites } from '@respi/shared/api-client';
import { throttleTime } from 'rxjs';

/** Often enough that nobody is taken to have stopped who only thinks for a moment. */
const TELL_EACH_MS = 8_000;

interface Writer {
  readonly id: string;
  readonly name: string;
}

/** Who else is writing a reply on which case, while this page is open. Gone by itself when nothing more is heard. */
@Injectable()
export class Writers {
  private readonly api = inject(Api);
  private readonly byCase = signal<ReadonlyMap<string, readonly Writer[]>>(new Map());
  private readonly expiry = new Map<string, ReturnType<typeof setTimeout>>();

  constructor() {
    whenSomebodyWrites(({ caseId, by, doing }) => {
      if (doing === 'writing') this.begins(caseId, by);
      else this.stops(caseId, by.id);
    });
    inject(DestroyRef).onDestroy(() => this.expiry.forEach((timer) => clearTimeout(timer)));
  }

  /** Names, for one line. */
  on(caseId: Signal<string | null>): Signal<readonly string[]> {
    return computed(() => (this.byCase().get(caseId() ?? '') ?? []).map(({ name }) => name));
  }

  /** Tells colleagues, and learns of those who were writing before this page was open. A refusal says: there is nothing to tell. */
  async tell(caseId: string, doing: Doing): Promise<void> {
    const { value } = await loaded(this.api.post<OthersPresent>(`/segnalazioni/${caseId}/presence`, { doing }));
    for (const writer of value?.writing ?? []) this.begins(caseId, writer);
  }

  /** As long as somebody types into `form`, the others know. To be called where `inject` may be. */
  tellWhileTyping(form: AbstractControl, caseId: () => string | null): void {
    let told: string | null = null;
    form.valueChanges
      .pipe(throttleTime(TELL_EACH_MS, undefined, { leading: true, trailing: true }), takeUntilDestroyed())
      .subscribe(() => {
        const id = caseId();
        if (!form.dirty || id === null) return;
        told = id;
        void this.tell(id, 'writing');
      });
    inject(DestroyRef).onDestroy(() => {
      if (told !== null) void this.tell(told, 'reading');
    });
  }

  private begins(caseId: string, writer: Writer): void {
    this.stops(caseId, writer.id);
    this.change(caseId, (writers) => [...writers, writer]);
    const timer = setTimeout(() => this.stops(caseId, writer.id), PRESENCE_SECONDS * 1_000);
    this.expiry.set(`${caseId} ${writer.id}`, timer);
  }

  private stops(caseId: string, id: string): void {
    clearTimeout(this.expiry.get(`${caseId} ${id}`));
    this.change(caseId, (writers) => writers.filter((writer) => writer.id !== id));
  }

  private change(caseId: string, to: (writers: readonly Writer[]) => readonly Writer[]): void {
    this.byCase.update((all) => new Map(all).set(caseId, to(all.get(caseId) ?? [])));
  }
}

/** "Anna sta scrivendo una risposta": said once when it begins, never in the way. */
@Component({
  selector: 'respi-writing-now',
  imports: [Icon, PluralPipe],
  template: `
    <p role="status">
      @if (names().length > 0) {
        <respi-icon name="pencil" /> {{ 'segnalazioni.live.writing' | plural: names().length : { names: together() } }}
      }
    </p>
  `,
  styles: `
    p {
      min-height: 1.5em;
      margin: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WritingNow {
  readonly names = input.required<readonly string[]>();
  protected readonly together = computed(() => this.names().join(', '));
}

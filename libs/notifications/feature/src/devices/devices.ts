import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  output,
  resource,
  signal,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Device, DeviceList } from '@respi/notifications/contract';
import { Api, Session, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Alert, Button, DateTimePipe, Dialogs, Icon, Problem, StateLabel } from '@respi/shared/ui';
import { ThisDevice, TurnOnError, type TurnOnFailure } from './this-device';

const PATH = '/me/devices';

/** On which browsers one hears of notices, and whether this is one of them. Only where the installation has push. */
@Component({
  selector: 'respi-devices',
  imports: [Alert, Button, DateTimePipe, Icon, Problem, StateLabel, TranslocoPipe],
  templateUrl: './devices.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Devices {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly here = inject(ThisDevice);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly list = input.required<DeviceList>();
  readonly publicKey = input.required<string>();
  /** Every change answers with the whole list. */
  readonly changed = output<DeviceList>();

  private readonly able = signal(this.here.ability());
  /** What is turned on here would go on telling whoever sits here next. */
  protected readonly ability = computed(() => (this.session.me()?.sharedComputer ? 'shared' : this.able()));
  private readonly known = resource({ loader: () => this.here.mark().catch(() => null) });
  protected readonly mark = computed(() => this.known.value() ?? null);
  /** A subscription that the list does not have belongs to somebody else, or was removed elsewhere. */
  protected readonly isOnHere = computed(() => this.list().items.some(({ mark }) => mark === this.mark()));
  protected readonly failure = signal<TurnOnFailure | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly done = signal('');

  protected nameOf({ browser, system }: Device): string {
    const [program, machine] = [this.word(`browser.${browser}`), this.word(`system.${system}`)];
    return this.word('name', { browser: program, system: machine });
  }

  protected turnOn(): Promise<void> {
    return this.change('turnedOn', async () => {
      const device = await this.here.turnOn(this.publicKey());
      const list = await this.api.post<DeviceList>(PATH, device);
      this.known.set(await this.here.mark());
      return list;
    });
  }

  protected async remove(device: Device): Promise<void> {
    const sure = await this.dialogs.confirm({
      title: this.word('removeTitle'),
      text: this.word('removeText', { name: this.nameOf(device) }),
      confirm: this.word('remove'),
    });
    if (!sure) return;
    await this.change('removed', async () => {
      if (device.mark === this.mark()) {
        await this.here.turnOff();
        this.known.set(null);
      }
      return this.api.delete<DeviceList>(`${PATH}/${encodeURIComponent(device.id)}`);
    });
    // The button is gone with its device.
    this.host.nativeElement.querySelector<HTMLElement>('h2')?.focus();
  }

  protected tryOut({ id }: Device): Promise<void> {
    return this.change('tried', () => this.api.post<DeviceList>(`${PATH}/${encodeURIComponent(id)}/trial`, {}));
  }

  private async change(said: string, ask: () => Promise<DeviceList>): Promise<void> {
    this.busy.set(true);
    this.done.set('');
    this.problem.set(null);
    this.failure.set(null);
    try {
      this.changed.emit(await ask());
      this.done.set(this.word(said));
    } catch (error) {
      if (error instanceof TurnOnError) this.failure.set(error.why === 'refused' ? null : error.why);
      else this.problem.set(asProblem(error));
    } finally {
      this.able.set(this.here.ability());
      this.busy.set(false);
    }
  }

  private word(key: string, parameters: Record<string, string> = {}): string {
    return this.transloco.translate(`notifications.devices.${key}`, parameters);
  }
}

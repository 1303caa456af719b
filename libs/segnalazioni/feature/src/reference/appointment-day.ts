import { ElementRef, Injectable, inject } from '@angular/core';
import type { AbstractControl } from '@angular/forms';
import { TranslocoService } from '@jsverse/transloco';

/**
 * Asks for the day of an appointment once: a hurried press forgets it, and an office may not have said it. Pressed again,
 * the reply goes without. For the `providers` of a form's component.
 */
@Injectable()
export class AppointmentDay {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly transloco = inject(TranslocoService);
  private asked = false;

  /** True where the reply is to wait: the field of the day says why, and has the focus. */
  asksFor(form: AbstractControl): boolean {
    const [outcome, dueOn] = [form.get('outcome'), form.get('dueOn')];
    if (this.asked || outcome?.value !== 'appuntamento_fissato' || dueOn?.value !== '') return false;
    this.asked = true;
    const problem: string = this.transloco.translate('segnalazioni.appointmentDay');
    dueOn.setErrors({ problem });
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
    return true;
  }
}

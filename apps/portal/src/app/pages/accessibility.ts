import { ChangeDetectionStrategy, Component } from '@angular/core';
import { DutyPage } from './duty-page';

@Component({
  selector: 'respi-accessibility',
  imports: [DutyPage],
  template: '<respi-duty-page page="accessibility" />',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Accessibility {}

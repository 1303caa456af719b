import { ChangeDetectionStrategy, Component } from '@angular/core';
import { DutyPage } from './duty-page';

@Component({
  selector: 'respi-privacy',
  imports: [DutyPage],
  template: '<respi-duty-page page="privacy" />',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Privacy {}

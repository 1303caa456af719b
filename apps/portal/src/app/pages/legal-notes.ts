import { ChangeDetectionStrategy, Component } from '@angular/core';
import { DutyPage } from './duty-page';

@Component({
  selector: 'respi-legal-notes',
  imports: [DutyPage],
  template: '<respi-duty-page page="legal" />',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LegalNotes {}

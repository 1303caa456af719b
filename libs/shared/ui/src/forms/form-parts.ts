import { ReactiveFormsModule } from '@angular/forms';
import { Adds } from './adds';
import { Button } from './button';
import { Control } from './control';
import { ErrorSummary } from './error-summary';
import { Check, Choices, Field } from './field';
import { RespiForm } from './form';
import { Removes } from './removes';
import { LeavesDialog } from '../overlay/leaves-dialog';

/** Everything that a form's template uses: `imports: [FORM_PARTS, TranslocoPipe]`. */
export const FORM_PARTS = [
  ReactiveFormsModule,
  RespiForm,
  ErrorSummary,
  Field,
  Check,
  Choices,
  Control,
  Button,
  Adds,
  Removes,
  LeavesDialog,
] as const;

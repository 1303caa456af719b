import { ReactiveFormsModule } from '@angular/forms';
import { Button } from './button';
import { Control } from './control';
import { ErrorSummary } from './error-summary';
import { Check, Choices, Field } from './field';
import { RespiForm } from './form';

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
] as const;

import { FormArray, FormControl, FormGroup, type ValidatorFn, Validators } from '@angular/forms';
import type { CaseDetail, ReferralChannel, ReplyChannel } from '@respi/segnalazioni/contract';
import { ACTION_FORMS, type ActionField, type ActionValues } from './action-forms';
import type { OpenAction } from './open-actions';

const text = (validators: ValidatorFn[] = [], value = ''): FormControl<string> =>
  new FormControl(value, { nonNullable: true, validators });

export function referralRow(office = '', channel = 'distinta') {
  return new FormGroup({ office: text([Validators.required], office), channel: text([Validators.required], channel) });
}
export type ReferralRow = ReturnType<typeof referralRow>;

export function deliveredRow() {
  return new FormGroup({
    what: text([Validators.required, Validators.maxLength(200)]),
    how: text([Validators.required], 'consegna_a_mano'),
    on: text([Validators.required], today()),
  });
}
export type DeliveredRow = ReturnType<typeof deliveredRow>;

export type ActionControl =
  | FormControl<string>
  | FormControl<boolean>
  | FormControl<readonly string[]>
  | FormArray<ReferralRow>
  | FormArray<DeliveredRow>;
export type ActionFormGroup = FormGroup<Record<string, ActionControl>>;

/** The controls of an action's form, at the paths of the contract's body. */
export function actionForm(open: OpenAction, detail: CaseDetail): ActionFormGroup {
  const form: ActionFormGroup = new FormGroup<Record<string, ActionControl>>({});
  for (const field of ACTION_FORMS[open.action].fields)
    form.addControl(field.name, controlFor(field, form, open, detail));
  return form;
}

/** The body that the contract wants: empty fields do not travel, nor those that are not asked any more. */
export function actionBody(open: OpenAction, form: ActionFormGroup, { inChargeOf }: CaseDetail): ActionValues {
  const values: ActionValues = form.getRawValue();
  const body: Record<string, unknown> = {};
  if (open.referral) body['referralId'] = open.referral.id;
  if (open.reply) body['replyId'] = open.reply.id;
  for (const { name, when, kind } of ACTION_FORMS[open.action].fields) {
    if (when && !when(values)) continue;
    const value = values[name];
    if (kind === 'handlers') Object.assign(body, handlersOf(value as readonly string[], inChargeOf?.id));
    else if (value !== '' && value !== false) body[name] = value;
  }
  return body;
}

/** Who has the case in charge is told apart: where nobody else is chosen, the handlers of the network come in as well. */
function handlersOf(chosen: readonly string[], inChargeOf: string | undefined): ActionValues {
  const others = chosen.filter((id) => id !== inChargeOf);
  return {
    ...(others.length > 0 ? { handlers: others } : {}),
    ...(inChargeOf === undefined ? {} : { keepInCharge: others.length < chosen.length }),
  };
}

function controlFor(field: ActionField, form: ActionFormGroup, open: OpenAction, detail: CaseDetail): ActionControl {
  if (field.kind === 'referrals') {
    const office = detail.office === 'COORD' ? '' : detail.office;
    return new FormArray([referralRow(office, detail.urgency === 'ROSSO' ? 'phone' : 'distinta')]);
  }
  if (field.kind === 'delivered') return new FormArray<DeliveredRow>([]);
  if (field.kind === 'alone') return new FormControl(false, { nonNullable: true });
  if (field.kind === 'handlers') {
    const { inChargeOf } = detail;
    return new FormControl<readonly string[]>(inChargeOf ? [inChargeOf.id] : [], { nonNullable: true });
  }
  const validators: ValidatorFn[] = field.limit ? [Validators.maxLength(field.limit)] : [];
  const { neededWhen } = field;
  if (neededWhen)
    validators.push((control) => (control.value === '' && neededWhen(form.getRawValue()) ? { required: true } : null));
  else if (!field.optional) validators.push(Validators.required);
  return text(validators, startOf(field, open, detail));
}

/** How an answer comes where the question went that way. */
const ANSWERS_BY: Readonly<Record<ReferralChannel, ReplyChannel>> = {
  distinta: 'in_person',
  phone: 'phone',
  portal: 'portal',
  mail: 'mail',
};

function startOf(field: ActionField, { action, reply, referral, into }: OpenAction, detail: CaseDetail): string {
  if (action === 'correct' && reply) {
    if (field.name === 'text') return reply.text ?? '';
    if (field.name === 'outcome') return reply.outcome;
    if (field.name === 'dueOn' || field.name === 'recheckOn') return reply[field.name] ?? '';
  }
  if (action === 'collect' && field.name === 'givenOn') return today();
  if (action === 'collect' && field.name === 'channel') return ANSWERS_BY[referral?.channel ?? 'distinta'];
  if (action === 'add_office' && field.name === 'channel') return 'distinta';
  if (action === 'merge' && field.name === 'into') return into?.id ?? '';
  if (action === 'set_urgency' && field.name === 'code') return detail.urgency;
  return '';
}

/** Today in Rome, `YYYY-MM-DD`. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Rome',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
}

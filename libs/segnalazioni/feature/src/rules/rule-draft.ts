import { FormArray, FormControl, FormGroup, Validators } from '@angular/forms';
import type { ConditionInput, Urgency, UrgencyRules } from '@respi/segnalazioni/contract';
import type { ProblemDocument } from '@respi/shared/contract';

export type Rule = UrgencyRules['rules'][number];
export type Otherwise = UrgencyRules['otherwise'][number];

export type RuleForm = FormGroup<{
  code: FormControl<string>;
  urgency: FormControl<Urgency>;
  label: FormControl<string>;
  law: FormControl<string>;
  when: FormControl<ConditionInput>;
}>;
export type OtherwiseForm = FormGroup<{
  urgency: FormControl<Urgency>;
  text: FormControl<string>;
  fact: FormControl<string>;
  when: FormControl<ConditionInput | null>;
}>;
export type RulesForm = FormGroup<{ rules: FormArray<RuleForm>; otherwise: FormArray<OtherwiseForm> }>;

export function rulesForm({ rules, otherwise }: UrgencyRules): RulesForm {
  return new FormGroup({
    rules: new FormArray(rules.map(ruleForm)),
    otherwise: new FormArray(otherwise.map(otherwiseForm)),
  });
}

export function ruleForm({ code, urgency, label, law, when }: Rule): RuleForm {
  return new FormGroup({
    code: words(code, 64),
    urgency: new FormControl(urgency, { nonNullable: true }),
    label: words(label, 300),
    law: new FormControl(law ?? '', { nonNullable: true, validators: [Validators.maxLength(200)] }),
    when: new FormControl(when, { nonNullable: true }),
  });
}

/** The rules as they are sent. */
export function rulesOf(form: RulesForm): UrgencyRules {
  const { rules, otherwise } = form.getRawValue();
  return { rules: rules.map((rule) => ({ ...rule, law: rule.law.trim() === '' ? null : rule.law })), otherwise };
}

/** A code that no rule has yet: the number after the highest. */
export function nextCode(rules: readonly { readonly code: string }[]): string {
  const numbers = rules.map(({ code }) => Number(/^R(\d+)$/.exec(code)?.[1] ?? 0));
  return `R${String(Math.max(0, ...numbers) + 1)}`;
}

/** What the server refused, by path in the form: it speaks of `data.rules.3.code` or `rules.rules.3.code`. */
export function refusals({ errors = [] }: ProblemDocument): ReadonlyMap<string, string> {
  return new Map(errors.map(({ path, message }) => [path.replace(/^(?:data|rules)\./, ''), message]));
}

/** The same for the summary, where a refusal within a condition stands alone: which rule it is about is said with it. */
export function forTheSummary(problem: ProblemDocument, rules: readonly { readonly code: string }[]): ProblemDocument {
  const errors = [...refusals(problem)].map(([path, message]) => {
    const rule = rules[Number(/^rules\.(\d+)\.when/.exec(path)?.[1])];
    return { path, code: '', message: rule ? `${rule.code}: ${message}` : message };
  });
  return errors.length === 0 ? problem : { ...problem, errors };
}

function otherwiseForm({ urgency, text, fact, when }: Otherwise): OtherwiseForm {
  return new FormGroup({
    urgency: new FormControl(urgency, { nonNullable: true }),
    text: words(text, 200),
    fact: new FormControl(fact, { nonNullable: true }),
    when: new FormControl(when),
  });
}

function words(text: string, max: number): FormControl<string> {
  return new FormControl(text, { nonNullable: true, validators: [Validators.required, Validators.maxLength(max)] });
}

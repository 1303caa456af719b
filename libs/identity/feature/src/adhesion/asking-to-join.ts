import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import type { AdhesionForm } from '@respi/identity/contract';
import { Api, CurrentNetwork, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { fieldOf, sentFields } from '@respi/shared/ui/reading';
import { SeeOther } from '@respi/shared/ui/sending';

export const JOINING_FIELDS = ['service', 'kind', 'contactName', 'contactEmail', 'purpose'] as const;
export type JoiningField = (typeof JOINING_FIELDS)[number];

/** Where somebody is who asks to join. What is refused is said on a page that the server makes of what was sent. */
export interface AskingToJoin {
  readonly token: string;
  /** As typed: nothing is lost with a refusal. */
  readonly typed: Readonly<Record<JoiningField, string>>;
  readonly problem: ProblemDocument | null;
}

const NOTHING_TYPED = { service: '', kind: '', contactName: '', contactEmail: '', purpose: '' };

export const readAskingToJoin: ResolveFn<AskingToJoin> = async () => {
  const api = inject(Api);
  const seeOther = inject(SeeOther);
  const current = inject(CurrentNetwork);
  const receivedPage = current.inItalian('aderisci', 'inviata');
  const path = `/networks/${encodeURIComponent(current.slug())}/adhesions`;
  const sending = sentFields();
  const fresh = await loaded(api.get<AdhesionForm>(`${path}/form`));
  const token = fresh.value?.token ?? '';
  if (sending === null) return { token, typed: NOTHING_TYPED, problem: fresh.problem };
  const fields = await sending;
  const typed = { ...NOTHING_TYPED };
  for (const name of JOINING_FIELDS) typed[name] = fieldOf(fields, name);
  const sent = fieldOf(fields, 'token');
  const website = fieldOf(fields, 'website').slice(0, 200);
  try {
    await api.post(path, { token: sent, ...typed, ...(website ? { website } : {}) });
    seeOther.page(receivedPage);
    return { token, typed, problem: null };
  } catch (error) {
    const problem = asProblem(error);
    const isTooQuick = problem.errors?.some(({ code }) => code === 'form_too_quick') ?? false;
    // One that is over or was sent would be refused again.
    const isOver = !isTooQuick && (problem.errors?.some(({ path: of }) => of === 'token') ?? false);
    return { token: isOver ? token : sent, typed, problem };
  }
};

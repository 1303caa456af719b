import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import type { SheetVoteTaken } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { fieldOf, sentFields } from '@respi/shared/ui/reading';

/** Where somebody is who says whether a sheet was useful. Each step is a page made of what the step before sent. */
export interface Useful {
  readonly step: 'ask' | 'missing' | 'thanks';
  readonly slug: string;
  readonly token: string;
  /** As typed: nothing is lost with a refusal. */
  readonly text: string;
  readonly problem: ProblemDocument | null;
}

export const readUseful: ResolveFn<Useful> = async (route) => {
  const api = inject(Api);
  const slug = route.paramMap.get('slug') ?? '';
  const path = `/networks/${encodeURIComponent(inject(CurrentNetwork).slug())}/faq/${encodeURIComponent(slug)}`;
  const sending = sentFields();
  const empty: Useful = { step: 'ask', slug, token: '', text: '', problem: null };
  if (sending === null) return empty;
  const fields = await sending;
  const website = fieldOf(fields, 'website').slice(0, 200);
  const trap = website ? { website } : {};
  const [token, text, useful] = [fieldOf(fields, 'token'), fieldOf(fields, 'text'), fieldOf(fields, 'useful')];
  const isRemark = token !== '';
  try {
    if (isRemark) {
      await api.post(`${path}/remarks`, { token, text, ...trap });
      return { ...empty, step: 'thanks' };
    }
    if (useful !== 'yes' && useful !== 'no') return empty;
    const taken = await api.post<SheetVoteTaken>(`${path}/votes`, { useful: useful === 'yes', ...trap });
    return useful === 'yes' ? { ...empty, step: 'thanks' } : { ...empty, step: 'missing', token: taken.token };
  } catch (error) {
    return { ...empty, step: isRemark ? 'missing' : 'ask', token, text, problem: asProblem(error) };
  }
};

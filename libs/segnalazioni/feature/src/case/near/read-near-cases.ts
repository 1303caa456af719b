import { Injectable, inject } from '@angular/core';
import type { CaseLinks, NewCaseLink, SimilarCases } from '@respi/segnalazioni/contract';
import { Api, type Intention, type Loaded, loaded } from '@respi/shared/api-client';

/** What is like a case, and what is linked to it. */
@Injectable({ providedIn: 'root' })
export class ReadNearCases {
  private readonly api = inject(Api);

  similar(caseId: string): Promise<Loaded<SimilarCases>> {
    return loaded(this.api.get<SimilarCases>(`/segnalazioni/${caseId}/similar`));
  }

  links(caseId: string): Promise<Loaded<CaseLinks>> {
    return loaded(this.api.get<CaseLinks>(`/segnalazioni/${caseId}/links`));
  }

  /** Rejects with `ProblemError`, as the two below. */
  link(caseId: string, link: NewCaseLink, intention: Intention): Promise<CaseLinks> {
    return this.api.post<CaseLinks>(`/segnalazioni/${caseId}/links`, link, { intention });
  }

  undo(caseId: string, link: string, intention: Intention): Promise<CaseLinks> {
    return this.api.post<CaseLinks>(`/segnalazioni/${caseId}/links/undo`, { link }, { intention });
  }

  setUnlike(caseId: string, other: string, notAlike: boolean): Promise<unknown> {
    return this.api.post(`/segnalazioni/${caseId}/unlike`, { other, notAlike });
  }
}

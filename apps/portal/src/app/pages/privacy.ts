import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import { Api, CurrentNetwork, type Loaded, loaded } from '@respi/shared/api-client';
import type { PublicRetention } from '@respi/segnalazioni/contract';
import { DutyPage } from './duty-page';

/** What the network has decided. The page is there also where it cannot be read. */
export const readRetention: ResolveFn<Loaded<PublicRetention>> = () =>
  loaded(inject(Api).get<PublicRetention>(`/networks/${encodeURIComponent(inject(CurrentNetwork).slug())}/retention`));

@Component({
  selector: 'respi-privacy',
  imports: [DutyPage],
  template: '<respi-duty-page page="privacy" [months]="retention().value?.months ?? null" />',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Privacy {
  readonly retention = input.required<Loaded<PublicRetention>>();
}

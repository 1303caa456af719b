import { inject } from '@angular/core';
import { type CanActivateFn, type ResolveFn, Router } from '@angular/router';
import { Api, CurrentNetwork, type Loaded, loaded } from '@respi/shared/api-client';
import { byItalianOrder } from '@respi/shared/ui/reading';
import { SiteFacts } from '../shell/site-facts';
import { readersLanguage } from './readers-language';

export interface NetworkName {
  readonly slug: string;
  readonly name: string;
}

/** Reads the network of the address. A network that is not there is a page that says so, not a failed navigation. */
export const loadNetwork: CanActivateFn = async (route) => {
  const slug = route.paramMap.get('network') ?? '';
  await Promise.all([inject(CurrentNetwork).choose(slug), inject(SiteFacts).choose(slug)]);
  return true;
};

/** `/cuneo`, as a poster has it, is the network in the reader's language. Where there is no such network the page says so under this address. */
export const toLanguage: CanActivateFn = async (route) => {
  const [router, current, language] = [inject(Router), inject(CurrentNetwork), readersLanguage()];
  const slug = route.paramMap.get('network') ?? '';
  await current.choose(slug);
  return current.network() ? router.createUrlTree(['/', slug, language]) : true;
};

/** An installation with one network has no choice to offer. */
export const theOnlyNetwork: CanActivateFn = async () => {
  const [router, language] = [inject(Router), readersLanguage()];
  const networks = await readNetworks();
  const [only] = networks.value ?? [];
  return networks.value?.length === 1 && only ? router.createUrlTree(['/', only.slug, language]) : true;
};

export const networksByName: ResolveFn<Loaded<readonly NetworkName[]>> = () => {
  inject(CurrentNetwork).leave();
  return readNetworks();
};

function readNetworks(): Promise<Loaded<readonly NetworkName[]>> {
  const read = inject(Api).get<readonly NetworkName[]>('/networks');
  return loaded(read.then((list) => [...list].sort((one, other) => byItalianOrder(one.name, other.name))));
}

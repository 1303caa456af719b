import { RESPONSE_INIT, inject } from '@angular/core';
import { RedirectCommand, type ResolveFn, Router } from '@angular/router';
import type { PublicTrainingList, PublishedArticleList } from '@respi/content/contract';
import type { PublicSportello } from '@respi/identity/contract';
import type {
  PublicChecklist,
  PublicChecklists,
  PublicLink,
  PublicSheet,
  PublicSheetList,
} from '@respi/knowledge/contract';
import { Api, CurrentNetwork, type Loaded, loaded } from '@respi/shared/api-client';
import { SOURCE_LANGUAGE } from '@respi/shared/contract/languages';
import { PAGE_LANGUAGE, byItalianOrder, orderIn, searchedText } from '@respi/shared/ui/reading';
import type { z } from 'zod';

export type SheetPage = z.infer<typeof PublicSheetList>;

export type PublicCounter = PublicSportello;

export interface HomeContent {
  readonly topics: SheetPage['topics'];
  /** Some of the newest sheets are told in the language of the page: there is news to follow. */
  readonly hasFeed: boolean;
  readonly counters: readonly PublicCounter[];
  readonly news: PublishedArticleList['items'];
  readonly pages: PublishedArticleList['items'];
  readonly trainings: PublicTrainingList['items'];
}

const ON_A_PAGE = 20;
const NEWS_AT_HOME = 3;
const PAGES_AT_HOME = 6;
const TRAININGS_AT_HOME = 3;

/** `/networks/cuneo/...`: the public part of the API knows the network by its address. */
function publicPath(...parts: readonly string[]): string {
  return `/networks/${[inject(CurrentNetwork).slug(), ...parts].map(encodeURIComponent).join('/')}`;
}

export const readHome: ResolveFn<Loaded<HomeContent>> = () => {
  const api = inject(Api);
  const inOrder = topicsInOrder();
  const language = inject(PAGE_LANGUAGE);
  const limit = language === SOURCE_LANGUAGE ? 1 : ON_A_PAGE;
  const sheets = api.get<SheetPage>(publicPath('faq'), { limit, language });
  const counters = readAllCounters(api);
  const news = api.get<PublishedArticleList>(publicPath('articles'), { kind: 'news', limit: NEWS_AT_HOME });
  const pages = api.get<PublishedArticleList>(publicPath('articles'), { kind: 'page', limit: PAGES_AT_HOME });
  const trainings = api.get<PublicTrainingList>(publicPath('trainings'));
  return loaded(
    Promise.all([sheets, counters, news, pages, trainings]).then(([page, list, told, written, open]) => ({
      topics: inOrder(page.topics),
      hasFeed: language === SOURCE_LANGUAGE || page.items.some((sheet) => sheet.language === language),
      counters: list,
      news: told.items,
      pages: written.items,
      trainings: open.items.filter(({ cancelled }) => !cancelled).slice(0, TRAININGS_AT_HOME),
    })),
  );
};

export const readTopics: ResolveFn<Loaded<SheetPage['topics']>> = () => {
  const inOrder = topicsInOrder();
  return loaded(
    inject(Api)
      .get<SheetPage>(publicPath('faq'), { limit: 1, language: inject(PAGE_LANGUAGE) })
      .then(({ topics }) => inOrder(topics)),
  );
};

/** Sheets of a topic (`argomenti/{topic}`) or of a search (`cerca?q=`, with its filters), a page at a time. */
export const readSheets: ResolveFn<Loaded<SheetPage>> = (route) => {
  const inOrder = topicsInOrder();
  return loaded(
    inject(Api)
      .get<SheetPage>(publicPath('faq'), {
        q: searchedText(route.queryParamMap.get('q')),
        topic: route.paramMap.get('topic') ?? route.queryParamMap.get('topic'),
        office: route.queryParamMap.get('ufficio'),
        procedure: route.queryParamMap.get('pratica'),
        permit: route.queryParamMap.get('permesso'),
        exact: route.queryParamMap.has('esatto') || null,
        language: inject(PAGE_LANGUAGE),
        cursor: route.queryParamMap.get('da'),
        limit: ON_A_PAGE,
      })
      .then((page) => ({ ...page, topics: inOrder(page.topics) })),
  );
};

/** A sheet; from the address of one that was superseded the reader is led on, for good. */
export const readSheet: ResolveFn<Loaded<PublicSheet>> = async (route) => {
  const [current, router, response] = [
    inject(CurrentNetwork),
    inject(Router),
    inject(RESPONSE_INIT, { optional: true }),
  ];
  const slug = route.paramMap.get('slug') ?? '';
  const sheet = await loaded(
    inject(Api).get<PublicSheet>(publicPath('faq', slug), { language: inject(PAGE_LANGUAGE) }),
  );
  if (sheet.value === null || sheet.value.slug === slug) return sheet;
  if (response) response.status = 301;
  return new RedirectCommand(router.parseUrl(current.link('schede', sheet.value.slug)), { replaceUrl: true });
};

export const readCounters: ResolveFn<Loaded<readonly PublicCounter[]>> = () => loaded(readAllCounters(inject(Api)));

export const readLinks: ResolveFn<Loaded<readonly PublicLink[]>> = () =>
  loaded(inject(Api).get<readonly PublicLink[]>(publicPath('links'), { language: inject(PAGE_LANGUAGE) }));

export const readDocumentLists: ResolveFn<Loaded<PublicChecklists>> = () =>
  loaded(inject(Api).get<PublicChecklists>(publicPath('checklists')));

export const readDocuments: ResolveFn<Loaded<PublicChecklist>> = (route) =>
  loaded(inject(Api).get<PublicChecklist>(publicPath('checklists', route.paramMap.get('procedura') ?? '')));

async function readAllCounters(api: Api): Promise<readonly PublicCounter[]> {
  const list = await api.get<readonly PublicCounter[]>(publicPath('sportelli'));
  return [...list].sort((one, other) => byItalianOrder(one.comune ?? one.name, other.comune ?? other.name));
}

function topicsInOrder(): (topics: SheetPage['topics']) => SheetPage['topics'] {
  const order = orderIn(inject(PAGE_LANGUAGE));
  return (topics) => [...topics].sort((one, other) => order(one.label, other.label));
}

import type { INestApplicationContext } from '@nestjs/common';
import { ImportSegnalazioni } from '@respi/segnalazioni/api';
import { Database } from '@respi/shared/api-platform';
import type { DataSource } from 'typeorm';
import faq from '../data/faq.json' with { type: 'json' };
import segnalazioni from '../data/segnalazioni.json' with { type: 'json' };
import { importAccount } from '../../respi/src/import-account';
import { keepAccounts } from './accounts-file';
import { fillArchive } from './archive';
import { writeArticles } from './articles';
import { reviewChecklists } from './checklists';
import { putOnBoard } from './board';
import type { DemoClock } from './demo-clock';
import { markLoaded } from './demo-mark';
import type { DemoNetwork } from './demo-network';
import { PaperTrail } from './distinte';
import { planCalendar } from './calendar';
import { cuneoDivergences, tellDivergences } from './divergences';
import { leaveDrafts } from './drafts';
import { ASTI_ARTICLES } from './networks/articles-of-asti';
import { CUNEO_DOCUMENTS } from './networks/archive-of-cuneo';
import { CUNEO_ARTICLES } from './networks/articles-of-cuneo';
import { ASTI } from './networks/asti';
import { CUNEO_CHECKLISTS } from './networks/checklists-of-cuneo';
import { ASTI_POSTS, CUNEO_POSTS } from './networks/board-posts';
import { CUNEO } from './networks/cuneo';
import { ASTI_REVIEW, ASTI_SHEETS } from './networks/sheets-of-asti';
import { CUNEO_REVIEW, CUNEO_SHEETS, PROPOSED_IN_CUNEO, WRITTEN_IN_CUNEO } from './networks/sheets-of-cuneo';
import { ASTI_SCENES } from './scenes/asti';
import { AT_THE_OFFICES } from './scenes/at-the-offices';
import { BACK_AT_THE_COUNTER } from './scenes/back-at-the-counter';
import { JUST_FILED } from './scenes/just-filed';
import { LONG_LIVES } from './scenes/long-lives';
import { ASTI_DISTINTE, DISTINTE, RETURNED } from './scenes/paper';
import { ASTI_SERVICES, CUNEO_SERVICES } from './networks/services';
import { keepServices } from './services';
import { TWO_PRACTICES } from './scenes/practices';
import { type PeopledNetwork, setUpNetwork } from './set-up-network';
import { CHANGED_SINCE, TRANSLATED_IN_CUNEO } from './networks/translations-of-cuneo';
import { type DemoSheet, type Review, SheetReview } from './sheets';
import { Tale } from './tale';
import { SheetTranslations } from './translations';

export const DEMO_NETWORKS: readonly DemoNetwork[] = [CUNEO, ASTI];

export interface DemoLoad {
  readonly installation: INestApplicationContext;
  /** The clock that the installation was opened with. */
  readonly clock: DemoClock;
  readonly owner: DataSource;
  /** Where the accounts and their passwords are written. */
  readonly accountsFile: string;
  readonly say: (words: string) => void;
}

/** Fills both networks by the use cases of the product. May be run again: it adds what an interrupted load left out. */
export async function loadDemo(load: DemoLoad): Promise<void> {
  const { installation, owner, say } = load;
  const passwords = keepAccounts(load.accountsFile, DEMO_NETWORKS);
  const networks = new Map<string, PeopledNetwork>();
  for (const network of DEMO_NETWORKS) {
    networks.set(network.slug, await setUpNetwork(installation, owner, network, passwords));
    say(`${network.name}: ${Object.keys(network.people).length} persone.`);
  }
  await loadCuneo(load, networks.get(CUNEO.slug)!);
  await loadAsti(load, networks.get(ASTI.slug)!);
  for (const { id } of networks.values()) await markLoaded(installation, id);
}

async function loadCuneo(load: DemoLoad, network: PeopledNetwork): Promise<void> {
  const { installation, clock, say } = load;
  const account = await importAccount(installation.get(Database), network.id);
  let imported = 0;
  for await (const row of installation.get(ImportSegnalazioni).run(network.id, account, segnalazioni.samples)) {
    if (row.outcome === 'refused') throw new Error(`The demo cannot import ${row.externalId}: ${row.why.join(' ')}`);
    imported++;
  }
  say(`Cuneo: ${imported} segnalazioni dell’archivio.`);

  const tale = await Tale.of(installation, network, clock);
  const paper = new PaperTrail(installation, network, clock, tale.now, tale.done);
  await tale.tell([...JUST_FILED, ...AT_THE_OFFICES, ...BACK_AT_THE_COUNTER, ...LONG_LIVES, ...TWO_PRACTICES]);
  await paper.prepare(DISTINTE, (scene) => tale.caseOf(scene));
  await tale.goOn(AT_THE_OFFICES);
  await paper.bringBack(RETURNED);
  await leaveDrafts(installation, network, ['counterCuneo', 'counterAlba']);
  say(`Cuneo: ${tale.size} segnalazioni di questi giorni, ${DISTINTE.length} distinte.`);

  const sheets = await reviewSheets(load, network, tale, account, CUNEO_SHEETS, CUNEO_REVIEW);
  const sheetIds = new Map<string, string>();
  for (const { key, fate, from, supersededBy, sheet } of WRITTEN_IN_CUNEO) {
    const id = await sheets.write(key, { ...sheet, sources: from.map((scene) => tale.caseOf(scene)) }, fate);
    sheetIds.set(key, id);
    const successor = supersededBy && sheetIds.get(supersededBy);
    if (successor) await sheets.supersede(key, id, successor);
  }
  for (const [question, scene] of Object.entries(PROPOSED_IN_CUNEO)) await sheets.propose(question, tale.caseOf(scene));
  await keepServices(installation, network, clock, CUNEO_SERVICES);
  say(`Cuneo: ${CUNEO_SERVICES.length} servizi.`);
  await reviewChecklists(installation, network, clock, tale, CUNEO_CHECKLISTS, CUNEO_REVIEW);
  const translations = new SheetTranslations(installation, network, clock, tale.now, tale.done, CUNEO_REVIEW);
  await translations.write(TRANSLATED_IN_CUNEO);
  await translations.changeItalian(CHANGED_SINCE);
  const sheetCount = Object.keys(CUNEO_SHEETS).length + WRITTEN_IN_CUNEO.length;
  say(`Cuneo: ${sheetCount} schede, ${TRANSLATED_IN_CUNEO.length} traduzioni.`);
  await writeArticles({ installation, clock, now: tale.now }, network, CUNEO_ARTICLES);
  say(`Cuneo: ${await planCalendar({ installation, clock, now: tale.now }, network)} appuntamenti.`);
  await fillArchive({ installation, clock, now: tale.now }, network, CUNEO_DOCUMENTS);

  const divergences = cuneoDivergences(tale.now, sheetIds.get('scheda-sopralluogo') ?? '');
  const proposed = await tellDivergences(installation, network, clock, tale, divergences);
  say(`Cuneo: ${divergences.length} divergenze di prassi, ${proposed} coppie proposte.`);
  await putOnBoard({ installation, clock, now: tale.now }, network, CUNEO_POSTS);
}

async function loadAsti(load: DemoLoad, network: PeopledNetwork): Promise<void> {
  const { installation, clock, say } = load;
  const tale = await Tale.of(installation, network, clock);
  await tale.tell(ASTI_SCENES);
  await new PaperTrail(installation, network, clock, tale.now, tale.done).prepare(ASTI_DISTINTE, (scene) =>
    tale.caseOf(scene),
  );
  await leaveDrafts(installation, network, ['counterAsti']);
  const account = await importAccount(installation.get(Database), network.id);
  await reviewSheets(load, network, tale, account, ASTI_SHEETS, ASTI_REVIEW);
  await writeArticles({ installation, clock, now: tale.now }, network, ASTI_ARTICLES);
  await keepServices(installation, network, clock, ASTI_SERVICES);
  await putOnBoard({ installation, clock, now: tale.now }, network, ASTI_POSTS);
  say(`Asti: ${tale.size} segnalazioni, ${Object.keys(ASTI_SHEETS).length} schede.`);
}

async function reviewSheets(
  { installation, clock }: DemoLoad,
  network: PeopledNetwork,
  tale: Tale,
  account: string,
  fates: Readonly<Record<string, DemoSheet>>,
  review: Review,
): Promise<SheetReview> {
  const sheets = new SheetReview(installation, network, clock, tale.now, tale.done, review);
  const rows = faq.faq.flatMap((row) => {
    const fate = fates[row.id];
    return fate ? [{ ...row, audience: fate.audience }] : [];
  });
  const refused = await sheets.importAll(rows, account);
  if (refused > 0) throw new Error(`The demo cannot import ${refused} sheets of ${network.slug}`);
  await sheets.bringOn(fates);
  return sheets;
}

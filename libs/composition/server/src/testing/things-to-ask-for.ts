import { randomBytes, randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  NewAppointment,
  NewArchiveDocument,
  NewArticle,
  NewBoardPost,
  NewHelpdeskRequest,
  NewService,
} from '@respi/content/contract';
import {
  Helpdesk,
  KeepArchive,
  KeepArticles,
  KeepBoard,
  KeepCalendar,
  ServiceDesk,
  TakeFiles,
} from '@respi/content/api';
import type { Role } from '@respi/identity/contract';
import {
  DIVERGENCE_ACTION_BODIES,
  NewCandidate,
  NewChecklist,
  NewDivergence,
  NewSheet,
  SHOWN_FROM_TIMES,
} from '@respi/knowledge/contract';
import {
  ActOnDivergence,
  ActOnSheet,
  CountUnanswered,
  DraftASheet,
  HearReaders,
  KeepLinks,
  ProposeASheet,
  TranslateSheets,
  WriteChecklists,
} from '@respi/knowledge/api';
import { NewDistinta } from '@respi/segnalazioni/contract';
import { DecideTime, DecideUrgencyRules, KeepDrafts, PrepareDistinta, ReadDistinte } from '@respi/segnalazioni/api';
import { addDays, romeDay } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import type { TestInstallation } from './an-installation';
import { CaseSteps } from './case-steps';

/** How a thing stands to whoever asks for it, in the words of docs/access-matrix.md. */
export type Standing = 'own' | 'colleague' | 'unit' | 'party' | 'sealed' | 'network' | 'draft' | 'public' | 'done';

/** A thing to ask for: its id, and what an answer holds that shows it, or shows the part of it that not everybody reads. */
export interface Thing {
  readonly id: string;
  /** Recognised in a list by this. */
  readonly mark: string;
  /** A word by which a search finds it. */
  readonly word: string;
  /** Where the address names two: the one that it belongs to. */
  readonly of?: string;
  /** A code that leads to it. */
  readonly code?: string;
}

/** Who asks, for each role. */
export const ASKER: Readonly<Record<Role, PersonName>> = {
  counter_operator: 'counter',
  external_operator: 'external',
  coordinator: 'coordinator',
  interface_operator: 'interface',
  referent: 'referentQuestura',
  network_admin: 'admin',
  general_coordinator: 'general',
};
const ROLES_IN_ORDER = Object.keys(ASKER) as Role[];

/** What only the coordination reads of a case. */
export const NOTE = 'Appunto che resta al coordinamento.';

/** Whom every case is about: in its fields, and in the words of its question. */
export const FILED = {
  person: { surname: 'Provetti', name: 'Amin', birthDate: '1964-11-19' },
  /** As `CaseSteps.filing` numbers them. */
  numbers: /0600000\d{4}-?\d/,
  words: 'Aspetta Amin Provetti',
} as const;

/** Two networks with one of everything that the table of docs/access-matrix.md speaks of. */
export class ThingsToAskFor {
  private readonly found = new Map<string, Thing>();
  private readonly owner: pg.Client;

  private constructor(
    private readonly installation: TestInstallation,
    readonly cuneo: TestNetwork,
    readonly asti: TestNetwork,
  ) {
    this.owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  }

  static async of(installation: TestInstallation): Promise<ThingsToAskFor> {
    const cuneo = await aNetwork(installation.ownerUrl);
    const asti = await aNetwork(installation.ownerUrl, 'asti', 'AT');
    const things = new ThingsToAskFor(installation, cuneo, asti);
    await things.owner.connect();
    try {
      await things.make();
    } finally {
      await things.owner.end();
    }
    return things;
  }

  /** @param kind the part of the path that names it. @returns undefined where a thing of this kind never stands so */
  get(kind: string, standing: Standing, role: Role): Thing | undefined {
    return this.found.get(`${kind} ${standing} ${role}`) ?? this.found.get(`${kind} ${standing}`);
  }

  private keep(kind: string, standing: Standing, thing: Thing, role?: Role): void {
    this.found.set(role ? `${kind} ${standing} ${role}` : `${kind} ${standing}`, thing);
  }

  private async make(): Promise<void> {
    const stranger = await this.aSecondExternal();
    await this.cases(stranger);
    await this.distinte();
    await this.sheets();
    await this.articles();
    await this.posts();
    await this.appointments();
    await this.documents();
    await this.ownThings();
    await this.administered();
    await this.someRules();
  }

  /** Services of the wider network work each for themselves: a colleague of the same service is needed to see it. */
  private async aSecondExternal(): Promise<TestNetwork> {
    const { cuneo } = this;
    const account = randomUUID();
    await this.owner.query('insert into account (id, email) values ($1, $2)', [account, 'external2@cuneo.example.org']);
    await this.owner.query(
      `insert into person (id, network_id, account_id, name, accepted_at) values ($1, $2, $3, 'external2', now())`,
      [randomUUID(), cuneo.id, account],
    );
    await this.owner.query(
      `insert into membership (id, network_id, account_id, unit_id, role) values ($1, $2, $3, $4, 'external_operator')`,
      [randomUUID(), cuneo.id, account, cuneo.unit['CPI-ALBA']],
    );
    return { ...cuneo, person: { ...cuneo.person, external: account } };
  }

  private async cases(withSecondExternal: TestNetwork): Promise<void> {
    const { installation, cuneo, asti } = this;
    const here = new CaseSteps(installation, cuneo);
    const second = new CaseSteps(installation, withSecondExternal);
    const there = new CaseSteps(installation, asti);
    const own = await this.aCase(here, 'nespola', 'counter', 'QST-IMM');
    const ownExternal = await this.aCase(here, 'corbezzolo', 'external', 'QST-IMM');
    const colleagues = await this.aCase(here, 'giuggiola', 'colleague', 'QST-IMM');
    const otherExternals = await this.aCase(second, 'mirabella', 'external', 'QST-IMM');
    const ofAlba = await this.aCase(here, 'azzeruola', 'otherCounter', 'PREF-SUI-RIC');
    const party = await this.aCase(here, 'carruba', 'counter', 'QST-IMM', true);
    const partyExternal = await this.aCase(here, 'sorbola', 'external', 'QST-IMM', true);
    const sealed = await this.aCase(here, 'bergamotto', 'colleague', 'PREF-SUI-RIC', true);
    const foreign = await this.aCase(there, 'cotogna', 'counter', 'QST-IMM');
    const { coordinator, secondCoordinator, interface: byHand } = cuneo.person;
    await this.handledBy([party.id, partyExternal.id], [coordinator, secondCoordinator, byHand]);
    await this.handledBy([sealed.id], [secondCoordinator]);
    this.keep('segnalazioni', 'own', own);
    this.keep('segnalazioni', 'own', ownExternal, 'external_operator');
    this.keep('segnalazioni', 'colleague', colleagues);
    this.keep('segnalazioni', 'colleague', otherExternals, 'external_operator');
    this.keep('segnalazioni', 'unit', ofAlba);
    this.keep('segnalazioni', 'party', party);
    this.keep('segnalazioni', 'party', partyExternal, 'external_operator');
    this.keep('segnalazioni', 'sealed', sealed);
    this.keep('segnalazioni', 'network', foreign);
    this.keep('segnalazioni', 'done', await this.aClosedCase(here, 'lazzeruolo'));
    for (const [standing, thing] of [
      ['own', own],
      ['party', party],
      ['sealed', sealed],
      ['network', foreign],
    ] as const) {
      this.keep('retention', standing, await this.aboutToBeErased(thing));
      this.keep('privacy', standing, await this.askedAbout(thing));
    }
  }

  private async aboutToBeErased({ id }: Thing): Promise<Thing> {
    await this.owner.query(
      `insert into retention_case (case_id, network_id, ending, ended_on, entered_on, erase_on)
       select id, network_id, 'risolta', current_date, current_date, current_date + 30 from segnalazione where id = $1`,
      [id],
    );
    return { id, mark: id, word: '' };
  }

  private async askedAbout({ id: about }: Thing): Promise<Thing> {
    const id = randomUUID();
    await this.owner.query(
      `insert into privacy_record (id, network_id, at, by_id, asked_by, asked_on, "right", cases)
       select $2, network_id, now(), filed_by, 'subject', current_date, 'access',
              jsonb_build_array(jsonb_build_object('id', id, 'outcome', 'given', 'why', null)) from segnalazione where id = $1`,
      [about, id],
    );
    return { id, mark: id, word: '' };
  }

  private async handledBy(cases: readonly string[], people: readonly string[]): Promise<void> {
    await this.owner.query('delete from case_handler where case_id = any ($1)', [cases]);
    await this.owner.query(
      `insert into case_handler (network_id, case_id, account_id)
       select s.network_id, s.id, account from segnalazione s, unnest($2::uuid[]) account where s.id = any ($1)`,
      [cases, people],
    );
  }

  /** Taken, with a note, sent to its office and to another one, and answered by the first. */
  private async aCase(steps: CaseSteps, word: string, by: PersonName, office: string, sealed = false): Promise<Thing> {
    const text = `${questionAbout(word)} ${FILED.words}.`;
    const { id } = await steps.file(
      { ...(sealed ? steps.sealed() : {}), kind: 'consulenza_caso', office: 'QST-IMM', procedure: undefined, text },
      by,
    );
    await steps.act('coordinator', id, { action: 'take', body: {} });
    await steps.act('coordinator', id, { action: 'add_note', body: { text: NOTE } });
    const referrals = [office, 'PREF-CIT'].map((each) => ({ office: each, channel: 'portal' as const }));
    const { referrals: sent } = await steps.act('coordinator', id, { action: 'forward', body: { referrals } });
    const body = { text: `Risposta su ${word}.`, outcome: 'risolta' as const, channel: 'phone' as const };
    const referralId = sent.find((each) => each.office.code === office)!.id;
    const { replies } = await steps.act('coordinator', id, { action: 'collect', body: { ...body, referralId } });
    if (office === 'QST-IMM')
      await steps.act('coordinator', id, { action: 'send_to_validation', body: { replyId: replies[0]!.id } });
    return { id, mark: id, word };
  }

  /** Answered by its office and closed: nobody but the counter has anything to do with it any more. */
  private async aClosedCase(steps: CaseSteps, word: string): Promise<Thing> {
    const text = `${questionAbout(word)} ${FILED.words}.`;
    const collected = await steps.collected({ text });
    const { id } = collected;
    const replyId = collected.replies[0]!.id;
    await steps.act('coordinator', id, { action: 'send_to_validation', body: { replyId } });
    await steps.act('referentQuestura', id, { action: 'approve', body: { replyId } });
    await steps.act('counter', id, { action: 'close', body: {} });
    return { id, mark: id, word };
  }

  private async distinte(): Promise<void> {
    const { cuneo, asti } = this;
    const here = new CaseSteps(this.installation, cuneo);
    const there = new CaseSteps(this.installation, asti);
    const { coordinator, secondCoordinator, interface: byHand } = cuneo.person;
    const ordinary = await here.forwarded({ office: 'PREF-CIT', procedure: undefined });
    this.keep('distinte', 'own', await this.aDistinta(cuneo, ordinary.referrals[0]!.id, false));
    const [party, hidden] = [await here.forwarded(here.sealed()), await here.forwarded(here.sealed())];
    this.keep('distinte', 'party', await this.aDistinta(cuneo, party.referrals[0]!.id, true));
    this.keep('distinte', 'sealed', await this.aDistinta(cuneo, hidden.referrals[0]!.id, true));
    await this.handledBy([party.id], [coordinator, secondCoordinator, byHand]);
    await this.handledBy([hidden.id], [secondCoordinator]);
    const foreign = await there.forwarded();
    this.keep('distinte', 'network', await this.aDistinta(asti, foreign.referrals[0]!.id, false));
  }

  private async aDistinta(network: TestNetwork, referral: string, sealed: boolean): Promise<Thing> {
    const who = this.installation.as(network, 'coordinator', 'distinta.handle');
    const [row] = (
      await this.owner.query<{ code: string }>(
        'select u.code from referral r join unit u on u.id = r.office_id where r.id = $1',
        [referral],
      )
    ).rows;
    const wanted = NewDistinta.parse({ office: row!.code, referrals: [referral], sealed });
    const { id } = await this.installation.module.get(PrepareDistinta).prepare(who, wanted, null);
    const { lines } = await this.installation.module.get(ReadDistinte).open(who, id);
    return { id, mark: id, word: '', code: lines[0]!.shortCode };
  }

  private async sheets(): Promise<void> {
    const { cuneo, asti } = this;
    this.keep('faq', 'own', await this.aSheet(cuneo, 'marasca', ['QST-IMM'], 'in_review'));
    this.keep('faq', 'unit', await this.aSheet(cuneo, 'visciola', ['PREF-CIT'], 'in_review'));
    this.keep('faq', 'draft', await this.aSheet(cuneo, 'amarena', ['QST-IMM'], 'draft'));
    this.keep('faq', 'public', await this.aSheet(cuneo, 'pesca', ['QST-IMM'], 'published'));
    this.keep('faq', 'network', await this.aSheet(asti, 'uva', ['QST-IMM'], 'published'));
    this.keep('translations', 'own', await this.aTranslation(cuneo, 'lampone'));
    this.keep('translations', 'network', await this.aTranslation(asti, 'ribes'));
    this.keep('checklists', 'own', await this.aChecklist(cuneo, 'in_review', 'QST-IMM', 'LAV_SUB'));
    this.keep('checklists', 'unit', await this.aChecklist(cuneo, 'in_review', 'PREF-SUI-RIC', 'FAMIGLIA'));
    this.keep('checklists', 'draft', await this.aChecklist(cuneo, 'draft', 'QST-IMM', null, 'RICONG_NULLA_OSTA'));
    this.keep('checklists', 'public', await this.aChecklist(cuneo, 'in_force'));
    this.keep('checklists', 'network', await this.aChecklist(asti, 'in_force'));
    this.keep('divergences', 'own', await this.aDivergence(cuneo, 'mora', 'QST-IMM'));
    this.keep('divergences', 'unit', await this.aDivergence(cuneo, 'gelso', 'PREF-CIT'));
    this.keep('divergences', 'public', await this.aDivergence(cuneo, 'fico', 'PREF-CIT', true));
    this.keep('divergences', 'network', await this.aDivergence(asti, 'moscato', 'QST-IMM', true));
    this.keep('divergence-proposals', 'own', await this.aProposal(cuneo));
    this.keep('divergence-proposals', 'sealed', await this.aProposal(cuneo, true));
    this.keep('divergence-proposals', 'network', await this.aProposal(asti));
    this.keep('links', 'own', await this.aLink(cuneo, 'mirtillo'));
    this.keep('links', 'network', await this.aLink(asti, 'barbera'));
    await this.services();
    await this.helpdesk();
    await this.aSheet(cuneo, 'prugna', ['QST-IMM'], 'published', ['L. 241/1990 art. 2']);
    this.keep('legal-acts', 'own', { id: 'l-241-1990', mark: '"l-241-1990"', word: '' });
    await this.aSheet(asti, 'susina', ['QST-IMM'], 'published', ['L. 91/1992 art. 9']);
    this.keep('legal-acts', 'network', { id: 'l-91-1992', mark: '"l-91-1992"', word: '' });
    this.keep('sheet-feedback', 'own', await this.aJudgedSheet(cuneo, 'nespola'));
    this.keep('sheet-feedback', 'network', await this.aJudgedSheet(asti, 'azzeruola'));
    this.keep('sheet-candidates', 'own', await this.aCandidate(cuneo, 'giuggiola'));
    this.keep('sheet-candidates', 'network', await this.aCandidate(asti, 'sorba'));
    this.keep('unanswered-searches', 'own', await this.aSearchInVain(cuneo));
    this.keep('unanswered-searches', 'network', await this.aSearchInVain(asti));
  }

  private async articles(): Promise<void> {
    const { cuneo, asti } = this;
    for (const [standing, network, word, isOut] of [
      ['own', cuneo, 'lampone', true],
      ['draft', cuneo, 'ribes', false],
      ['network', asti, 'nebbiolo', true],
    ] as const) {
      const article = await this.anArticle(network, word, isOut);
      this.keep('articles', standing, article);
      // Readers know it by its address.
      this.keep('published-articles', standing, { ...article, id: word });
    }
  }

  private async anArticle(network: TestNetwork, word: string, isOut: boolean): Promise<Thing> {
    const coordinator = this.installation.as(network, 'coordinator', 'content.write');
    const articles = this.installation.module.get(KeepArticles);
    const article = NewArticle.parse({
      kind: 'page',
      slug: word,
      audience: 'rete',
      title: `Il ${word}`,
      summary: `Tutto sul ${word}.`,
      blocks: [],
      shownFrom: null,
      shownUntil: null,
    });
    const { id } = await articles.add(coordinator, article, null);
    if (isOut) await articles.publish(coordinator, id, 1, false);
    return { id, mark: id, word };
  }

  private async appointments(): Promise<void> {
    const { cuneo, asti } = this;
    this.keep('appointments', 'own', await this.anAppointment(cuneo, 'mirtillo'));
    this.keep('appointments', 'network', await this.anAppointment(asti, 'freisa'));
  }

  private async anAppointment(network: TestNetwork, word: string): Promise<Thing> {
    const coordinator = this.installation.as(network, 'coordinator', 'content.write');
    const appointment = NewAppointment.parse({
      ...{ kind: 'team_meeting', title: `Incontro ${word}`, day: romeDay(new Date()), begins: '09:00', ends: '11:00' },
      ...{ place: null, link: null, description: null, agenda: [], trainer: null, places: null, roles: [], units: [] },
    });
    const { id } = await this.installation.module.get(KeepCalendar).add(coordinator, appointment, null);
    // What is asked of one item of its agenda begins with the meeting.
    return { id, mark: id, word, of: id };
  }

  /** `done`: withdrawn. An upload is whoever's it was begun by. */
  private async documents(): Promise<void> {
    const { cuneo, asti } = this;
    const [archive, files] = [this.installation.module.get(KeepArchive), this.installation.module.get(TakeFiles)];
    for (const [standing, network] of [
      ['own', cuneo],
      ['done', cuneo],
      ['network', asti],
    ] as const) {
      const as = this.installation.as(network, 'coordinator', 'content.write');
      const document = NewArchiveDocument.parse({
        ...{ title: 'Prova', summary: 'Prova.', kind: 'other', dated: '2026-01-01', office: null, topic: null },
        ...{ language: 'it', appointment: null, upload: await files.takeWhole(as, Buffer.from(`Testo ${standing}.`)) },
      });
      const { id } = await archive.add(as, document, null);
      if (standing === 'done') await archive.withdraw(as, id, 1, 'Prova.');
      this.keep('archive-documents', standing, { id, mark: id, word: 'Prova' });
    }
    for (const [standing, network, name] of [
      ['own', cuneo, 'coordinator'],
      ['colleague', cuneo, 'secondCoordinator'],
      ['network', asti, 'coordinator'],
    ] as const) {
      const as = this.installation.as(network, name, 'content.write');
      const { id } = await files.begin(as, { size: 1_000, sha256: randomBytes(32).toString('hex') });
      this.keep('archive-uploads', standing, { id, mark: id, word: '' });
    }
  }

  /** Waits to be read. */
  private async aTranslation(network: TestNetwork, word: string): Promise<Thing> {
    const coordinator = this.installation.as(network, 'coordinator', 'sheet.write');
    const sheet = await this.aSheet(network, word, ['QST-IMM'], 'published');
    const words = { question: `Where is the ${word}?`, shortAnswer: 'At the desk.', steps: [], documents: [] };
    const input = { language: 'en' as const, madeFrom: 1, words };
    const { id } = await this.installation.module.get(TranslateSheets).begin(coordinator, sheet.id, input, null);
    return { id, mark: id, word };
  }

  private async helpdesk(): Promise<void> {
    const { cuneo, asti } = this;
    for (const role of ROLES_IN_ORDER)
      this.keep('helpdesk', 'own', await this.aRequest(cuneo, ASKER[role], 'nocciola'), role);
    this.keep('helpdesk', 'colleague', await this.aRequest(cuneo, 'colleague', 'castagna'));
    this.keep('helpdesk', 'network', await this.aRequest(asti, 'counter', 'moscato'));
  }

  private async aRequest(network: TestNetwork, by: PersonName, word: string): Promise<Thing> {
    const who = this.installation.as(network, by, 'helpdesk.ask');
    const request = NewHelpdeskRequest.parse({ kind: 'broken', text: `Il tasto ${word} non risponde.` });
    const { id } = await this.installation.module.get(Helpdesk).open(who, request, null);
    return { id, mark: id, word };
  }

  private async services(): Promise<void> {
    const { cuneo, asti } = this;
    this.keep('services', 'own', await this.aService(cuneo, 'gelso', 'SP-CUNEO'));
    this.keep('services', 'own', await this.aService(cuneo, 'cotogna', 'CPI-ALBA'), 'external_operator');
    this.keep('services', 'own', await this.aService(cuneo, 'sambuco', 'QST-IMM'), 'referent');
    this.keep('services', 'unit', await this.aService(cuneo, 'corbezzolo', null));
    this.keep('services', 'network', await this.aService(asti, 'dolcetto', null));
  }

  private async aService(network: TestNetwork, word: string, unit: string | null): Promise<Thing> {
    const coordinator = this.installation.as(network, 'coordinator', 'service.write');
    const service = NewService.parse({
      name: `Servizio ${word}`,
      kind: 'other',
      description: `Il ${word}.`,
      organization: { name: 'Ente di Esempio' },
      unit,
    });
    const { id } = await this.installation.module.get(ServiceDesk).add(coordinator, service, null);
    return { id, mark: id, word };
  }

  private async aChecklist(
    network: TestNetwork,
    until: 'draft' | 'in_review' | 'in_force',
    office = 'QST-IMM',
    permit: string | null = null,
    procedure = 'RINNOVO',
  ): Promise<Thing> {
    const { installation } = this;
    const writing = installation.module.get(WriteChecklists);
    const coordinator = installation.as(network, 'coordinator', 'sheet.act');
    const list = NewChecklist.parse({ procedure, permit, offices: [office], items: [{ name: 'Passaporto' }] });
    const { id } = await writing.draft(coordinator, list, null);
    const thing = { id, mark: id, word: '' };
    if (until === 'draft') return thing;
    await writing.act(coordinator, id, null, { action: 'send_to_review', body: {} }, null);
    if (until === 'in_review') return thing;
    const referent = installation.as(network, 'referentQuestura', 'sheet.act');
    await writing.act(referent, id, null, { action: 'validate', body: {} }, null);
    const from = romeDay(new Date());
    await writing.act(coordinator, id, null, { action: 'bring_into_force', body: { from } }, null);
    return thing;
  }

  /** A divergence that one office has with a place, or what became of it. */
  private async aDivergence(network: TestNetwork, word: string, office: string, standard = false): Promise<Thing> {
    const { installation } = this;
    const coordinator = installation.as(network, 'coordinator', 'sheet.act');
    const acting = installation.module.get(ActOnDivergence);
    const input = NewDivergence.parse({
      ...{ question: `Come si chiede il ${word}?`, topic: 'permesso-soggiorno' },
      ...{ a: { what: 'Allo sportello.', offices: [office] }, b: { what: 'Per posta.', where: 'Altrove' } },
    });
    const { id } = await acting.open(coordinator, input, null);
    if (standard) {
      const decision = DIVERGENCE_ACTION_BODIES.decide.parse({
        ...{ chosen: 'a', reason: 'Prova.', holdsFrom: '2026-01-01' },
      });
      await acting.act(coordinator, id, null, { action: 'decide', body: decision }, null);
      await acting.act(coordinator, id, null, { action: 'adopt', body: {} }, null);
    }
    return { id, mark: id, word };
  }

  /** Two answers that differ, as the night leaves them; one of them may have been sealed since. */
  private async aProposal(network: TestNetwork, sealed = false): Promise<Thing> {
    const { owner } = this;
    const steps = new CaseSteps(this.installation, network);
    const replies: string[] = [];
    for (const answer of ['Entro 60 giorni.', 'Entro 90 giorni.']) {
      const change = { kind: 'prassi', office: 'PREF-CIT', text: 'Quando si rinnova?' } as const;
      const { id: caseId, replies: given } = await steps.collected(change, answer);
      replies.push(given[0]!.id);
      await owner.query(
        `update reply set released_at = now(), validation = 'approved', validated_at = now() where case_id = $1`,
        [caseId],
      );
      if (sealed) await owner.query('update segnalazione set sealed = true where id = $1', [caseId]);
    }
    const id = randomUUID();
    await owner.query(
      `insert into divergence_proposal (id, network_id, one_reply, other_reply, topic, offices, differences, found_at)
       values ($1, $2, $3, $4, 'permesso-soggiorno', '{PREF-CIT}', '{term}', now())`,
      [id, network.id, ...replies],
    );
    return { id, mark: id, word: '' };
  }

  /** `own`: for everybody; `unit`: for a counter where nobody who asks works. */
  private async posts(): Promise<void> {
    const { cuneo, asti } = this;
    for (const [standing, network, units] of [
      ['own', cuneo, []],
      ['unit', cuneo, ['SP-ALBA']],
      ['network', asti, []],
    ] as const) {
      const post = NewBoardPost.parse({
        ...{ title: 'Prova', text: 'Prova.', roles: [], units, receiptWanted: true, remindAfterDays: null },
        expiresOn: addDays(romeDay(new Date()), 30),
      });
      // By another coordinator than the one who asks.
      const as = this.installation.as(network, 'secondCoordinator', 'content.write');
      const { id } = await this.installation.module.get(KeepBoard).post(as, post, null);
      this.keep('board', standing, { id, mark: id, word: 'Prova' });
      this.keep('board-posts', standing, { id, mark: id, word: 'Prova' });
    }
  }

  private async aLink(network: TestNetwork, word: string): Promise<Thing> {
    const coordinator = this.installation.as(network, 'coordinator', 'sheet.write');
    const link = {
      url: `https://www.example.it/${word}`,
      title: `Il ${word}`,
      topic: 'permesso-soggiorno',
      note: null,
    };
    const { id } = await this.installation.module.get(KeepLinks).add(coordinator, link, null);
    return { id, mark: id, word };
  }

  private async aSheet(
    network: TestNetwork,
    word: string,
    offices: string[],
    until: 'draft' | 'in_review' | 'published',
    legalRefs: readonly string[] = [],
  ): Promise<Thing> {
    const { installation } = this;
    const coordinator = installation.as(network, 'coordinator', 'sheet.act');
    const sheet = NewSheet.parse({
      question: `Come si chiede la ${word}?`,
      shortAnswer: `La ${word} si chiede allo sportello.`,
      legalRefs,
      topic: 'permesso-soggiorno',
      offices,
      audience: 'pubblica',
    });
    const { id } = await installation.module.get(DraftASheet).draft(coordinator, sheet, null);
    const thing = { id, mark: id, word };
    if (until === 'draft') return thing;
    const act = installation.module.get(ActOnSheet);
    await act.act(coordinator, id, null, { action: 'send_to_review', body: {} }, null);
    if (until === 'in_review') return thing;
    const referent = installation.as(network, 'referentQuestura', 'sheet.act');
    await act.act(referent, id, null, { action: 'validate', body: {} }, null);
    await act.act(coordinator, id, null, { action: 'publish', body: {} }, null);
    return thing;
  }

  private async aJudgedSheet(network: TestNetwork, word: string): Promise<Thing> {
    const sheet = await this.aSheet(network, word, ['QST-IMM'], 'published');
    const hearing = this.installation.module.get(HearReaders);
    await hearing.vote(network.slug, `come-chiede-${word}`, { useful: false }, word);
    return sheet;
  }

  private async aCandidate(network: TestNetwork, word: string): Promise<Thing> {
    const coordinator = this.installation.as(network, 'coordinator', 'sheet.write');
    const proposal = NewCandidate.parse({ question: `Che cosa è la ${word}?` });
    const { id } = await this.installation.module.get(ProposeASheet).propose(coordinator, proposal);
    return { id, mark: id, word };
  }

  /** Asked often enough to be shown. */
  private async aSearchInVain(network: TestNetwork): Promise<Thing> {
    const counting = this.installation.module.get(CountUnanswered);
    for (let times = 0; times < SHOWN_FROM_TIMES; times++) counting.note(network.id, 'it', 'corbezzolo');
    await counting.flush();
    const [row] = (
      await this.owner.query<{ id: string }>('select id from unanswered_search where network_id = $1', [network.id])
    ).rows;
    return { id: row!.id, mark: row!.id, word: 'corbezzolo' };
  }

  /** What each person has for themselves: drafts, devices, absences, notices. */
  private async ownThings(): Promise<void> {
    const { cuneo, asti, installation } = this;
    const drafts = installation.module.get(KeepDrafts);
    for (const role of ROLES_IN_ORDER) {
      const me = cuneo.person[ASKER[role]];
      this.keep('absences', 'own', await this.anAbsence(cuneo, me), role);
      this.keep('devices', 'own', await this.aDevice(cuneo, me), role);
      this.keep('access', 'own', await this.aPasskey(cuneo, me), role);
      this.keep('sessions', 'own', await this.aSession(cuneo, me), role);
      this.keep('notices', 'own', await this.aNotice(cuneo, me, role), role);
    }
    this.keep('drafts', 'own', await this.aDraft(drafts, cuneo, 'counter'));
    this.keep('drafts', 'own', await this.aDraft(drafts, cuneo, 'external'), 'external_operator');
    this.keep('absences', 'colleague', await this.anAbsence(cuneo, cuneo.person.colleague));
    this.keep('access', 'colleague', await this.aPasskey(cuneo, cuneo.person.colleague));
    this.keep('access', 'network', await this.aPasskey(asti, asti.person.counter));
    this.keep('sessions', 'colleague', await this.aSession(cuneo, cuneo.person.colleague));
    this.keep('sessions', 'network', await this.aSession(asti, asti.person.counter));
    this.keep('devices', 'colleague', await this.aDevice(cuneo, cuneo.person.colleague));
    this.keep('notices', 'colleague', await this.aNotice(cuneo, cuneo.person.colleague, 'counter_operator'));
    this.keep('drafts', 'colleague', await this.aDraft(drafts, cuneo, 'colleague'));
    this.keep('absences', 'network', await this.anAbsence(asti, asti.person.counter));
    this.keep('devices', 'network', await this.aDevice(asti, asti.person.counter));
    this.keep('drafts', 'network', await this.aDraft(drafts, asti, 'counter'));
  }

  private async anAbsence(network: TestNetwork, account: string): Promise<Thing> {
    const id = randomUUID();
    await this.owner.query(
      `insert into absence (id, network_id, account_id, from_day, to_day, substitute_id, created_by, created_at)
       values ($1, $2, $3, current_date + 10, current_date + 12, $4, $3, now())`,
      [id, network.id, account, network.person.secondCoordinator],
    );
    return { id, mark: id, word: '', of: account };
  }

  private async aPasskey({ id: network }: TestNetwork, account: string): Promise<Thing> {
    const id = randomUUID();
    await this.owner.query(
      `insert into passkey (id, network_id, account_id, credential_id, public_key, counter, transports, name)
       values ($1, $2, $3, sha256($4::bytea), '', 0, '{}', 'Telefono')`,
      [id, network, account, id],
    );
    return { id, mark: id, word: '' };
  }

  private async aSession({ id: network }: TestNetwork, account: string): Promise<Thing> {
    const id = randomUUID();
    await this.owner.query(
      `with s as (insert into session (id, network_id, account_id) values ($1, $2, $3) returning id)
       insert into refresh_token (token_hash, network_id, session_id, expires_at)
       select sha256($4::bytea), $2, id, now() + interval '1 hour' from s`,
      [id, network, account, id],
    );
    return { id, mark: id, word: '' };
  }

  private async aDevice(network: TestNetwork, account: string): Promise<Thing> {
    const id = randomUUID();
    await this.owner.query(
      `insert into push_device (id, network_id, account_id, mark, subscription, browser, system, created_at)
       values ($1, $2, $3, sha256($4::bytea), '', 'other', 'other', now())`,
      [id, network.id, account, id],
    );
    return { id, mark: id, word: '' };
  }

  private async aNotice(network: TestNetwork, account: string, role: Role): Promise<Thing> {
    const id = randomUUID();
    const about = this.get('segnalazioni', 'own', role)!;
    await this.owner.query(
      `insert into notice (id, network_id, account_id, event_id, kind, case_id, case_number, urgency_level, must_act, at)
       select $1, $2, $3, gen_random_uuid(), 'overdue', c.id, c.number, c.urgency_level, false, now() from segnalazione c where c.id = $4`,
      [id, network.id, account, about.id],
    );
    return { id, mark: id, word: '' };
  }

  private async aDraft(drafts: KeepDrafts, network: TestNetwork, person: PersonName): Promise<Thing> {
    const id = randomUUID();
    await drafts.save(this.installation.as(network, person, 'draft.keep'), id, { text: 'Bozza.' });
    return { id, mark: id, word: '' };
  }

  private async administered(): Promise<void> {
    const { cuneo, asti } = this;
    for (const [standing, network] of [
      ['own', cuneo],
      ['network', asti],
    ] as const) {
      const account = network.person.otherCounter;
      this.keep('people', standing, { id: account, mark: account, word: '' });
      this.keep('people/absences', standing, await this.anAbsence(network, account));
      const unit = network.unit['SP-ALBA']!;
      this.keep('units', standing, { id: unit, mark: unit, word: '' });
      const mail = randomUUID();
      await this.owner.query(
        `insert into mail (id, network_id, event_id, recipient, kind, state, next_attempt_at, created_at)
         values ($1, $2, gen_random_uuid(), $3, 'overdue', 'failed', now(), now())`,
        [mail, network.id, account],
      );
      this.keep('mails', standing, { id: mail, mark: mail, word: '' });
      const body = randomUUID();
      await this.owner.query(
        `insert into organisation (id, network_id, code, name, kind, owner, manager, created_at)
         values ($1, $2, 'ENTE', 'Ente', 'comune', true, true, now())`,
        [body, network.id],
      );
      this.keep('organisations', standing, { id: body, mark: body, word: '' });
      const protocol = randomUUID();
      await this.owner.query(
        `insert into organisation_protocol (id, network_id, organisation_id, version, signed_on, tacit_renewal, created_at)
         values ($1, $2, $3, '1', current_date, true, now())`,
        [protocol, network.id, body],
      );
      this.keep('organisations/protocols', standing, { id: protocol, mark: protocol, word: '', of: body });
      const adhesion = randomUUID();
      await this.owner.query(
        `insert into adhesion (id, network_id, kind, service, contact_name, contact_email, purpose, created_at)
         values ($1, $2, 'patronato', 'Servizio', 'Prova', 'prova@example.org', 'Lavorare insieme.', now())`,
        [adhesion, network.id],
      );
      this.keep('adhesions', standing, { id: adhesion, mark: adhesion, word: '' });
      const question = randomUUID();
      await this.owner.query(
        `insert into public_question (id, network_id, language, receipt, asked_at) values ($1, $2, 'it', $3, now())`,
        [question, network.id, randomBytes(16)],
      );
      this.keep('questions', standing, { id: question, mark: question, word: '' });
      this.keep('networks', standing, { id: network.slug, mark: network.slug, word: '' });
    }
  }

  /** Something decided of everything that has versions. */
  private async someRules(): Promise<void> {
    const who = this.installation.as(this.cuneo, 'coordinator', 'rules.read');
    const time = this.installation.module.get(DecideTime);
    const office = this.cuneo.unit['QST-IMM']!;
    const decided = [
      ['targets', null, await time.targets(who)],
      ['ladder', null, await time.ladder(who)],
      ['retention', null, await time.retention(who)],
      ['calendar', office, await time.calendar(who, 'QST-IMM')],
      ['urgency_rules', null, await this.installation.module.get(DecideUrgencyRules).read(who)],
    ] as const;
    for (const [subject, unit, { data }] of decided)
      await this.owner.query(
        `insert into rule_version (id, network_id, subject, unit_id, version, data) values ($1, $2, $3, $4, 1, $5)`,
        [randomUUID(), this.cuneo.id, subject, unit, JSON.stringify(data)],
      );
  }
}

/** What a case asks, so that a search for its word and a suggestion for the same words find it. */
export function questionAbout(word: string): string {
  return `Si chiede quando arriva la ricevuta della ${word} presentata allo sportello postale.`;
}

/** A running application that is asked over HTTP. */
export async function listening(app: NestFastifyApplication): Promise<string> {
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return `http://127.0.0.1:${port}`;
}

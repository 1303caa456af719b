import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { KeepArticles } from '@respi/content/api';
import { NewArticle } from '@respi/content/contract';
import {
  ActOnDivergence,
  ActOnSheet,
  DraftASheet,
  ImportSheets,
  ImportTranslations,
  ProposeASheet,
  ReadSheets,
  ReadTranslations,
  TranslateSheets,
  WriteChecklists,
} from '@respi/knowledge/api';
import {
  DIVERGENCE_ACTION_BODIES,
  NewCandidate,
  NewChecklist,
  NewDivergence,
  NewSheet,
} from '@respi/knowledge/contract';
import { Filing } from '@respi/segnalazioni/contract';
import { Problem, romeDay } from '@respi/shared/kernel';
import { READING_LANGUAGES } from '@respi/shared/contract';
import { type PersonName, type TestNetwork, aNetwork, pagesOf } from '@respi/shared/testing';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { bearer, overHttp } from './testing/over-http';
import { CLEAN, MARKS, PLANTED } from './testing/planted';

type SheetCommand = Parameters<ActOnSheet['act']>[3];

const REFUSED = /^(personal_data_found|invalid_input: .*(personal_data|names_somebody|may_name_somebody))/;

let installation: TestInstallation;
let network: TestNetwork;
let app: NestFastifyApplication;
let owner: pg.Client;
let source: string;
let count = 0;

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  app = await overHttp(installation);
  owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
  source = await aResolvedCase();
});
afterAll(async () => {
  await owner.end();
  await app.close();
  await installation.close();
});

const as = (name: PersonName, permission: Parameters<TestInstallation['as']>[2] = 'sheet.write') =>
  installation.as(network, name, permission);
const get: TestInstallation['module']['get'] = (token: never) => installation.module.get(token);

async function aResolvedCase(): Promise<string> {
  const person = { surname: 'Zubaydi', name: 'Hanane', birthDate: '1986-05-17' };
  const topic = 'permesso-soggiorno';
  const filing = Filing.parse({ kind: 'consulenza_caso', office: 'COORD', topic, person, text: 'Una domanda.' });
  const { id } = await installation.filing.file(as('counter', 'case.file'), filing, null);
  const { version } = await installation.reading.open(as('coordinator', 'case.read'), id);
  const command = { action: 'answer_directly', body: { text: 'Fatto.', outcome: 'risolta' } } as const;
  await installation.acting.act(as('coordinator', 'case.act'), id, version, command, null);
  return id;
}
const words = (change: object = {}) => ({
  question: `Che cosa serve per la prova ${++count}?`,
  shortAnswer: 'Si presenta allo sportello.',
  topic: 'permesso-soggiorno',
  offices: ['QST-IMM'],
  audience: 'pubblica',
  sources: [source],
  ...change,
});
const drafted = async (change: object = {}): Promise<string> =>
  (await get(DraftASheet).draft(as('coordinator'), NewSheet.parse(words(change)), null)).id;
async function act(name: PersonName, id: string, command: SheetCommand): Promise<void> {
  await get(ActOnSheet).act(as(name, 'sheet.act'), id, null, command, null);
}
/** Through review and validation to the readers. */
async function bringOut(id: string): Promise<void> {
  await act('coordinator', id, { action: 'send_to_review', body: {} });
  await act('referentQuestura', id, { action: 'validate', body: {} });
  await act('coordinator', id, { action: 'publish', body: {} });
}
async function published(change: object = {}): Promise<string> {
  const id = await drafted(change);
  await bringOut(id);
  return id;
}
async function overRoutes(path: string, who: PersonName, payload: object, version?: number): Promise<{ id: string }> {
  const headers = {
    ...(await bearer(app, installation, network, who)),
    ...(version === undefined ? {} : { 'if-match': `"${String(version)}"` }),
  };
  const reply = await app.inject({ method: 'POST', url: `/api/v1${path}`, headers, payload });
  const body = reply.json<{ id: string; code: Problem['code'] }>();
  if (reply.statusCode >= 400) throw new Problem(body.code);
  return body;
}
async function translated(by: (sheet: string, shortAnswer: string) => Promise<void>, text: string): Promise<void> {
  const sheet = await published({ sources: [] });
  await by(sheet, text);
  const [{ id } = { id: '' }] = (await get(ReadTranslations).ofSheet(as('coordinator'), sheet)).items;
  const reviewed = { madeFrom: 1 };
  await get(TranslateSheets).act(as('coordinator'), id, null, { action: 'revise', body: reviewed }, null);
  await get(TranslateSheets).act(as('secondCoordinator'), id, null, { action: 'validate', body: reviewed }, null);
}
async function anArticle(kind: 'page' | 'news', text: string): Promise<string> {
  const article = { kind, slug: `prova-${++count}`, audience: 'pubblica', title: 'Prova', summary: text, blocks: [] };
  const input = NewArticle.parse({ ...article, shownFrom: null, shownUntil: null });
  return (await get(KeepArticles).add(as('coordinator', 'content.write'), input, null)).id;
}
const publishArticle = (id: string) => get(KeepArticles).publish(as('coordinator', 'content.write'), id, 1, false);

/** Every way by which words come to readers. */
const PATHS: Readonly<Record<string, (text: string) => Promise<unknown>>> = {
  'a draft over the API': async (text) => {
    const { id } = await overRoutes('/faq', 'coordinator', words({ shortAnswer: text }));
    const step = async (who: PersonName, action: string) => {
      const { version } = await get(ReadSheets).open(as(who, 'sheet.read'), id);
      await overRoutes(`/faq/${id}/actions/${action}`, who, {}, version);
    };
    await step('coordinator', 'send_to_review');
    await step('referentQuestura', 'validate');
    await step('coordinator', 'publish');
  },
  'any of its lists': async (text) => {
    for (const field of ['steps', 'documents', 'legalRefs', 'tags'] as const)
      await expect(published({ [field]: [text] })).rejects.toMatchObject({ code: 'personal_data_found' });
    await published({ question: text });
  },
  'an edit of what is published': async (text) => {
    const id = await published();
    await act('coordinator', id, { action: 'edit', body: { shortAnswer: text } });
    await bringOut(id);
  },
  'a file of sheets': async (text) => {
    const row = { id: `P-${++count}`, topic: 'permesso-soggiorno', office: 'QST-IMM', question: `Riga ${count}?` };
    for await (const line of get(ImportSheets).run(network.id, network.person.coordinator, [
      { ...row, short_answer: text },
    ]))
      if (line.outcome === 'imported') await bringOut(line.id);
  },
  'a candidate taken up': async (text) => {
    const question = `${text} Che cosa si fa nel caso ${++count}?`;
    const { id } = await get(ProposeASheet).propose(as('coordinator'), NewCandidate.parse({ question, case: source }));
    const body = { shortAnswer: 'Si aspetta.', topic: 'permesso-soggiorno', offices: ['QST-IMM'] };
    await act('coordinator', id, { action: 'edit', body });
    await bringOut(id);
  },
  'an older version restored': async (text) => {
    const id = await published();
    await act('coordinator', id, { action: 'edit', body: { shortAnswer: 'Altre parole.' } });
    // As one that was written before the search for personal data knew what it knows today.
    await owner.query(
      `update sheet_version set content = jsonb_set(content, '{shortAnswer}', to_jsonb($2::text)) where sheet_id = $1 and version = 1`,
      [id, text],
    );
    await act('coordinator', id, { action: 'restore', body: { version: 1 } });
    await bringOut(id);
  },
  'a sheet that would take the place of another': async (text) => {
    const [old, next] = [await published(), await drafted({ shortAnswer: text })];
    await expect(act('coordinator', old, { action: 'supersede', body: { successor: next } })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await bringOut(next);
  },
  'the decision of a divergence that feeds a sheet': async (text) => {
    const side = { what: 'Si fa così.', offices: ['QST-IMM'] };
    const question = `Si fa così nel caso ${++count}?`;
    const input = NewDivergence.parse({ question, topic: 'permesso-soggiorno', a: side, b: side });
    const { id } = await get(ActOnDivergence).open(as('coordinator', 'sheet.act'), input, null);
    const decision = { chosen: 'a', text, reason: 'È la norma.', holdsFrom: romeDay(new Date()), namesNobody: true };
    const decide = { action: 'decide', body: DIVERGENCE_ACTION_BODIES.decide.parse(decision) } as const;
    await get(ActOnDivergence).act(as('coordinator', 'sheet.act'), id, null, decide, null);
    await published({ shortAnswer: text, divergence: id });
  },
  'a translation': (text) =>
    translated(async (sheet, shortAnswer) => {
      const said = { question: 'When?', shortAnswer, steps: [], documents: [] };
      const input = { language: 'en', madeFrom: 1, words: said } as const;
      await get(TranslateSheets).begin(as('coordinator'), sheet, input, null);
    }, text),
  'a file of translations': (text) =>
    translated(async (sheet, shortAnswer) => {
      const { slug } = await get(ReadSheets).open(as('coordinator', 'sheet.read'), sheet);
      const line = {
        sheet: slug,
        language: 'en',
        madeFrom: 1,
        question: 'When?',
        shortAnswer,
        steps: [],
        documents: [],
      };
      await get(ImportTranslations).run(as('coordinator'), { format: 'json', file: JSON.stringify([line]) });
    }, text),
  'a list of documents': async (text) => {
    const list = { procedure: 'RINNOVO', offices: ['QST-IMM'], items: [{ name: 'Passaporto', note: text }] };
    await get(WriteChecklists).draft(as('coordinator'), NewChecklist.parse(list), null);
  },
  'a page': async (text) => publishArticle(await anArticle('page', text)),
  'news, and their feed': async (text) => publishArticle(await anArticle('news', text)),
  'a page written before its words were looked at': async (text) => {
    const id = await anArticle('page', 'Parole di tutti.');
    await owner.query('update article_version set summary = $2 where article_id = $1', [id, text]);
    await publishArticle(id);
  },
};

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof Problem)
      return [error.code, ...error.fields.map(({ path, code }) => `${path} ${code}`)].join(': ');
    throw error;
  }
}

describe.each(Object.entries(PATHS))('%s', (_, path) => {
  it.each(Object.entries(PLANTED))('does not come out with a %s', async (_kind, text) => {
    expect(await refusal(path(text))).toMatch(REFUSED);
  });
});

it('comes out without any of it: it is what was planted that holds it back', async () => {
  for (const [name, path] of Object.entries(PATHS))
    if (name !== 'any of its lists') expect([name, await refusal(path(CLEAN))]).toEqual([name, 'done']);
});

it('leaves nothing in what readers, feeds and prints are made from', async () => {
  for (const table of ['published_sheet', 'published_translation', 'published_article', 'checklist']) {
    const { rows } = await owner.query<{ row: string }>(`select t::text as row from ${table} t`);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }) => MARKS.test(row))).toEqual([]);
  }
  for (const path of ['faq?limit=100', 'articles?kind=news&limit=100', 'checklists']) {
    const { body } = await app.inject({ url: `/api/v1/networks/${network.slug}/${path}` });
    expect(body).not.toMatch(MARKS);
  }
});

/** Of a printer each: one address may not print on and on. */
let printers = 0;
async function printed(slug: string, language: string): Promise<string | number> {
  printers += 1;
  const paper = await app.inject({
    url: `/api/v1/networks/${network.slug}/faq/${slug}.pdf?language=${language}`,
    remoteAddress: `198.51.${String(100 + Math.floor(printers / 250))}.${String(printers % 250)}`,
  });
  return paper.statusCode === 200 ? pagesOf(paper.rawPayload).join('\n').replace(/\s+/g, ' ') : paper.statusCode;
}

it('prints none of it, in no language: of what is held back there is no paper', async () => {
  const sheets = await owner.query<{ slug: string; published: boolean; translated: boolean }>(
    `select s.slug, p.sheet_id is not null as published,
            exists (select 1 from sheet_translation t where t.sheet_id = s.id) as translated
       from sheet s left join published_sheet p on p.sheet_id = s.id and p.audience = 'pubblica'`,
  );
  const papers: string[] = [];
  for (const { slug, published: out, translated: told } of sheets.rows)
    for (const language of told ? ['it', 'en'] : ['it']) {
      const paper = await printed(slug, language);
      if (!out) expect([slug, language, paper]).toEqual([slug, language, 404]);
      else papers.push(String(paper));
    }
  expect(sheets.rows.some(({ published: out }) => !out)).toBe(true);
  expect(papers.filter((paper) => MARKS.test(paper))).toEqual([]);
  // What was not held back is there, in Italian and translated.
  expect(papers.filter((paper) => paper.includes(CLEAN)).length).toBeGreaterThan(4);
  expect(papers.filter((paper) => paper.includes('When?')).length).toBeGreaterThan(1);
});

it('prints what readers read while a planted word waits in the draft, and nothing of a draft', async () => {
  const id = await published({ shortAnswer: 'Le parole di prima.' });
  const { slug } = await get(ReadSheets).open(as('coordinator', 'sheet.read'), id);
  await act('coordinator', id, { action: 'edit', body: { shortAnswer: PLANTED.name } });
  for (const language of READING_LANGUAGES.filter((each) => each !== 'ar' && each !== 'uk'))
    expect(await printed(slug, language)).toContain('Le parole di prima.');
  expect((await get(ReadSheets).open(as('coordinator', 'sheet.read'), id)).findings).toHaveLength(1);
  const draft = await drafted({ shortAnswer: PLANTED.name });
  const { slug: unread } = await get(ReadSheets).open(as('coordinator', 'sheet.read'), draft);
  expect(await Promise.all(READING_LANGUAGES.map((language) => printed(unread, language)))).toEqual(
    READING_LANGUAGES.map(() => 404),
  );
});

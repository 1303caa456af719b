import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import {
  EarlierCases,
  type NewQuestion,
  QUESTION_ASKED,
  QUESTION_LANGUAGE,
  type QuestionAnswer,
  type QuestionCheck,
  type QuestionDeflection,
  type QuestionDraft,
  type QuestionForm,
  type QuestionReceipt,
} from '@respi/knowledge/contract';
import { readReceiptCode, sayInItalian, subjectOfText, suggestSheets } from '@respi/knowledge/domain';
import { Database, KeyedDigests, NetworkKeys, RequestLimit, type Tx } from '@respi/shared/api-platform';
import { Problem, invalidField, newId, romeDay } from '@respi/shared/kernel';
import { NOBODY_LINKED, findPersonalData } from '@respi/shared/personal-data';
import { printable } from '../persistence/printable';
import { readPublished } from '../persistence/published-sheets';
import { PublishedIndex } from '../suggesting/published-index';
import { FormTokens } from './form-tokens';
import { appendToStream } from '../writing/append-to-stream';
import { QUESTION, type QuestionRow, openPart, sealPart } from './question-rows';
import { publicNetwork } from '../public/public-network';

/** Longest waits in seconds between questions, and between codes that open nothing, from one address. */
const LONGEST_WAIT = { question: 300, receipt: 900 };
/** Beyond these somebody is flooding the network: nobody reads so many. */
const WAITING_AT_MOST = 300;
const WAIT_WHEN_FULL = 3_600;
/** Looks at what may answer, a minute: each reads every sheet's words. */
const CHECKS = { address: 20, network: 240 };
const SHOWN_AT_MOST = 20;
/** A browser without JavaScript sends a form as often as its button is pressed, and shows the last answer. */
const DOUBLE_CLICK_MS = 60_000;

/** Whoever has no account asks, and reads the answer by a code. Nothing here tells who they are. */
@Injectable()
export class Ask {
  private readonly ofAddress = new RequestLimit(CHECKS.address);
  private readonly ofNetwork = new RequestLimit(CHECKS.network);

  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly digests: KeyedDigests,
    private readonly keys: NetworkKeys,
    private readonly published: PublishedIndex,
    private readonly cases: EarlierCases,
    private readonly forms: FormTokens,
  ) {}

  /** @throws Problem not_found */
  async form(network: string): Promise<QuestionForm> {
    const networkId = await publicNetwork(this.database, network);
    const listed = await this.directory.codeList(networkId, 'languages', romeDay(new Date()));
    return {
      token: this.forms.make(networkId, new Date()),
      languages: listed.filter(({ code }) => code !== QUESTION_LANGUAGE).map(({ code, label }) => ({ code, label })),
    };
  }

  /** Keeps nothing. @throws Problem not_found, invalid_input, too_many_requests */
  async check(network: string, draft: QuestionDraft, address: string): Promise<QuestionCheck> {
    const networkId = await publicNetwork(this.database, network);
    this.ofAddress.mustPass(address);
    this.ofNetwork.mustPass(networkId);
    await this.forms.check(networkId, draft.token, new Date());
    await this.checkLanguage(networkId, draft.language);
    const personalData = findPersonalData(draft.text, NOBODY_LINKED)
      .slice(0, SHOWN_AT_MOST)
      .map(({ kind, excerpt }) => ({ kind, excerpt }));
    if (draft.website) return { sheets: [], personalData, inItalian: [] };
    return this.database.asPublic(networkId, async (tx) => {
      const { index, slugs } = await this.published.of(tx, true);
      const said = sayInItalian(draft.text, draft.language);
      const sheets = suggestSheets(index, { text: said?.understood ?? subjectOfText(draft.text) }).map(({ sheet }) => ({
        slug: slugs.get(sheet.id) ?? '',
        question: sheet.question,
        shortAnswer: sheet.shortAnswer,
      }));
      return { sheets, personalData, inItalian: [...(said?.terms ?? [])] };
    });
  }

  /** "This answers me". Spends the form: one is counted once. @throws Problem not_found, invalid_input */
  async deflect(network: string, { token, slug, website }: QuestionDeflection): Promise<void> {
    const networkId = await publicNetwork(this.database, network);
    await this.forms.check(networkId, token, new Date());
    if (website) return;
    await this.database.asPublic(networkId, async (tx) => {
      if (!(await isPublic(tx, slug))) throw new Problem('not_found');
      if (!(await this.forms.spend(tx, token))) throw invalidField('token', 'form_used');
      await this.cases.countDeflection(tx, { slug, answered: true });
    });
  }

  /** @throws Problem not_found, invalid_input, too_many_attempts */
  async send(network: string, question: NewQuestion, address: string): Promise<QuestionReceipt> {
    const networkId = await publicNetwork(this.database, network);
    await this.forms.check(networkId, question.token, new Date());
    await this.checkLanguage(networkId, question.language);
    const code = this.forms.receipt(networkId, question.token);
    // Whatever fills in the trap is told what everybody is told, and nothing is kept.
    if (question.website) return { code };
    await this.admit('question', address);
    await this.mustHaveRoom(networkId);
    const cipher = await this.keys.of(networkId);
    await this.database.asPublic(networkId, async (tx) => {
      const receipt = this.receiptOf(networkId, code);
      if (!(await this.forms.spend(tx, question.token))) {
        const before = await this.behind(tx, receipt);
        if (before === undefined || openPart(cipher, before, 'body') !== question.text)
          throw invalidField('token', 'form_used');
        const isPressedTwice = tx.now.getTime() - before.asked_at.getTime() < DOUBLE_CLICK_MS;
        // Whoever sits down next goes back and presses again: a code that was hidden is theirs no more than the paper it was written on.
        if (!isPressedTwice || (await this.forms.isHidden(tx, receipt))) throw invalidField('token', 'form_sent');
        return;
      }
      const id = newId();
      await tx.query(
        `insert into public_question (id, network_id, language, body, receipt, asked_at) values ($1, $2, $3, $4, $5, $6)`,
        [id, networkId, question.language, sealPart(cipher, id, 'body', question.text), receipt, tx.now],
      );
      await appendToStream(tx, this.digests, 'question', id, {
        type: QUESTION_ASKED,
        data: { language: question.language },
      });
      for (const slug of new Set(question.notMine))
        if (await isPublic(tx, slug)) await this.cases.countDeflection(tx, { slug, answered: false });
    });
    return { code };
  }

  /** Whoever has written the code down hides it: the form never gives it again. One that opens nothing is answered alike. @throws Problem not_found */
  async hide(network: string, typed: string): Promise<void> {
    const networkId = await publicNetwork(this.database, network);
    const receipt = this.receiptOf(networkId, readReceiptCode(typed) ?? '');
    await this.database.asPublic(networkId, async (tx) => {
      if (await this.behind(tx, receipt)) await this.forms.hide(tx, receipt);
    });
  }

  /** What stands behind a code. @throws Problem not_found, invalid_input, too_many_attempts */
  async read(network: string, typed: string, address: string): Promise<QuestionAnswer> {
    const networkId = await publicNetwork(this.database, network);
    const code = readReceiptCode(typed);
    // Everybody may know how a code looks: a slip of the keys is told as one, and is no attempt at another's code.
    if (code === null) throw invalidField('code', 'not_a_receipt');
    const subject = await this.admit('receipt', address);
    const receipt = this.receiptOf(networkId, code);
    const cipher = await this.keys.of(networkId);
    const row = await this.database.asPublic(networkId, (tx) => this.behind(tx, receipt));
    if (!row) throw invalidField('code', 'no_such_receipt');
    await this.database.preNetwork('select respi.login_succeeded($1, $2)', [Buffer.alloc(0), subject]);
    return {
      state: row.state,
      askedOn: romeDay(row.asked_at),
      question: openPart(cipher, row, 'body'),
      answeredOn: row.answered_at && romeDay(row.answered_at),
      office: row.office,
      answer: openPart(cipher, row, 'answer'),
      closedAs: row.closed_as,
      sheets: row.sheets.map(({ slug, question }) => ({ slug, question })),
    };
  }

  private async behind(tx: Tx, receipt: Buffer): Promise<QuestionRow | undefined> {
    await tx.query(`select set_config('app.receipt', $1, true)`, [receipt.toString('hex')]);
    return tx.one(`${QUESTION} where q.receipt = $1`, [receipt]);
  }

  /** Counted as logins are, apart from them: from the fifth on each waits twice as long. */
  private async admit(what: keyof typeof LONGEST_WAIT, address: string): Promise<Buffer> {
    const subject = this.digests.blindIndex('', `${what} address`, address);
    const [answer] = await this.database.preNetwork<{ wait: number }>('select respi.admit_login($1, $2) as wait', [
      [subject],
      [LONGEST_WAIT[what]],
    ]);
    if (answer && answer.wait > 0) throw new Problem('too_many_attempts', { params: { seconds: answer.wait } });
    return subject;
  }

  private async mustHaveRoom(networkId: string): Promise<void> {
    const full = await this.database.readAsSystem(networkId, {
      name: 'questions-waiting',
      text: `select 1 from public_question where network_id = $1 and state = 'waiting' offset $2 limit 1`,
      values: [networkId, WAITING_AT_MOST - 1],
    });
    if (full.length > 0) throw new Problem('too_many_attempts', { params: { seconds: WAIT_WHEN_FULL } });
  }

  private async checkLanguage(networkId: string, language: string): Promise<void> {
    const known =
      language === QUESTION_LANGUAGE ||
      (await this.directory.hasCode(networkId, 'languages', language, romeDay(new Date())));
    if (!known) throw invalidField('language', 'unknown_code');
  }

  private receiptOf(networkId: string, code: string): Buffer {
    return this.digests.blindIndex(networkId, 'question receipt', code.replaceAll('-', ''));
  }
}

async function isPublic(tx: Tx, slug: string): Promise<boolean> {
  return (await readPublished(tx, { slug: printable(slug) }))?.audience === 'pubblica';
}

import { Injectable } from '@nestjs/common';
import {
  type FeedbackAnswer,
  type FeedbackForm,
  type FeedbackReceipt,
  HELPDESK_DUE_DAYS,
  HELPDESK_OPENED,
  type NewFeedback,
} from '@respi/content/contract';
import { SentForms } from '@respi/knowledge/contract';
import { Database, KeyedDigests, NetworkKeys, type Tx } from '@respi/shared/api-platform';
import { Problem, invalidField, newId, romeDay } from '@respi/shared/kernel';
import { HELPDESK_ROW, type HelpdeskRow, messagesOf, openWords, sealWords } from '../persistence/helpdesk-store';
import { networkOf } from '../services/public-network';
import { dueOn } from './helpdesk';
import { recordHelpdesk } from './helpdesk-events';
import { refusePersons } from './refuse-persons';

/** Longest waits in seconds, as for the questions of the public (ADR 0045). */
const LONGEST_WAIT = { feedback: 300, 'feedback receipt': 900 };
const WAITING_AT_MOST = 300;
const WAIT_WHEN_FULL = 3_600;
const DOUBLE_CLICK_MS = 60_000;

/** A barrier that somebody met, told without an account and answered at the page of the receipt. */
@Injectable()
export class HearFeedback {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
    private readonly keys: NetworkKeys,
    private readonly forms: SentForms,
  ) {}

  /** @throws Problem not_found */
  async form(network: string): Promise<FeedbackForm> {
    return { token: this.forms.make(await networkOf(this.database, network), new Date()) };
  }

  /** @throws Problem not_found, invalid_input, too_many_attempts */
  async send(network: string, feedback: NewFeedback, address: string): Promise<FeedbackReceipt> {
    const networkId = await networkOf(this.database, network);
    await this.forms.check(networkId, feedback.token, new Date());
    const code = this.forms.receipt(networkId, feedback.token);
    const answer = { code, dueOn: dueOn(new Date(), HELPDESK_DUE_DAYS.outside) };
    // Whatever fills in the trap is told what everybody is told, and nothing is kept.
    if (feedback.website) return answer;
    const text = feedback.page ? `${feedback.page}\n\n${feedback.text}` : feedback.text;
    refusePersons('text', text);
    await this.admit('feedback', address);
    await this.mustHaveRoom(networkId);
    const cipher = await this.keys.of(networkId);
    await this.database.asPublic(networkId, async (tx) => {
      const receipt = this.receiptOf(networkId, code);
      if (!(await this.forms.spend(tx, feedback.token))) {
        const before = await behind(tx, receipt);
        if (before === undefined || openWords(cipher, 'helpdesk_request', before.id, before.body) !== text)
          throw invalidField('token', 'form_used');
        const isPressedTwice = tx.now.getTime() - before.opened_at.getTime() < DOUBLE_CLICK_MS;
        // Whoever sits down next goes back and presses again.
        if (!isPressedTwice || (await this.forms.isHidden(tx, receipt))) throw invalidField('token', 'form_sent');
        return;
      }
      const id = newId();
      await tx.query(
        `insert into helpdesk_request (id, network_id, kind, body, receipt, opened_at, due_on)
         values ($1, $2, 'accessibility', $3, $4, $5, $6)`,
        [id, networkId, sealWords(cipher, 'helpdesk_request', id, text), receipt, tx.now, answer.dueOn],
      );
      await recordHelpdesk(tx, this.digests, id, HELPDESK_OPENED, { kind: 'accessibility' });
    });
    return answer;
  }

  /** Whoever has written the code down hides it: the form never gives it again. One that opens nothing is answered alike. */
  async hide(network: string, typed: string): Promise<void> {
    const networkId = await networkOf(this.database, network);
    const receipt = this.receiptOf(networkId, this.forms.readReceipt(typed) ?? '');
    await this.database.asPublic(networkId, async (tx) => {
      if (await behind(tx, receipt)) await this.forms.hide(tx, receipt);
    });
  }

  /** What stands behind a code. One that was never given and one that is badly typed are answered alike. */
  async read(network: string, typed: string, address: string): Promise<FeedbackAnswer> {
    const networkId = await networkOf(this.database, network);
    const subject = await this.admit('feedback receipt', address);
    const receipt = this.receiptOf(networkId, this.forms.readReceipt(typed) ?? '');
    const cipher = await this.keys.of(networkId);
    const found = await this.database.asPublic(networkId, async (tx) => {
      const row = await behind(tx, receipt);
      return row && { row, messages: await messagesOf(tx, row.id) };
    });
    if (!found) throw invalidField('code', 'no_such_feedback');
    await this.database.preNetwork('select respi.login_succeeded($1, $2)', [Buffer.alloc(0), subject]);
    const { row, messages } = found;
    const answers = messages.filter(({ side }) => side === 'desk');
    return {
      state: row.answered_at === null ? 'waiting' : 'answered',
      sentOn: romeDay(row.opened_at),
      dueOn: row.due_on,
      answeredOn: row.answered_at && romeDay(row.answered_at),
      text: openWords(cipher, 'helpdesk_request', row.id, row.body),
      answers: answers.map((each) => ({
        on: romeDay(each.at),
        text: openWords(cipher, 'helpdesk_message', each.id, each.body),
      })),
    };
  }

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
      name: 'helpdesk-waiting',
      text: `select 1 from helpdesk_request where network_id = $1 and state not in ('solved', 'closed') offset $2 limit 1`,
      values: [networkId, WAITING_AT_MOST - 1],
    });
    if (full.length > 0) throw new Problem('too_many_attempts', { params: { seconds: WAIT_WHEN_FULL } });
  }

  private receiptOf(networkId: string, code: string): Buffer {
    return this.digests.blindIndex(networkId, 'feedback receipt', code.replaceAll('-', ''));
  }
}

async function behind(tx: Tx, receipt: Buffer): Promise<HelpdeskRow | undefined> {
  await tx.query(`select set_config('app.receipt', $1, true)`, [receipt.toString('hex')]);
  return tx.one(`${HELPDESK_ROW} where receipt = $1`, [receipt]);
}

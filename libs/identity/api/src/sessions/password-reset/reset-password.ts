import { passwordIsRefused } from '@respi/identity/domain';
import { Database, tokenHash } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import { ChangeLog } from '../../events/record-change';
import { isListedPassword } from '../common-passwords';
import { PasswordHashing } from '../password-hashing';
import { PresentPassword } from '../present-password';
import { passwordRefused } from '../set-password/set-password';

interface OpenReset {
  readonly network_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly email: string;
}

/** Spends the link: a new password, and every session is over. Nobody is signed in by it: a second factor is wanted as always. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordHashing,
    private readonly present: PresentPassword,
    private readonly log: ChangeLog,
  ) {}

  /** @throws Problem invalid_input: the link is over, or the password is refused, which costs no link */
  async run(token: string, password: string): Promise<void> {
    const key = tokenHash(token);
    const reset = await this.opened(key);
    const reason = passwordIsRefused(password, reset, isListedPassword);
    if (reason) throw passwordRefused(reason);
    if (await this.present.is(reset.email, password)) throw passwordRefused('same_password');
    const hash = await this.passwords.hash(password);
    const used = await this.database.asPublic(reset.network_id, async (tx) => {
      await tx.query('select 1 from person where id = $1 for update', [reset.person_id]);
      const row = await tx.one<{ used: boolean }>('select respi.use_password_reset($1, $2) as used', [key, hash]);
      if (row?.used) await this.log.record(tx, 'person', reset.person_id, { type: 'password_reset', data: {} });
      return row?.used;
    });
    if (!used) throw over();
  }

  /** @throws Problem invalid_input: the link is over */
  async check(token: string): Promise<void> {
    await this.opened(tokenHash(token));
  }

  private async opened(key: Buffer): Promise<OpenReset> {
    const [reset] = await this.database.preNetwork<OpenReset>('select * from respi.open_password_reset($1)', [key]);
    if (!reset) throw over();
    return reset;
  }
}

function over(): Problem {
  const message =
    'Il collegamento non è più valido: è scaduto o è già stato usato. Chiederne un altro dalla pagina di accesso.';
  return new Problem('invalid_input', { fields: [{ path: 'token', code: 'reset_over', message }] });
}

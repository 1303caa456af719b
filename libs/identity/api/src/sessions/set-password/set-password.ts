import { passwordIsRefused } from '@respi/identity/domain';
import { Database, tokenHash } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import { ChangeLog } from '../../events/record-change';
import { isListedPassword } from '../common-passwords';
import { LoginThrottle } from '../login-throttle';
import { PasswordHashing } from '../password-hashing';

interface OpenInvitation {
  readonly network_id: string;
  readonly account_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly email: string;
  readonly kept_hash: string | null;
}

@Injectable()
export class SetPassword {
  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordHashing,
    private readonly throttle: LoginThrottle,
    private readonly log: ChangeLog,
  ) {}

  /**
   * Spends an invitation. Who works in no other network gets the password typed; who does already has one, and
   * proves it: an administrator here must not be able to make a password that opens another network.
   *
   * @throws Problem invalid_input, too_many_attempts
   */
  async run(token: string, password: string, address: string): Promise<void> {
    const hash = tokenHash(token);
    const invitation = await this.opened(hash);
    const newHash = await this.acceptable(invitation, password, address);
    const accepted = await this.database.asPublic(invitation.network_id, async (tx) => {
      const spent = await tx.one<{ accepted: boolean }>('select respi.accept_invitation($1, $2) as accepted', [
        hash,
        newHash,
      ]);
      if (spent?.accepted)
        await this.log.record(tx, 'person', invitation.person_id, { type: 'invitation_accepted', data: {} });
      return spent?.accepted;
    });
    if (!accepted) throw refused('token', 'invitation_over');
  }

  /** Says nothing but that: neither whose it is, nor whether they have a password. @throws Problem invalid_input */
  async check(token: string): Promise<void> {
    await this.opened(tokenHash(token));
  }

  private async opened(hash: Buffer): Promise<OpenInvitation> {
    const [found] = await this.database.preNetwork<OpenInvitation>('select * from respi.open_invitation($1)', [hash]);
    if (!found) throw refused('token', 'invitation_over');
    return found;
  }

  /** The hash to store, or null where the account keeps the one it has. */
  private async acceptable(invitation: OpenInvitation, password: string, address: string): Promise<string | null> {
    if (invitation.kept_hash !== null) {
      // A guess here is a guess at the account's password, and counts as one.
      const attempt = await this.throttle.admit(invitation.email, address);
      if (!(await this.passwords.matches(invitation.kept_hash, password)))
        throw refused('password', 'not_your_password');
      await this.throttle.succeeded(attempt);
      return null;
    }
    const reason = passwordIsRefused(password, invitation, isListedPassword);
    if (reason) throw passwordRefused(reason);
    return this.passwords.hash(password);
  }
}

const WORDS = {
  invitation_over:
    'Il collegamento non è più valido: è scaduto o è già stato usato. Chiedere un nuovo invito a chi amministra la rete.',
  not_your_password: 'Questo indirizzo ha già una password per ReSPI: scrivere quella.',
  common_password: 'Password troppo comune: sceglierne un’altra.',
  same_password: 'La nuova password è uguale a quella di adesso: sceglierne un’altra.',
  contains_own_name: 'La password contiene il nome o l’indirizzo di chi la usa: sceglierne un’altra.',
} as const;

/** A password that is long enough, and refused all the same. */
export function passwordRefused(reason: 'common_password' | 'contains_own_name' | 'same_password'): Problem {
  return refused('password', reason);
}

function refused(path: string, code: keyof typeof WORDS): Problem {
  return new Problem('invalid_input', { fields: [{ path, code, message: WORDS[code] }] });
}

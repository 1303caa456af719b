import { Database } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { PasswordHashing } from './password-hashing';

/** Whether a password is the one that an account has now. Slows nobody down: that is the caller's, where somebody could guess. */
@Injectable()
export class PresentPassword {
  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordHashing,
  ) {}

  async is(email: string, password: string): Promise<boolean> {
    const [account] = await this.database.preNetwork<{ password_hash: string | null }>(
      'select password_hash from respi.account_for_login($1)',
      [email],
    );
    return this.passwords.matches(account?.password_hash, password);
  }
}

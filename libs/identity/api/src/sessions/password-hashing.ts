import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { normalisedPassword } from '@respi/identity/domain';

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane. */
const ARGON2ID = 2; // Algorithm.Argon2id, a const enum that a single-file compiler cannot see into
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

@Injectable()
export class PasswordHashing {
  private readonly nobodys = this.hash('nobody has this password');

  hash(password: string): Promise<string> {
    return hash(normalisedPassword(password), COST);
  }

  /** Takes the same time whether there is an account, and whether it has a password: false where there is none. */
  async matches(stored: string | null | undefined, password: string): Promise<boolean> {
    const matched = await verify(stored ?? (await this.nobodys), normalisedPassword(password));
    return matched && Boolean(stored);
  }
}

import type { ProofKind } from '@respi/identity/contract';
import { type Asked, Database, type Principal } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import type { Visitor } from './visitor';

/** What a proof that is not the right one is refused with. */
const REFUSALS: ReadonlySet<string> = new Set(['second_factor_refused', 'invalid_input']);

/** Writes down who was not let in. Neither the address that was typed nor the one that it came from. */
@Injectable()
export class RefusedLogins {
  constructor(private readonly database: Database) {}

  /**
   * Somebody who has not proven who they are: nothing tells whether there is such an account. It stands in the log of the
   * network that was named, or whose page was asked; where there is none, in the installation's.
   */
  async ofStranger({ asked }: Visitor, basis: ProofKind, network?: string): Promise<void> {
    const slug = network ?? /^\/([a-z0-9-]+)\//.exec(asked.screen ?? '')?.[1] ?? '';
    const [found] = await this.database.preNetwork<{ id: string }>('select id from respi.find_network($1)', [slug]);
    await this.database.writeDownOutside({ networkId: found?.id ?? null, accountId: null }, asked, {
      act: 'login_refused',
      basis,
    });
  }

  /** Runs what looks at a proof of a known person, and writes down where it was the wrong one: what was done is undone by then. */
  async ofFactor<T>(
    { networkId, accountId }: Pick<Principal, 'networkId' | 'accountId'>,
    asked: Asked | undefined,
    basis: ProofKind,
    look: () => Promise<T>,
  ): Promise<T> {
    try {
      const found = await look();
      if (found === 'copied') await this.write(networkId, accountId, asked, basis);
      return found;
    } catch (error) {
      if (error instanceof Problem && REFUSALS.has(error.code)) await this.write(networkId, accountId, asked, basis);
      throw error;
    }
  }

  private write(networkId: string, accountId: string, asked: Asked | undefined, basis: ProofKind): Promise<void> {
    return this.database.writeDownOutside({ networkId, accountId }, asked, { act: 'factor_refused', basis });
  }
}

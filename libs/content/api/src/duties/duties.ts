import { Injectable } from '@nestjs/common';
import {
  AccessibilityStatement,
  BodyFacts,
  type BodyToWrite,
  type DutyQuery,
  type DutySubject,
  type DutyVersion,
  type DutyVersions,
  EARLIER_STATEMENTS_TOLD,
  NO_BODY_FACTS,
  type PublicDuties,
  SHIPPED_STATEMENT,
  type StatementToWrite,
} from '@respi/content/contract';
import { Directory } from '@respi/identity/contract';
import { Database, type Principal, type Tx } from '@respi/shared/api-platform';
import { type FieldProblem, Problem, invalidField, romeDay } from '@respi/shared/kernel';
import { faultsOfNumbers, faultsToAnswerFor } from '@respi/shared/personal-data';
import { networkOf } from '../services/public-network';

interface DutyRow {
  readonly subject: DutySubject;
  readonly version: number;
  readonly content: unknown;
  readonly written_by: string;
  readonly written_at: Date;
}

/** What the law wants a public body to say of its site, as its administrator last wrote it. */
@Injectable()
export class Duties {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
  ) {}

  /** @throws Problem not_found */
  async read(network: string): Promise<PublicDuties> {
    const networkId = await networkOf(this.database, network);
    return this.database.asPublic(networkId, async (tx) => {
      const newest = (subject: DutySubject, limit: number): Promise<DutyRow[]> =>
        tx.query<DutyRow>(
          `select subject, version, content, written_by, written_at from duty_document
            where network_id = $1 and subject = $2 order by version desc limit $3`,
          [networkId, subject, limit],
        );
      const [statement, ...earlier] = await newest('accessibility', EARLIER_STATEMENTS_TOLD + 1);
      const [body] = await newest('body', 1);
      return {
        accessibility: statement ? AccessibilityStatement.parse(statement.content) : SHIPPED_STATEMENT,
        statementVersion: statement?.version ?? 0,
        statementOn: statement ? romeDay(statement.written_at) : null,
        earlierStatements: earlier.map(({ version, written_at }) => ({ version, on: romeDay(written_at) })),
        body: body ? BodyFacts.parse(body.content) : NO_BODY_FACTS,
      };
    });
  }

  /** The newest first; what ReSPI ships comes last. */
  versions(who: Principal, subject: DutySubject, { limit, cursor }: DutyQuery): Promise<DutyVersions> {
    const before = cursor === undefined ? null : Number(cursor);
    if (before !== null && !(Number.isInteger(before) && before > 0 && before < 1e9))
      throw invalidField('cursor', 'invalid');
    return this.database.run(who, async (tx) => {
      const rows = await tx.query<DutyRow>(
        `select subject, version, content, written_by, written_at from duty_document
          where network_id = $1 and subject = $2 and ($3::int is null or version < $3) order by version desc limit $4`,
        [tx.networkId, subject, before, limit + 1],
      );
      const items = await Promise.all(rows.slice(0, limit).map((row) => this.view(tx, row)));
      if (rows.length > limit) return { items, nextCursor: String(items.at(-1)?.version) };
      const content = subject === 'body' ? NO_BODY_FACTS : SHIPPED_STATEMENT;
      return { items: [...items, { version: 0, at: null, by: null, content }], nextCursor: null };
    });
  }

  /** @throws Problem stale_version where somebody wrote one meanwhile, invalid_input */
  write(
    who: Principal,
    { namesNobody, ...content }: StatementToWrite | BodyToWrite,
    subject: DutySubject,
    seen: number,
  ): Promise<DutyVersion> {
    return this.database.run(who, async (tx) => {
      mustNameNobody(content, namesNobody);
      if ('preparedOn' in content) mustBeOver(content, romeDay(tx.now));
      const [newest] = await tx.query<{ version: number }>(
        'select version from duty_document where network_id = $1 and subject = $2 order by version desc limit 1',
        [tx.networkId, subject],
      );
      const version = newest?.version ?? 0;
      if (version !== seen) throw new Problem('stale_version', { params: { version } });
      const [row] = await tx.query<DutyRow>(
        `insert into duty_document (network_id, subject, version, content, written_by, written_at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing
         returning subject, version, content, written_by, written_at`,
        [tx.networkId, subject, seen + 1, JSON.stringify(content), tx.actor.accountId, tx.now],
      );
      if (!row) throw new Problem('stale_version', { params: { version: seen + 1 } });
      return this.view(tx, row);
    });
  }

  private async view(tx: Tx, { subject, version, content, written_at, written_by }: DutyRow): Promise<DutyVersion> {
    const by = (await this.directory.person(tx.networkId, written_by))?.name ?? null;
    const parsed = subject === 'body' ? BodyFacts.parse(content) : AccessibilityStatement.parse(content);
    return { version, at: written_at.toISOString(), by, content: parsed };
  }
}

type Written = readonly [path: string, text: string | null];

/**
 * At the foot of every page, with nobody else looking at it first. Who answers for the data, for what is published and for the
 * servers is named there by law: of those lines only numbers of persons are refused. @throws Problem invalid_input
 */
function mustNameNobody(content: AccessibilityStatement | BodyFacts, answeredFor: boolean): void {
  const [named, free] = 'conformity' in content ? textsOfStatement(content) : textsOfBody(content);
  const fields: FieldProblem[] = faultsOfNumbers([...named, ...free]);
  if (!answeredFor) fields.push(...faultsToAnswerFor(free));
  if (fields.length > 0) throw new Problem('invalid_input', { fields });
}

function textsOfStatement({ contact, platform, barriers }: AccessibilityStatement): [Written[], Written[]] {
  const told = barriers.flatMap(({ text, alternative }, at): Written[] => [
    [`barriers.${at}.text`, text],
    [`barriers.${at}.alternative`, alternative],
  ]);
  return [[['contact', contact]], [['platform', platform], ...told]];
}

function textsOfBody(facts: BodyFacts): [Written[], Written[]] {
  const { name, address, dataProtectionOfficer, digitalTransition, publisher, hosting, recipients, retention } = facts;
  return [
    Object.entries({ name, address, dataProtectionOfficer, digitalTransition, publisher, hosting }),
    Object.entries({ recipients, retention }),
  ];
}

/** Nothing is declared of a day that is to come. */
function mustBeOver(statement: AccessibilityStatement, today: string): void {
  for (const path of ['preparedOn', 'reviewedOn', 'publishedOn'] as const) {
    const day = statement[path];
    if (day !== null && day > today) throw invalidField(path, 'date_in_future');
  }
}

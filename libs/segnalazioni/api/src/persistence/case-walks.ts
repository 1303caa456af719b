import type { CaseQueue, CaseState } from '@respi/segnalazioni/contract';
import type { CaseScope } from '@respi/segnalazioni/domain';

/** How a list or a count goes through the tables: one walk for each row of `source`, each along an index of its own. */
export interface Walks {
  source: string;
  readonly from: string;
  readonly conditions: string[];
  /** Where the index says the order in other words. */
  readonly order?: string;
}

export interface WantedRows {
  readonly queue: CaseQueue | undefined;
  /** States that queue and query leave. */
  readonly states: readonly CaseState[];
  /** States that the query asks for by itself. */
  readonly asked: readonly CaseState[] | undefined;
  /** Newest first, `behind` the last row of the page before; null for any other order. */
  readonly newest: { readonly behind: { readonly at: string; readonly id: string } | null } | null;
}

type Bind = (value: unknown) => string;

/** The walks that find what a scope may see; null where that is nothing. */
export function walksOf(scope: CaseScope, bind: Bind, given: readonly string[], wanted: WantedRows): Walks | null {
  const ownCounter = scope.all || scope.sportelli.length > 0 || scope.filedBy !== null;
  // These two queues are an office's, also for a referent who works at a counter besides.
  const ofOffice = !ownCounter || (!scope.all && (wanted.queue === 'to_validate' || wanted.queue === 'to_record'));
  if (ofOffice) return scope.offices.length === 0 ? null : officeWalks(scope.offices, bind, given, wanted);
  if (wanted.states.length === 0) return null;
  const from = 'segnalazione s';
  const source = `unnest(${bind(wanted.states)}::text[]) as walk (state)`;
  const conditions = [...given, 's.state = walk.state', ...behind(wanted, 's.submitted_at, s.id')];
  if (scope.all) return { source, from, conditions };
  if (scope.sportelli.length > 0) {
    const desks = `unnest(${bind(scope.sportelli)}::uuid[]) as desk (id)`;
    return { source: `${source} cross join ${desks}`, from, conditions: [...conditions, 's.sportello_id = desk.id'] };
  }
  return { source, from, conditions: [...conditions, `s.filed_by = ${bind(scope.filedBy)}`] };
}

/**
 * The cases of a referent's offices. What waits there is found by what it waits for; the rest, newest first, by the
 * index of each office's referrals; in triage order among the network's active cases, which are never many.
 */
function officeWalks(
  officeIds: readonly string[],
  bind: Bind,
  given: readonly string[],
  wanted: WantedRows,
): Walks | null {
  const offices = `${bind(officeIds)}::uuid[]`;
  const inStates = (states: readonly CaseState[]): string => `s.state = any (${bind(states)}::text[])`;
  const waiting = (ids: string, conditions: readonly string[]): Walks => ({
    source: `(${ids}) as waiting (case_id)`,
    from: 'segnalazione s',
    conditions: [...given, ...behind(wanted, 's.submitted_at, s.id'), 's.id = waiting.case_id', ...conditions],
  });
  if (wanted.queue === 'to_validate') {
    // Also what went out already under the policy "after", whatever the case's state.
    const pending = `select distinct p.case_id from reply p
        where p.network_id = $1 and p.office_id = any (${offices}) and p.validation = 'pending' and p.copied_from is null`;
    return waiting(pending, wanted.asked ? [inStates(wanted.asked)] : []);
  }
  if (wanted.states.length === 0) return null;
  if (wanted.queue === 'to_record') {
    const open = `select distinct r.case_id from referral r
        where r.network_id = $1 and r.office_id = any (${offices}) and r.status = 'open'`;
    return waiting(open, [inStates(wanted.states)]);
  }
  if (wanted.newest) {
    return {
      source: `unnest(${offices}) as office (id)`,
      from: 'referral r join segnalazione s on s.id = r.case_id',
      conditions: [
        ...given,
        ...behind(wanted, 'r.case_submitted_at, r.case_id'),
        `r.network_id = $1 and r.office_id = office.id and r.status <> 'recalled'`,
        inStates(wanted.states),
        // Referred twice, or to two offices of one referent: the case is told once.
        `not exists (select 1 from referral o where o.case_id = r.case_id and o.office_id = any (${offices})
                        and o.status <> 'recalled' and o.id < r.id)`,
      ],
      order: 'r.case_submitted_at desc, r.case_id desc',
    };
  }
  const referred = `exists (select 1 from referral r
      where r.case_id = s.id and r.status <> 'recalled' and r.office_id = any (${offices}))`;
  return {
    source: `unnest(${bind(wanted.states)}::text[]) as walk (state)`,
    from: 'segnalazione s',
    conditions: [...given, 's.state = walk.state', referred],
  };
}

function behind({ newest }: WantedRows, columns: string): string[] {
  return newest?.behind ? [`(${columns}) < (${newest.behind.at}, ${newest.behind.id})`] : [];
}

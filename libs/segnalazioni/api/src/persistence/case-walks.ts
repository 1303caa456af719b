import type { CaseQueue, CaseState } from '@respi/segnalazioni/contract';
import type { CaseScope } from '@respi/segnalazioni/domain';

/** How a list or a count goes through the tables: one walk for each row of `source`, each along an index of its own. */
export interface Walks {
  readonly source: string;
  readonly from: string;
  readonly conditions: readonly string[];
  /** Where the index says the order in other words. */
  readonly order?: string;
}

export interface WantedRows {
  readonly queue: CaseQueue | undefined;
  /** States that queue and query leave. */
  readonly states: readonly CaseState[];
  /** States that the query asks for by itself. */
  readonly asked: readonly CaseState[] | undefined;
  /** Filed by this account or in its charge. */
  readonly mine?: string | undefined;
  /** For this office: filed for it, or waiting there. */
  readonly office?: string | undefined;
  /** Newest first, `behind` the last row of the page before; null for any other order. */
  readonly newest: { readonly behind: { readonly at: string; readonly id: string } | null } | null;
}

type Bind = (value: unknown) => string;

/** What waits at a counter waits for who works there: these mean one's own counters, whatever else one may see. */
const OF_OWN_COUNTERS: readonly CaseQueue[] = ['to_read', 'to_complete', 'in_progress'];

/**
 * The walks that find what a scope may see; none where that is nothing. Together they find each case once. "This or that"
 * makes two of them, for no index serves both.
 */
export function walksOf(seen: CaseScope, bind: Bind, given: readonly string[], wanted: WantedRows): readonly Walks[] {
  const atCounter = wanted.queue !== undefined && OF_OWN_COUNTERS.includes(wanted.queue);
  const scope: CaseScope = atCounter ? { ...seen, all: false, offices: [] } : seen;
  const ownCounter = scope.all || scope.sportelli.length > 0 || scope.filedBy !== null;
  // These two queues are an office's, also for a referent who works at a counter besides.
  const ofOffice = !ownCounter || (!scope.all && (wanted.queue === 'to_validate' || wanted.queue === 'to_record'));
  if (ofOffice) {
    const narrowed = [...given, ...officeOf(wanted, bind, scope.offices)];
    return scope.offices.length === 0 ? [] : officeWalks(scope.offices, bind, narrowed, wanted);
  }
  if (wanted.states.length === 0) return [];
  const from = 'segnalazione s';
  const conditions = [...given, ...behind(wanted, 's.submitted_at, s.id')];
  const states = `${bind(wanted.states)}::text[]`;
  if (wanted.mine !== undefined || (!scope.all && scope.sportelli.length === 0)) {
    const own = [...conditions, ...officeOf(wanted, bind), `s.state = any (${states})`, ...withinOf(scope, bind)];
    return ofPerson(wanted.mine ?? scope.filedBy, bind).map((theirs) => ({
      source: '(select) as once',
      from,
      conditions: [...own, ...theirs],
    }));
  }
  const source = `unnest(${states}) as walk (state)`;
  const inState = [...conditions, 's.state = walk.state'];
  if (!scope.all) {
    const desks = `unnest(${bind(scope.sportelli)}::uuid[]) as desk (id)`;
    const atDesk = [...inState, ...officeOf(wanted, bind), 's.sportello_id = desk.id'];
    return [{ source: `${source} cross join ${desks}`, from, conditions: atDesk }];
  }
  if (wanted.office === undefined) return [{ source, from, conditions: inState }];
  const office = `${bind(wanted.office)}::uuid`;
  const waiting = `(select distinct r.case_id from referral r
      where r.network_id = $1 and r.office_id = ${office} and r.status = 'open') as waiting (case_id)`;
  return [
    { source, from, conditions: [...inState, `s.office_id = ${office}`] },
    {
      source: waiting,
      from,
      conditions: [...conditions, `s.state = any (${states})`, 's.id = waiting.case_id', `s.office_id <> ${office}`],
    },
  ];
}

/** Two walks for whoever asks for their own: what they filed, and what others filed and they took in charge. */
function ofPerson(accountId: string | null, bind: Bind): string[][] {
  const person = `${bind(accountId)}::uuid`;
  return [[`s.filed_by = ${person}`], [`s.in_charge_of = ${person}`, `s.filed_by <> ${person}`]];
}

function withinOf(scope: CaseScope, bind: Bind): string[] {
  if (scope.all) return [];
  if (scope.sportelli.length > 0) return [`s.sportello_id = any (${bind(scope.sportelli)}::uuid[])`];
  return [`s.filed_by = ${bind(scope.filedBy)}::uuid`];
}

/** @param known offices whose referrals the reader may know of; without them all */
function officeOf({ office }: WantedRows, bind: Bind, known?: readonly string[]): string[] {
  if (office === undefined) return [];
  const id = `${bind(office)}::uuid`;
  if (known && !known.includes(office)) return [`s.office_id = ${id}`];
  return [`(s.office_id = ${id} or ${id} = any (s.open_offices))`];
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
): readonly Walks[] {
  const offices = `${bind(officeIds)}::uuid[]`;
  const inStates = (states: readonly CaseState[]): string => `s.state = any (${bind(states)}::text[])`;
  const waiting = (ids: string, conditions: readonly string[]): Walks[] => [
    {
      source: `(${ids}) as waiting (case_id)`,
      from: 'segnalazione s',
      conditions: [...given, ...behind(wanted, 's.submitted_at, s.id'), 's.id = waiting.case_id', ...conditions],
    },
  ];
  if (wanted.queue === 'to_validate') {
    // Also what went out already under the policy "after", whatever the case's state.
    const pending = `select distinct p.case_id from reply p
        where p.network_id = $1 and p.office_id = any (${offices}) and p.validation = 'pending' and p.copied_from is null`;
    return waiting(pending, wanted.asked ? [inStates(wanted.asked)] : []);
  }
  if (wanted.states.length === 0) return [];
  if (wanted.queue === 'to_record') {
    const open = `select distinct r.case_id from referral r
        where r.network_id = $1 and r.office_id = any (${offices}) and r.status = 'open'`;
    return waiting(open, [inStates(wanted.states)]);
  }
  const referred = `exists (select 1 from referral r
      where r.case_id = s.id and r.status <> 'recalled' and r.office_id = any (${offices}))`;
  if (wanted.mine !== undefined) {
    return ofPerson(wanted.mine, bind).map((theirs) => ({
      source: '(select) as once',
      from: 'segnalazione s',
      conditions: [...given, ...behind(wanted, 's.submitted_at, s.id'), inStates(wanted.states), referred, ...theirs],
    }));
  }
  const states = `unnest(${bind(wanted.states)}::text[]) as walk (state)`;
  if (wanted.newest) {
    return [
      {
        source: `unnest(${offices}) as office (id) cross join ${states}`,
        from: 'referral r join segnalazione s on s.id = r.case_id',
        conditions: [
          ...given,
          ...behind(wanted, 'r.case_submitted_at, r.case_id'),
          `r.network_id = $1 and r.office_id = office.id and r.case_state = walk.state and r.status <> 'recalled'`,
          // Referred twice, or to two offices of one referent: the case is told once.
          `not exists (select 1 from referral o where o.case_id = r.case_id and o.office_id = any (${offices})
                        and o.status <> 'recalled' and o.id < r.id)`,
        ],
        order: 'r.case_submitted_at desc, r.case_id desc',
      },
    ];
  }
  return [{ source: states, from: 'segnalazione s', conditions: [...given, 's.state = walk.state', referred] }];
}

function behind({ newest }: WantedRows, columns: string): string[] {
  return newest?.behind ? [`(${columns}) < (${newest.behind.at}, ${newest.behind.id})`] : [];
}

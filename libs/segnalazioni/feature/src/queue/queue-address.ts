import {
  CASE_KINDS,
  type CaseKind,
  type CaseQueue,
  type CaseState,
  URGENCIES,
  type Urgency,
} from '@respi/segnalazioni/contract';

/** The coordinator's queues in the order of the work: what burns first comes first. */
export const COORDINATOR_QUEUES = [
  'to_triage',
  'mine',
  'to_forward',
  'to_release',
  'to_validate',
  'disputed',
] as const satisfies readonly CaseQueue[];
export type CoordinatorQueue = (typeof COORDINATOR_QUEUES)[number];

/** States that a triage list can hold: the others wait for nobody. */
export const TRIAGE_STATES = [
  'submitted',
  'in_charge',
  'forwarded',
  'reply_collected',
  'in_validation',
  'integration_requested',
] as const satisfies readonly CaseState[];

/** The query parameters of a queue: closed sets only. What is typed never gets here. */
export interface QueueAddress {
  readonly coda?: string | undefined;
  readonly stato?: string | undefined;
  readonly urgenza?: string | undefined;
  readonly ufficio?: string | undefined;
  readonly sportello?: string | undefined;
  readonly argomento?: string | undefined;
  readonly tipo?: string | undefined;
  readonly mie?: string | undefined;
}
export const FILTERS = ['stato', 'urgenza', 'ufficio', 'sportello', 'argomento', 'tipo', 'mie'] as const;
export type FilterName = (typeof FILTERS)[number];

/** `GET /segnalazioni` as the address asks it. Every queue but `all` narrows by what waits for the coordination. */
export interface QueueQuery {
  readonly queue: CaseQueue | undefined;
  readonly status: CaseState | undefined;
  readonly urgency: Urgency | undefined;
  readonly kind: CaseKind | undefined;
  readonly office: string | undefined;
  readonly sportello: string | undefined;
  readonly topic: string | undefined;
  readonly mine: true | undefined;
}

/** A value that is in no set is nobody's filter: an address that was cut or guessed still opens a list. */
export function queueQuery(address: QueueAddress): QueueQuery {
  return {
    queue: address.coda === 'all' ? undefined : (among(COORDINATOR_QUEUES, address.coda) ?? 'to_triage'),
    status: among(TRIAGE_STATES, address.stato),
    urgency: among(URGENCIES, address.urgenza),
    kind: among(CASE_KINDS, address.tipo),
    office: code(address.ufficio),
    sportello: code(address.sportello),
    topic: code(address.argomento),
    mine: address.mie === '1' ? true : undefined,
  };
}

export function activeFilters(address: QueueAddress): readonly FilterName[] {
  return FILTERS.filter((name) => Boolean(address[name]));
}

function among<T extends string>(known: readonly T[], value: string | undefined): T | undefined {
  return known.find((one) => one === value);
}

function code(value: string | undefined): string | undefined {
  return value && /^[A-Za-z0-9][A-Za-z0-9_/-]{0,63}$/.test(value) ? value : undefined;
}

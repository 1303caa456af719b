/**
 * Lifecycles as data. A lifecycle lists its states and its transitions; this engine checks the data once, at start,
 * and answers which actions a state offers and where an action leads. It knows nothing of cases or sheets.
 */
export interface StateSpec {
  readonly category: 'initial' | 'active' | 'waiting' | 'resolved' | 'inactive';
  /** Italian word for people. */
  readonly label: string;
  /** The network's and the office's clocks stand while the case is here. */
  readonly pausesClocks?: boolean;
}

export interface TransitionSpec<S extends string, P extends string, G extends string> {
  readonly from: readonly S[];
  /** One target, or the set among which `resolve` of the command chooses from facts. `same` keeps the state. */
  readonly to: readonly S[] | 'same';
  /** States in which the action is possible too, and which it leaves as they are. */
  readonly alsoIn?: readonly S[];
  readonly permission: P;
  /** Named conditions, all of which must hold. */
  readonly guards?: readonly G[];
  /** Italian verb for the button. */
  readonly label: string;
  /** Done by the system alone (a date arrives): never offered to people. */
  readonly bySystem?: boolean;
}

export interface Lifecycle<S extends string, A extends string, P extends string, G extends string> {
  readonly name: string;
  readonly initial: S;
  readonly states: Readonly<Record<S, StateSpec>>;
  readonly transitions: Readonly<Record<A, TransitionSpec<S, P, G>>>;
}

/** What is wrong with a lifecycle's data, in words; empty when it is sound. */
export function lifecycleFaults<S extends string, A extends string, P extends string, G extends string>(
  lifecycle: Lifecycle<S, A, P, G>,
): string[] {
  const faults: string[] = [];
  const states = Object.keys(lifecycle.states) as S[];
  const transitions = Object.entries(lifecycle.transitions) as [A, TransitionSpec<S, P, G>][];
  if (!states.includes(lifecycle.initial)) faults.push(`initial state ${lifecycle.initial} is not among the states`);
  for (const [action, spec] of transitions) {
    if (!spec.permission) faults.push(`transition ${action} has no permission`);
    if (!spec.label) faults.push(`transition ${action} has no label`);
    if (spec.from.length === 0) faults.push(`transition ${action} starts from no state`);
    for (const state of [...spec.from, ...(spec.alsoIn ?? []), ...targets(spec)]) {
      if (!states.includes(state)) faults.push(`transition ${action} names the unknown state ${state}`);
    }
  }
  const reached = new Set<S>([lifecycle.initial]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [, spec] of transitions) {
      // An action that keeps the state reaches nothing new.
      if (spec.to === 'same' || !spec.from.some((state) => reached.has(state))) continue;
      for (const state of targets(spec)) {
        if (!reached.has(state)) {
          reached.add(state);
          grown = true;
        }
      }
    }
  }
  for (const state of states) if (!reached.has(state)) faults.push(`state ${state} cannot be reached`);
  for (const state of states) {
    const leaves = transitions.some(
      ([, spec]) => spec.from.includes(state) && targets(spec).some((to) => to !== state),
    );
    if (!leaves && lifecycle.states[state].category !== 'inactive') faults.push(`state ${state} is a dead end`);
  }
  return faults;
}

/** @throws Error listing every fault: called once at start, so that a broken lifecycle never serves a request. */
export function assertSoundLifecycle<S extends string, A extends string, P extends string, G extends string>(
  lifecycle: Lifecycle<S, A, P, G>,
): void {
  const faults = lifecycleFaults(lifecycle);
  if (faults.length > 0) throw new Error(`Lifecycle ${lifecycle.name} is not sound:\n- ${faults.join('\n- ')}`);
}

/** The actions that the lifecycle alone offers in a state (policy and guards narrow them further). */
export function actionsFrom<S extends string, A extends string, P extends string, G extends string>(
  lifecycle: Lifecycle<S, A, P, G>,
  state: S,
): A[] {
  return (Object.keys(lifecycle.transitions) as A[]).filter((action) =>
    startsFrom(lifecycle.transitions[action], state),
  );
}

export function startsFrom<S extends string, P extends string, G extends string>(
  spec: TransitionSpec<S, P, G>,
  state: S,
): boolean {
  return spec.from.includes(state) || (spec.alsoIn?.includes(state) ?? false);
}

/** Whether the data allow this very step; use cases assert it, so that code and diagram cannot part. */
export function leadsTo<S extends string, P extends string, G extends string>(
  spec: TransitionSpec<S, P, G>,
  from: S,
  to: S,
): boolean {
  if (spec.alsoIn?.includes(from) && to === from) return true;
  return spec.from.includes(from) && (spec.to === 'same' ? to === from : spec.to.includes(to));
}

/** Mermaid source of the diagram in the docs. */
export function drawLifecycle<S extends string, A extends string, P extends string, G extends string>(
  lifecycle: Lifecycle<S, A, P, G>,
): string {
  const lines = ['stateDiagram-v2', `  [*] --> ${lifecycle.initial}`];
  for (const state of Object.keys(lifecycle.states) as S[]) {
    lines.push(`  ${state}: ${state} (${lifecycle.states[state].label})`);
  }
  const arrows = new Map<string, string[]>();
  for (const [action, spec] of Object.entries(lifecycle.transitions) as [A, TransitionSpec<S, P, G>][]) {
    for (const from of spec.from) {
      for (const to of spec.to === 'same' ? [from] : spec.to) {
        const arrow = `${from} --> ${to}`;
        arrows.set(arrow, [...(arrows.get(arrow) ?? []), action]);
      }
    }
  }
  for (const [arrow, actions] of arrows) lines.push(`  ${arrow}: ${actions.join(', ')}`);
  return lines.join('\n') + '\n';
}

function targets<S extends string, P extends string, G extends string>(spec: TransitionSpec<S, P, G>): readonly S[] {
  return spec.to === 'same' ? spec.from : spec.to;
}

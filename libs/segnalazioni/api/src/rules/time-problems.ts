import type { Ladder, Retention, ServiceCalendarInput, Targets } from '@respi/segnalazioni/contract';
import { type Day, calendarFaults } from '@respi/segnalazioni/domain';
import type { FieldProblem } from '@respi/shared/kernel';

/** What a schema cannot see of decisions about time, field by field. `offices` are the codes of the network's offices. */
export function targetsProblems({ exceptions }: Targets, offices: ReadonlySet<string>): FieldProblem[] {
  return exceptions.flatMap(({ act, office, urgency, kind }, index): FieldProblem[] => {
    const path = `exceptions.${index}`;
    if (office === undefined && urgency === undefined && kind === undefined)
      return [{ path: `${path}.urgency`, code: 'names_nothing' }];
    if (office === undefined) return [];
    if (act !== 'office_answer') return [{ path: `${path}.office`, code: 'only_for_office_answer' }];
    return offices.has(office) ? [] : [{ path: `${path}.office`, code: 'unknown_office' }];
  });
}

export function ladderProblems({ steps }: Ladder, offices: ReadonlySet<string>): FieldProblem[] {
  return steps.flatMap(({ percent, to, offices: named = [] }, index): FieldProblem[] => {
    const path = `steps.${index}`;
    const twice = steps.findIndex((step) => step.percent === percent && step.to === to) < index;
    return [
      ...(twice ? [{ path: `${path}.percent`, code: 'step_twice' }] : []),
      ...(to !== 'office_head' && named.length > 0 ? [{ path: `${path}.offices`, code: 'only_for_office_head' }] : []),
      ...named.flatMap((office, at) =>
        offices.has(office) ? [] : [{ path: `${path}.offices.${at}`, code: 'unknown_office' }],
      ),
    ];
  });
}

export function retentionProblems({ exceptions }: Retention): FieldProblem[] {
  return exceptions.flatMap(({ kind, ending }, index): FieldProblem[] => {
    const twice = exceptions.findIndex((each) => each.kind === kind && each.ending === ending) < index;
    return twice ? [{ path: `exceptions.${index}.kind`, code: 'exception_twice' }] : [];
  });
}

export function calendarProblems({ hours, closures }: ServiceCalendarInput, today: Day): FieldProblem[] {
  return calendarFaults(hours, closures, today).map(({ path, code }) => {
    const day = WEEKDAYS[Number(/^hours\.(\d)/.exec(path)?.[1]) - 1];
    return day === undefined ? { path, code } : { path, code, params: { day } };
  });
}

/** As they stand within a sentence, Monday first. */
const WEEKDAYS = ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'];

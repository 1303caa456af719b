import { type Actor, type Role, hasRole } from '@respi/identity/contract';
import { type AppointmentAction, type AppointmentState, BOARD_ROLES } from '@respi/content/contract';
import { type Lifecycle, actionsFrom, assertSoundLifecycle } from '@respi/shared/kernel';

export const APPOINTMENT_LIFECYCLE: Lifecycle<AppointmentState, AppointmentAction, 'coordinate' | 'take_part', never> =
  {
    name: 'appuntamento',
    initial: 'planned',
    states: {
      planned: { category: 'initial', label: 'In programma' },
      held: { category: 'inactive', label: 'Svolto' },
      cancelled: { category: 'inactive', label: 'Annullato' },
    },
    transitions: {
      edit: { from: ['planned'], to: 'same', permission: 'coordinate', label: 'Modifica' },
      answer: { from: ['planned'], to: 'same', permission: 'take_part', label: 'Rispondi' },
      record: {
        from: ['planned'],
        to: ['held'],
        alsoIn: ['held'],
        permission: 'coordinate',
        label: 'Registra le presenze',
      },
      cancel: { from: ['planned'], to: ['cancelled'], permission: 'coordinate', label: 'Annulla' },
    },
  };

assertSoundLifecycle(APPOINTMENT_LIFECYCLE);

/** What must be known of an appointment to say who does what with it. */
export interface AppointmentSubject {
  readonly networkId: string;
  readonly state: AppointmentState;
  readonly day: string;
  readonly roles: readonly Role[];
  readonly units: readonly string[];
}

/**
 * A role and a unit that are both invited, and held together: nobody is invited by one membership's role and another's unit.
 * Who reads nothing of the network's content is invited to nothing of it.
 */
export function isInvited(
  actor: Actor,
  { networkId, roles, units }: Omit<AppointmentSubject, 'state' | 'day'>,
): boolean {
  if (actor.kind !== 'person' || actor.networkId !== networkId) return false;
  return actor.memberships.some(
    ({ role, unitCode }) =>
      BOARD_ROLES.some((reads) => reads === role) &&
      (roles.length === 0 || roles.includes(role)) &&
      (units.length === 0 || units.includes(unitCode)),
  );
}

/** Nobody answers for a day that is over, and nobody was present on one that is still to come. */
export function availableAppointmentActions(
  actor: Actor,
  subject: AppointmentSubject,
  today: string,
): AppointmentAction[] {
  if (actor.kind !== 'person' || actor.networkId !== subject.networkId) return [];
  return actionsFrom(APPOINTMENT_LIFECYCLE, subject.state).filter((action) => {
    if (action === 'answer' && subject.day < today) return false;
    if (action === 'record' && subject.day > today) return false;
    if (APPOINTMENT_LIFECYCLE.transitions[action].permission === 'coordinate') return hasRole(actor, 'coordinator');
    return isInvited(actor, subject);
  });
}

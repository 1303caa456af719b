import type { Channel, OrganisationInput, ProtocolInput, Role, ValidationPolicy } from '@respi/identity/contract';

/** A person of the demo. The first one of a role works there alone: whoever tries that role logs in without a choice. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly at: readonly (readonly [Role, unit: string])[];
}

export interface DemoOffice {
  readonly validationPolicy?: ValidationPolicy;
  readonly searchableBy?: readonly string[];
  readonly openingHours?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly channels?: readonly Channel[];
}

/** A body with the protocol by which it belongs to the network, and the units that are its own. */
export interface DemoOrganisation extends OrganisationInput {
  readonly protocol?: ProtocolInput;
  readonly units: readonly string[];
}

export interface DemoNetwork {
  readonly slug: string;
  readonly name: string;
  readonly owner: string;
  readonly numberPrefix: string;
  /** Where the offices of the State and the coordination sit. */
  readonly seat: string;
  /** Shaped as `codelists.json`. */
  readonly lists: object;
  /** What an administrator sets beside the lists, by unit code. */
  readonly offices: Readonly<Record<string, DemoOffice>>;
  readonly organisations?: readonly DemoOrganisation[];
  readonly people: Readonly<Record<string, DemoPerson>>;
  readonly admin: string;
  readonly sealedHandlers: readonly string[];
  readonly emergencyText: string;
}

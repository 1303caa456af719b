export { IdentityModule } from './identity-module';
export { ChangeLog } from './events/record-change';
export { Networks } from './networks/networks';
export { IDENTITY_ENTITIES, IDENTITY_MIGRATIONS } from './persistence';
export { ForgetSpentLogins } from './sessions/forget-spent-logins';
export { NewNetwork, createNetwork } from './set-up/create-network';
export { EnrolPerson, type EnrolledPerson } from './set-up/enrol-person';
export { type LoadOptions, LoadUnitsAndCodeLists, type Loaded } from './set-up/load-units-and-code-lists';

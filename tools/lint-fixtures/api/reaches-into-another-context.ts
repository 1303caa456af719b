// expects: @nx/enforce-module-boundaries
import * as otherApi from '@respi/segnalazioni/api';
import * as otherDomain from '@respi/segnalazioni/domain';

export const broken = [otherApi, otherDomain];

import { Global, Module } from '@nestjs/common';
import { ServiceHours } from '@respi/notifications/contract';
import { NetworkRules } from '../rules/network-rules';
import { ServiceHoursOfNetwork } from './service-hours-of-network';

/** The port `ServiceHours` of notifications, for whoever composes the installation. */
@Global()
@Module({
  providers: [NetworkRules, { provide: ServiceHours, useClass: ServiceHoursOfNetwork }],
  exports: [ServiceHours],
})
export class ServiceHoursModule {}

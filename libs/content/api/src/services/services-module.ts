import { Module } from '@nestjs/common';
import { CheckService } from './check-service';
import { ExportServices } from './export-services';
import { ImportServices } from './import-services';
import { HsdsController, PublicServicesController } from './public-services-controller';
import { ReadHsds } from './read-hsds';
import { ReadPublicServices } from './read-public-services';
import { RemindToAssure, RemindToAssureNightly } from './remind-to-assure';
import { ServiceDesk } from './service-desk';
import { ServicesController } from './services-controller';

/** What of the directory a worker runs. */
export const SERVICES_TASKS = [RemindToAssureNightly];

/** The directory of services. Needs the port `Directory`. */
@Module({
  controllers: [ServicesController, PublicServicesController, HsdsController],
  providers: [
    CheckService,
    ExportServices,
    ImportServices,
    ReadHsds,
    ReadPublicServices,
    RemindToAssure,
    ServiceDesk,
    ...SERVICES_TASKS,
  ],
  exports: [ImportServices, RemindToAssure, ServiceDesk, ...SERVICES_TASKS],
})
export class ServicesModule {}

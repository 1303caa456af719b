import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { ContentModule } from '@respi/content/api';
import { IdentityModule } from '@respi/identity/api';
import { KnowledgeModule } from '@respi/knowledge/api';
import { NotificationsModule } from '@respi/notifications/api';
import { SegnalazioniModule, ServiceHoursModule } from '@respi/segnalazioni/api';
import { type Config, PlatformModule, type PlatformOptions } from '@respi/shared/api-platform';
import { INSTALLATION_PARTS } from './installation-parts';

/** The contexts of the product, in no order: each knows the others by ports and events alone. */
const CONTEXTS: readonly (Type | DynamicModule)[] = [
  IdentityModule.forApi(),
  NotificationsModule.forApi(),
  ServiceHoursModule,
  SegnalazioniModule,
  KnowledgeModule,
  ContentModule,
];

/** Everything behind one configuration. The worker and the command line take it without controllers being reachable. */
@Module({})
export class AppModule {
  static for(config: Config, options: PlatformOptions = {}): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.for(config, INSTALLATION_PARTS, options), ...CONTEXTS] };
  }
}

export {
  NOTIFICATIONS_HANDLERS,
  NOTIFICATIONS_LOOPS,
  NOTIFICATIONS_TASKS,
  NotificationsModule,
} from './notifications-module';
export { NOTIFICATIONS_ENTITIES, NOTIFICATIONS_MIGRATIONS } from './persistence';
export { DELIVERY_SETTINGS, type DeliverySettings } from './mails/deliver-mails';
export { PushBox } from './push/push-box';
export { PUSH_SETTINGS, type PushSettings } from './push/deliver-pushes';
export { NOTIFICATIONS_SEALED } from './persistence/sealed-columns';

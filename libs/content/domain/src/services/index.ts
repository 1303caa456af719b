export * from './assurance';
export * from './edit-service';
export * from './hsds';
export * from './schedules';
export * from './service-policy';
export * from './service-words';

export * from './calendar-days';
export * from './due';
export * from './due-in-words';
export * from './holidays';
export * from './service-calendar';
export * from './service-minutes';

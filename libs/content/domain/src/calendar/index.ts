export * from './appointment-life';
export * from './calendar-file';
export * from './monthly-days';
export * from './agenda';

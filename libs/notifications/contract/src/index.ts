export * from './notices';
export * from './preferences';
export * from './service-hours';
export * from './mails';
export * from './devices';

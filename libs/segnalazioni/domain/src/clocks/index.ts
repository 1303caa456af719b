export * from './account';
export * from './clock';
export * from './clocks-of';
export * from './decided-time';
export * from './history';
export * from './reading';

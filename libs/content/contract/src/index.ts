export * from './articles';
export * from './board';
export * from './published-articles';
export * from './hsds';
export * from './services';
export * from './appointments';
export * from './helpdesk';
export * from './duties';

export * from './articles';
export * from './published-articles';
export * from './hsds';
export * from './services';

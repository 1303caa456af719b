export * from './articles';
export * from './published-articles';

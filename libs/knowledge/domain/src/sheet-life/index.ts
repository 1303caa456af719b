export * from './sheet';
export * from './sheet-lifecycle';
export * from './sheet-guards';
export * from './sheet-policy';
export * from './decide-sheet';

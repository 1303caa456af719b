export * from './decide-distinta';
export * from './distinta';
export * from './distinta-lifecycle';
export * from './identification';
export * from './line-codes';

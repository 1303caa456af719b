export * from './clock';
export * from './ids';
export * from './lifecycle';
export * from './problem';

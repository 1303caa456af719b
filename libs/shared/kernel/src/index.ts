export * from './clock';
export * from './form-age';
export * from './ids';
export * from './lifecycle';
export * from './problem';

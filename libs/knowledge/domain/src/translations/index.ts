export * from './translation';
export * from './translation-lifecycle';
export * from './translation-guards';
export * from './decide-translation';

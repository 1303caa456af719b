export * from './divergence';
export * from './divergence-lifecycle';
export * from './divergence-policy';
export * from './decide-divergence';

export * from './conditions';
export * from './danger';
export * from './default-rules';
export * from './evaluate';
export * from './propose';
export * from './rules';
export * from './terms';
export { DEFAULT_FACT_LABELS, type FactLabels } from './words';

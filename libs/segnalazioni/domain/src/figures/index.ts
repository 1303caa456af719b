export * from './changing-facts';
export * from './small-cells';

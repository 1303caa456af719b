export * from './small-cells';

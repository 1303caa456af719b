export * from './listener';
export * from './live-audience';
export * from './live-channel';
export * from './live-hub';
export * from './live-note';
export * from './live-stream';
export * from './position';

export * from './articles';
export * from './services';
export * from './board';
export * from './calendar';
export * from './helpdesk';
export * from './archive';

export * from './helpdesk-life';

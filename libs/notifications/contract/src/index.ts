export * from './mails';

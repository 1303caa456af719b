export * from './membership-rules';
export * from './password-rules';

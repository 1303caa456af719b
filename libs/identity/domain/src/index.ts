export * from './device-of';
export * from './membership-rules';
export * from './password-rules';
export { type Comune, comuniNamed, findComuni } from './comuni/comuni';

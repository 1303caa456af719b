export { appendToStream } from '@respi/shared/api-platform';

export { printable } from '@respi/shared/api-platform';

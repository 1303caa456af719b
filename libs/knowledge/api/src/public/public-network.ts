export { publicNetwork } from '@respi/shared/api-platform';

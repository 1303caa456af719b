import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';

/** Import it for its effect: what seals things on the device every browser has, and jsdom has not. */
Object.defineProperty(crypto, 'subtle', { value: webcrypto.subtle, configurable: true });
Object.assign(globalThis, { TextEncoder, TextDecoder });

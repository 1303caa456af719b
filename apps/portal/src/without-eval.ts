/**
 * Schemas compile themselves where they may. Here no text becomes script: without this each would try once, in vain, and
 * the browser would report it as an attack on the page. Must be imported before anything that has schemas.
 */
const known = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
known.__zod_globalConfig = { ...known.__zod_globalConfig, jitless: true };

export {};

/**
 * Runs before every other module: the pages' policy forbids code made from text, and the checking of values would try
 * it once to learn that.
 */
declare global {
  var __zod_globalConfig: { readonly jitless: boolean };
}

globalThis.__zod_globalConfig = { jitless: true };

export {};

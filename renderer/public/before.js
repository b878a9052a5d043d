// Runs before every module. The pages' policy forbids code made from text; zod would try it once to learn that.
globalThis.__zod_globalConfig = { jitless: true };

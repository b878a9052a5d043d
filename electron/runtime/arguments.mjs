/**
 * Takes the launcher's own switches out of what the person typed; the rest is for the app.
 * @param {readonly string[]} typed
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ isOnce: boolean, forApp: string[] }} `isOnce`: end after the first screen
 */
export function readArguments(typed, env = process.env) {
  return {
    isOnce: typed.includes('--once') || env.CI === 'true',
    forApp: typed.filter(argument => argument !== '--once'),
  };
}

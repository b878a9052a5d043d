/** @type {1 | 2} */
let descriptor = 1;

/** Sends every progress line, and the output of child programs, to stderr: stdout then carries data only. */
export function keepStdoutForData() {
  descriptor = 2;
}

/** The file descriptor that progress goes to, for the `stdio` of child programs. */
export function progressDescriptor() {
  return descriptor;
}

/**
 * Prints one line for the person.
 * @param {string} line
 */
export function say(line) {
  (descriptor === 1 ? process.stdout : process.stderr).write(`${line}\n`);
}

/** An expected failure: its message is all the person needs, a stack would only hide it. */
export class PlainFailure extends Error {}

/**
 * Runs a script's body; a failure ends the process with code 1.
 * @param {() => Promise<number | void>} body returns the exit code, 0 when it returns nothing
 */
export async function runScript(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    process.stderr.write(`${error instanceof PlainFailure ? error.message : inspect(error)}\n`);
    process.exitCode = 1;
  }
}

/** @param {unknown} error */
function inspect(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

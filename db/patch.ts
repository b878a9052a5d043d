/** The keys of an object that have a value, null included. */
export type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the keys that a form left out: a patch that leaves those fields alone. */
export function given<T extends object>(values: T): Given<T> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  // Only keys whose value is undefined were taken away.
  return Object.fromEntries(entries) as Given<T>;
}

import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';

/** Where files written for a person lie, by the token the page was given for them: a page never learns a path. */
const paths = new Map<string, string>();
const mostKept = 100;

/** Remembers a file that was written, until the program ends. */
export function rememberSaved(path: string): { readonly name: string; readonly token: string } {
  const token = randomUUID();
  paths.set(token, path);
  for (const oldest of paths.keys()) if (paths.size > mostKept) paths.delete(oldest);
  return { name: basename(path), token };
}

export function savedPath(token: string): string | undefined {
  return paths.get(token);
}

import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '#shared/core/errors.ts';

const refusals = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'ENOENT', 'ENOTDIR', 'EISDIR', 'ETXTBSY']);

/**
 * Writes a file whole or not at all: beside its place, made durable, then renamed into it.
 *
 * @throws AppError `file-not-writable` where the place refuses it; a full disk is told by its own error. What stood
 *   there before is then untouched.
 */
export async function saveFile(path: string, content: string | Uint8Array): Promise<void> {
  const name = basename(path);
  const part = join(dirname(path), `.${name.slice(0, 80)}.${randomUUID()}.part`);
  try {
    const file = await open(part, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw refusals.has(code) ? new AppError('file-not-writable', { name }) : error;
  }
}

import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { attachmentFile, noteBlob } from '#db/attachment.ts';
import type { TasksFor } from '#db/context.ts';
import {
  type Attachment,
  type attachmentContract,
  cleanFileName,
  isRefusedFile,
  largestFileMb,
} from '#shared/attachment.ts';
import { AppError } from '#shared/core/errors.ts';
import { t } from '#shared/i18n/t.ts';
import type { TaskCtx } from '../dispatch.ts';
import { blobPath, imageMime } from '../files/blobs.ts';

interface Incoming {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Target {
  readonly ownerEntity: string;
  readonly ownerId: string;
  readonly role: Attachment['role'];
}

const mimeByEnding: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
  txt: 'text/plain',
};

function mimeOf(name: string, bytes: Uint8Array): string {
  return (
    imageMime(bytes) ?? mimeByEnding[name.toLowerCase().split('.').at(-1) ?? ''] ?? 'application/octet-stream'
  );
}

function check(name: string, sizeBytes: number): void {
  if (isRefusedFile(name)) throw new AppError('file-kind-refused', { name });
  if (sizeBytes > largestFileMb * 1024 * 1024)
    throw new AppError('file-too-large', { name, limit: largestFileMb });
}

async function readChosen(path: string): Promise<Incoming> {
  const name = basename(path);
  try {
    check(name, (await stat(path)).size);
    return { name, bytes: await readFile(path) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('file-not-readable', { name });
  }
}

/** Written beside, made durable, then renamed into place: never a readable half; nothing is overwritten. */
async function keepBlob(dataFolder: string, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = blobPath(dataFolder, sha256);
  if (await stat(path).catch(() => null)) return sha256;
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(part, bytes);
    const file = await open(part, 'r+');
    await file.sync();
    await file.close();
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return sha256;
}

async function keep(ctx: TaskCtx, target: Target, files: readonly Incoming[]): Promise<string[]> {
  if (files.length === 0) return [];
  const kept: (Incoming & { readonly sha256: string })[] = [];
  for (const { name, bytes } of files)
    kept.push({ name, bytes, sha256: await keepBlob(ctx.host.dataFolder, bytes) });
  return ctx.write({ name: 'attachment.add', intent: 'edit' }, writer =>
    kept.map(({ name, bytes, sha256 }) => {
      noteBlob(ctx.store, sha256, bytes.length);
      return writer.create('attachment', {
        ownerEntity: target.ownerEntity,
        ownerId: target.ownerId,
        role: target.role,
        sha256,
        name: cleanFileName(name),
        mime: mimeOf(name, bytes),
        sizeBytes: bytes.length,
      });
    }),
  ).value;
}

export const attachmentTasks: TasksFor<typeof attachmentContract, TaskCtx> = {
  'attachment.choose': async (ctx, input) => {
    const paths = await ctx.host.os.chooseFiles({ title: t('attachment.choose'), kinds: [], multiple: true });
    const files: Incoming[] = [];
    for (const path of paths) files.push(await readChosen(path));
    return keep(ctx, input, files);
  },
  'attachment.drop': async (ctx, input) => {
    for (const file of input.files) check(file.name, file.bytes.length);
    return keep(ctx, input, input.files);
  },
  'attachment.open': async (ctx, input) => {
    const { name, sha256 } = attachmentFile(ctx.store, input.id);
    if (isRefusedFile(name)) throw new AppError('file-kind-refused', { name });
    const folder = await mkdtemp(join(tmpdir(), 'truyen-thong-'));
    const copy = join(folder, cleanFileName(name));
    try {
      await copyFile(blobPath(ctx.host.dataFolder, sha256), copy);
    } catch {
      throw new AppError('file-not-readable', { name });
    }
    await ctx.host.os.openFile(copy);
    return null;
  },
};

import { z } from 'zod';
import { command, query, task } from './core/contract.ts';
import { Id, OptionalText } from './core/values.ts';

/** Files of a record: proofs, photos, texts, consents. The bytes lie in the blob store under their hash. */

export const attachmentRoles = ['proof', 'photo', 'text', 'consent', 'other'] as const;
export const AttachmentRole = z.enum(attachmentRoles);

export const Attachment = z.object({
  id: Id,
  role: AttachmentRole,
  sha256: z.string(),
  name: z.string(),
  mime: z.string(),
  sizeBytes: z.int(),
  caption: z.string().nullable(),
  credit: z.string().nullable(),
  /** Has a picture to draw: `app://blob/<sha256>`. */
  isImage: z.boolean(),
  /** False when another PC has the bytes and this one not yet. */
  isPresent: z.boolean(),
  addedAtMs: z.int(),
});
export type Attachment = z.infer<typeof Attachment>;

/** Kinds of records that files can be put to. */
const ownerEntities = [
  'story',
  'storyOutlet',
  'unit',
  'person',
  'pressItem',
  'pressCase',
  'caseAnswer',
  'answerChannel',
  'correctionRequest',
  'hotIssue',
  'responsePlan',
  'opinion',
  'coordination',
] as const;

const Owner = { ownerEntity: z.enum(ownerEntities), ownerId: Id } as const;

export const attachmentContract = {
  'attachment.list': query({
    role: 'viewer',
    reads: ['attachment'],
    input: z.strictObject(Owner),
    output: z.array(Attachment),
  }),
  /** Asks for files in a dialog and keeps them; ids in the order chosen, empty when cancelled. */
  'attachment.choose': task({
    role: 'member',
    input: z.strictObject({ ...Owner, role: AttachmentRole }),
    output: z.array(Id),
  }),
  /** Keeps bytes dropped or pasted into the window. */
  'attachment.drop': task({
    role: 'member',
    input: z.strictObject({
      ...Owner,
      role: AttachmentRole,
      files: z.array(z.strictObject({ name: z.string().max(200), bytes: z.instanceof(Uint8Array) })).max(20),
    }),
    output: z.array(Id),
  }),
  'attachment.change': command({
    role: 'member',
    input: z.strictObject({
      id: Id,
      role: AttachmentRole.optional(),
      caption: OptionalText.optional(),
      credit: OptionalText.optional(),
    }),
    output: z.null(),
  }),
  'attachment.remove': command({ role: 'member', input: z.strictObject({ id: Id }), output: z.null() }),
  /** Opens a copy with the system's program. */
  'attachment.open': task({ role: 'viewer', input: z.strictObject({ id: Id }), output: z.null() }),
} as const;

/** Kinds of file that are never kept or opened. @source sync-reliability 5.5 */
const refusedEndings: ReadonlySet<string> = new Set(
  'exe com scr pif msi bat cmd ps1 vbs vbe js jse wsf hta lnk url reg chm jar iso img cpl docm xlsm pptm dotm xltm html htm svg'.split(
    ' ',
  ),
);

/** The largest file kept, in megabytes. */
export const largestFileMb = 100;

export function isRefusedFile(name: string): boolean {
  const ending =
    name
      .toLowerCase()
      .trim()
      .replace(/[. ]+$/, '')
      .split('.')
      .at(-1) ?? '';
  return refusedEndings.has(ending);
}

const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A file name that is safe on every system: NFC, no separators, no control or direction marks, not a name
 * Windows keeps for itself, at most 120 bytes of UTF-8 with its ending kept.
 */
export function cleanFileName(name: string): string {
  const bare = name
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[\u0000-\u001f\u007f<>:"|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[. ]+$/, '')
    .trim();
  const safe = bare === '' || reservedNames.test(bare) ? `tep-${bare}` : bare;
  return shorten(safe, 120);
}

function shorten(name: string, mostBytes: number): string {
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : '';
  let stem = ending ? name.slice(0, dot) : name;
  while (byteLength(stem + ending) > mostBytes && stem !== '') stem = [...stem].slice(0, -1).join('');
  return stem + ending;
}

function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

import { create } from 'zustand';
import type { ImportKind } from '#shared/rules/import-fields.ts';
import type {
  ImportChoices,
  ImportFile,
  ImportLayout,
  ImportOutcome,
  ImportProblem,
  PreviewTab,
} from '#shared/transfer.ts';

export const importSteps = ['file', 'sheet', 'columns', 'preview'] as const;
export type ImportStep = (typeof importSteps)[number];

/** What was done, for the screen after it. */
export interface ImportDone {
  readonly name: string;
  readonly outcome: ImportOutcome;
  /** How many values somebody changed since and that an undo therefore left; null before it. */
  readonly undone: number | null;
}

/** An import under way; it stays while its person looks elsewhere and comes back. */
export interface ImportDraft {
  readonly step: ImportStep;
  readonly file: ImportFile | null;
  readonly layout: ImportLayout | null;
  /** Null until the columns of this layout have been looked at. */
  readonly choices: ImportChoices | null;
  /** Null until one is chosen: the first that holds anything. */
  readonly tab: PreviewTab | null;
  readonly level: ImportProblem['level'] | null;
  readonly done: ImportDone | null;
}

const nothing: ImportDraft = {
  step: 'file',
  file: null,
  layout: null,
  choices: null,
  tab: null,
  level: null,
  done: null,
};

interface Imports {
  readonly drafts: Readonly<Record<ImportKind, ImportDraft>>;
  readonly change: (kind: ImportKind, patch: Partial<ImportDraft>) => void;
  readonly begin: (kind: ImportKind, file: ImportFile) => void;
  readonly end: (kind: ImportKind, done: ImportDone | null) => void;
}

export const useImports = create<Imports>()(set => ({
  drafts: { roster: nothing, stories: nothing, press: nothing, opinions: nothing, reorganisation: nothing },
  change: (kind, patch) =>
    set(({ drafts }) => ({ drafts: { ...drafts, [kind]: { ...drafts[kind], ...patch } } })),
  begin: (kind, file) =>
    set(({ drafts }) => ({
      drafts: { ...drafts, [kind]: { ...nothing, step: 'sheet', file, layout: file.layout } },
    })),
  end: (kind, done) => set(({ drafts }) => ({ drafts: { ...drafts, [kind]: { ...nothing, done } } })),
}));

/** A draft whose file is open. */
export interface OpenDraft extends ImportDraft {
  readonly file: ImportFile;
  readonly layout: ImportLayout;
}

export function isOpenDraft(draft: ImportDraft): draft is OpenDraft {
  return draft.file !== null && draft.layout !== null;
}

import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import {
  asJson,
  editorDocument,
  isBlank,
  storyExtensions,
} from '#renderer/features/story-page/editor-schema.ts';
import { withoutStyles } from '#renderer/features/story-page/pasted-html.ts';
import type { SaveStory } from '#renderer/features/story-page/use-story-save.ts';
import type { DraftKeeper, TextDraft } from '#renderer/features/story-page/use-text-draft.ts';
import { showProblem } from '#renderer/lib/toasts.tsx';
import { useStable } from '#renderer/lib/use-stable.ts';
import { type JsonObject, type JsonValue, sameJson } from '#shared/core/canonical.ts';
import { t } from '#shared/i18n/t.ts';
import { countWords, plainText } from '#shared/rules/story-text.ts';
import type { StoryRecord } from '#shared/story-record.ts';

interface EditorProps {
  readonly story: StoryRecord;
  readonly save: SaveStory;
  readonly draft: DraftKeeper;
  readonly found: TextDraft | null;
  /** Takes files pasted or dropped into the text; they are kept beside it. */
  readonly onFiles: (files: readonly File[]) => void;
  readonly onOpenFull?: (() => void) | undefined;
}

export interface StoryEditing {
  readonly editor: Editor;
  readonly isDirty: boolean;
  readonly words: number;
  /** Nothing is written, not even an empty list. */
  readonly isEmpty: boolean;
  /** What to say above the text: a draft came back, or the text was changed elsewhere meanwhile. */
  readonly note: 'restored' | 'conflict' | null;
  readonly save: () => void;
  readonly discard: () => void;
}

/** The editor of one story: what is saved, what is being typed, and the draft between the two. */
export function useStoryEditor(props: EditorProps): StoryEditing {
  const { story, draft, found } = props;
  /** The text last saved or received, as stored; what is typed stands over it. */
  const stored = useRef<JsonValue>(story.body);
  const sent = useRef<JsonObject | null>(null);
  const [isDirty, setIsDirty] = useState(found !== null);
  const [note, setNote] = useState<StoryEditing['note']>(
    found === null ? null : sameJson(found.over, story.body) ? 'restored' : 'conflict',
  );
  const [shown, setShown] = useState(() => editorDocument(found ? found.text : story.body));
  const editor = useEditor({
    extensions: storyExtensions,
    content: shown,
    editable: story.canEdit,
    // The window's content policy admits no sheet made while running; story-page.module.css has it.
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('storyPage.text.label'),
        'data-placeholder': t(story.canEdit ? 'storyPage.text.placeholder' : 'storyPage.text.readOnly'),
        spellcheck: 'false',
      },
      transformPastedHTML: withoutStyles,
      handleKeyDown: (_view, event) => opensFull(event) && runIf(latest.current.onOpenFull),
      handlePaste: (_view, event) => takeFiles(event.clipboardData, files => latest.current.onFiles(files)),
      handleDrop: (_view, event) => takeFiles(event.dataTransfer, files => latest.current.onFiles(files)),
    },
    onUpdate: ({ editor: changed }) => follow(changed),
  });
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  function follow(changed: Editor): void {
    const text = asJson(changed.getJSON());
    setShown(text);
    const isSame = sameJson(text, editorDocument(stored.current));
    setIsDirty(!isSame);
    if (isSame) draft.drop();
    else draft.keep({ text, over: stored.current });
  }

  function show(body: JsonValue): void {
    const document = editorDocument(body);
    stored.current = body;
    editor.commands.setContent(document, { emitUpdate: false });
    setShown(document);
    setIsDirty(false);
    setNote(null);
  }

  const receive = useStable(() => {
    if (sameJson(story.body, stored.current) || (sent.current && sameJson(story.body, sent.current))) return;
    if (isDirty) setNote('conflict');
    else show(story.body);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another text is received, whatever else changed
  useEffect(receive, [story.body]);
  useEffect(() => editor.setEditable(story.canEdit, false), [editor, story.canEdit]);

  async function save(): Promise<void> {
    if (!isDirty) return;
    const text = asJson(editor.getJSON());
    sent.current = isBlank(text) ? null : text;
    const body = sent.current;
    const refusal = await props.save({ body });
    if (refusal !== null) {
      showProblem(refusal);
      return;
    }
    stored.current = body;
    setNote(null);
    follow(editor);
  }

  return {
    editor,
    isDirty,
    words: countWords(plainText(shown)),
    isEmpty: isBlank(shown),
    note,
    save: () => void save(),
    discard: () => {
      draft.drop();
      show(story.body);
    },
  };
}

function opensFull(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && event.ctrlKey && !event.isComposing;
}

function runIf(run: (() => void) | undefined): boolean {
  run?.();
  return run !== undefined;
}

/** Files alone are taken; a text copied from an office program brings a picture of itself along, and stays a text. */
function takeFiles(data: DataTransfer | null, take: (files: readonly File[]) => void): boolean {
  if (
    !data ||
    data.files.length === 0 ||
    data.types.includes('text/html') ||
    data.types.includes('text/plain')
  )
    return false;
  take([...data.files]);
  return true;
}

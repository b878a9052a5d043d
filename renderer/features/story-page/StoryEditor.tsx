import { Button } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import type { Editor } from '@tiptap/react';
import { useAddFiles } from '#renderer/features/attachment/use-add-files.ts';
import { LinkControl } from '#renderer/features/story-page/LinkControl.tsx';
import classes from '#renderer/features/story-page/story-page.module.css';
import { useStoryEditor } from '#renderer/features/story-page/use-story-editor.ts';
import type { SaveStory } from '#renderer/features/story-page/use-story-save.ts';
import type { DraftKeeper, TextDraft } from '#renderer/features/story-page/use-text-draft.ts';
import { useShortcut } from '#renderer/lib/use-shortcut.ts';
import { t } from '#shared/i18n/t.ts';
import type { StoryRecord } from '#shared/story-record.ts';
import '@mantine/tiptap/styles.layer.css';

/** The text of a story, written calmly: a few forms, a draft kept while typing, saved when one says so. */
export function StoryEditor(props: {
  readonly story: StoryRecord;
  readonly save: SaveStory;
  readonly draft: DraftKeeper;
  readonly found: TextDraft | null;
  readonly onOpenFull?: (() => void) | undefined;
}) {
  const { story } = props;
  const add = useAddFiles({ ownerEntity: 'story', ownerId: story.id });
  const editing = useStoryEditor({
    ...props,
    onFiles: files => void add(files),
  });
  const { editor, note } = editing;
  useShortcut('Ctrl+S', story.canEdit ? editing.save : null);
  useShortcut('E', story.canEdit ? () => editor.commands.focus('end') : null);
  const { words, isEmpty } = editing;

  return (
    <div className={classes.editor} data-empty={isEmpty || undefined}>
      {note && (
        <div className={classes.notice} role="status">
          <span className={classes.noticeText}>{t(`storyPage.text.${note}`)}</span>
          <Button variant="subtle" size="compact-sm" onClick={editing.discard}>
            {t('storyPage.text.discard')}
          </Button>
        </div>
      )}
      <RichTextEditor editor={editor} labels={labels()} classNames={{ content: classes.editorContent ?? '' }}>
        {story.canEdit && <Toolbar editor={editor} />}
        <RichTextEditor.Content />
      </RichTextEditor>
      <div className={classes.editorFoot}>
        <span className={classes.figures}>
          {t('storyPage.text.words', { count: words.toLocaleString('vi') })}
        </span>
        {story.canEdit && (
          <>
            <span role="status">
              {editing.isDirty ? t('storyPage.text.unsaved') : !isEmpty && t('storyPage.text.allSaved')}
            </span>
            <Button
              variant="default"
              size="compact-sm"
              disabled={!editing.isDirty}
              onClick={editing.save}
              aria-keyshortcuts="Control+S"
            >
              {t('storyPage.text.save')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function Toolbar({ editor }: { readonly editor: Editor }) {
  return (
    <RichTextEditor.Toolbar sticky stickyOffset={-16}>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.H2 />
        <RichTextEditor.H3 />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Bold />
        <RichTextEditor.Italic />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.BulletList />
        <RichTextEditor.OrderedList />
        <RichTextEditor.Blockquote />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <LinkControl editor={editor} />
        <RichTextEditor.Unlink />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Undo />
        <RichTextEditor.Redo />
      </RichTextEditor.ControlsGroup>
    </RichTextEditor.Toolbar>
  );
}

function labels() {
  return {
    h2ControlLabel: t('storyPage.text.heading2'),
    h3ControlLabel: t('storyPage.text.heading3'),
    boldControlLabel: t('storyPage.text.bold'),
    italicControlLabel: t('storyPage.text.italic'),
    bulletListControlLabel: t('storyPage.text.bullets'),
    orderedListControlLabel: t('storyPage.text.numbers'),
    blockquoteControlLabel: t('storyPage.text.quote'),
    unlinkControlLabel: t('storyPage.text.unlink'),
    undoControlLabel: t('storyPage.text.undo'),
    redoControlLabel: t('storyPage.text.redo'),
  };
}

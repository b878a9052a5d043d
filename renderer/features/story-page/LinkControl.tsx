import { Button, Group, Popover, TextInput } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { IconLink } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { type FormEvent, useState } from 'react';
import classes from '#renderer/features/story-page/story-page.module.css';
import { linkAddress } from '#shared/core/links.ts';
import { t } from '#shared/i18n/t.ts';

/** Puts an address on the chosen words, or changes the one they have. */
export function LinkControl({ editor }: { readonly editor: Editor }) {
  const [address, setAddress] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const isLink = useEditorState({
    editor,
    selector: ({ editor: now }) => !now.isDestroyed && now.isActive('link'),
  });

  function open(): void {
    const { href } = editor.getAttributes('link');
    setIsWrong(false);
    setAddress(typeof href === 'string' ? href : '');
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    event.stopPropagation();
    const href = linkAddress(address ?? '');
    if (href === null) {
      setIsWrong(true);
      return;
    }
    setAddress(null);
    const { empty } = editor.state.selection;
    const chain = editor.chain().focus().extendMarkRange('link');
    if (empty && !isLink)
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
  }

  return (
    <Popover
      opened={address !== null}
      onChange={isOpen => !isOpen && setAddress(null)}
      position="bottom-start"
      trapFocus
    >
      <Popover.Target>
        <RichTextEditor.Control
          aria-label={t('storyPage.text.link')}
          title={t('storyPage.text.link')}
          active={isLink}
          onClick={open}
        >
          <IconLink className={classes.smallIcon} aria-hidden />
        </RichTextEditor.Control>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit}>
          <Group gap="xs" align="flex-start" wrap="nowrap">
            <TextInput
              aria-label={t('storyPage.text.link')}
              placeholder={t('storyPage.text.linkPlace')}
              value={address ?? ''}
              error={isWrong ? t('storyPage.text.linkWrong') : null}
              onChange={event => {
                setAddress(event.currentTarget.value);
                setIsWrong(false);
              }}
              w={300}
              data-autofocus
            />
            <Button type="submit" variant="default">
              {t('storyPage.text.save')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

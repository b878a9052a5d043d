import { ActionIcon, Button, Group, Menu, Modal, Stack, TextInput, Tooltip } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconBookmark,
  IconDeviceFloppy,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { ColumnState } from '#renderer/components/data-table.ts';
import { writeLook } from '#renderer/features/story/saved-look.ts';
import classes from '#renderer/features/story/stories.module.css';
import type { StoriesLook } from '#renderer/features/story/stories-state.ts';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { SavedView } from '#shared/view.ts';

/** Keeps what is looked at under a name that everybody in the office sees, and looks after those kept. */
export function SavedViews(props: {
  readonly views: readonly SavedView[];
  /** The view chosen last. */
  readonly chosen: SavedView | null;
  readonly look: StoriesLook;
  readonly columns: ColumnState;
  readonly onSaved: (id: string) => void;
}) {
  const { views, chosen, look, columns } = props;
  const [asked, setAsked] = useState<'new' | 'rename' | null>(null);
  const whyNot = useWhyNot('member');
  const replace = useAppCommand('view.save');
  const remove = useAppCommand('view.remove');
  const reorder = useAppCommand('view.reorder');
  const at = views.findIndex(view => view.id === chosen?.id);

  function move(step: 1 | -1): void {
    const ids = views.map(view => view.id);
    const [id] = ids.splice(at, 1);
    if (id !== undefined) ids.splice(at + step, 0, id);
    reorder.mutate({ screen: 'stories', ids });
  }

  return (
    <>
      <Menu width={280} position="bottom-end">
        <Menu.Target>
          <Tooltip label={whyNot ?? t('stories.views')}>
            <ActionIcon variant="default" size={32} aria-label={t('stories.views')}>
              <IconBookmark className={classes.smallIcon} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconDeviceFloppy className={classes.smallIcon} aria-hidden />}
            disabled={whyNot !== null}
            onClick={() => setAsked('new')}
          >
            {t('stories.view.new')}
          </Menu.Item>
          {chosen && (
            <>
              <Menu.Label>{chosen.name}</Menu.Label>
              <Menu.Item
                leftSection={<IconDeviceFloppy className={classes.smallIcon} aria-hidden />}
                disabled={whyNot !== null}
                onClick={() =>
                  replace.mutate(
                    { id: chosen.id, screen: 'stories', name: chosen.name, state: writeLook(look, columns) },
                    { onSuccess: () => void showUndoable(t('stories.view.saved', { name: chosen.name })) },
                  )
                }
              >
                {t('stories.view.replace')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconPencil className={classes.smallIcon} aria-hidden />}
                disabled={whyNot !== null}
                onClick={() => setAsked('rename')}
              >
                {t('stories.view.rename')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowLeft className={classes.smallIcon} aria-hidden />}
                disabled={whyNot !== null || at <= 0}
                onClick={() => move(-1)}
              >
                {t('stories.view.earlier')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowRight className={classes.smallIcon} aria-hidden />}
                disabled={whyNot !== null || at < 0 || at === views.length - 1}
                onClick={() => move(1)}
              >
                {t('stories.view.later')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconTrash className={classes.smallIcon} aria-hidden />}
                disabled={whyNot !== null}
                onClick={() =>
                  remove.mutate(
                    { id: chosen.id },
                    { onSuccess: () => void showUndoable(t('stories.view.removed', { name: chosen.name })) },
                  )
                }
              >
                {t('stories.view.remove')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked !== null && <ViewName {...props} asked={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function ViewName(
  props: Parameters<typeof SavedViews>[0] & {
    readonly asked: 'new' | 'rename';
    readonly onClose: () => void;
  },
) {
  const { asked, chosen, look, columns, onSaved, onClose } = props;
  const [name, setName] = useState(asked === 'rename' ? (chosen?.name ?? '') : '');
  const save = useAppCommand('view.save', { quiet: true });
  const rename = useAppCommand('view.rename', { quiet: true });
  const error = save.error ?? rename.error;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() === '') return;
    const done = () => {
      onClose();
      void showUndoable(t('stories.view.saved', { name: name.trim() }));
    };
    if (asked === 'rename' && chosen) rename.mutate({ id: chosen.id, name }, { onSuccess: done });
    else
      save.mutate(
        { screen: 'stories', name, state: writeLook(look, columns) },
        {
          onSuccess: id => {
            onSaved(id);
            done();
          },
        },
      );
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(asked === 'rename' ? 'stories.view.rename' : 'stories.view.new')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput
            label={t('stories.view.name')}
            description={t('stories.view.note')}
            required
            data-autofocus
            value={name}
            error={error && tError(error)}
            onChange={event => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" disabled={name.trim() === ''}>
              {t('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

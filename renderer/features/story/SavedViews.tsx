import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconBookmark,
  IconDeviceFloppy,
  IconPencil,
  IconTrash,
  type TablerIcon,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { ColumnState } from '#renderer/components/data-table.ts';
import { writeLook } from '#renderer/features/story/saved-look.ts';
import classes from '#renderer/features/story/stories.module.css';
import type { StoriesLook } from '#renderer/features/story/stories-state.ts';
import { ViewNameForm } from '#renderer/features/story/ViewNameForm.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import { t } from '#shared/i18n/t.ts';
import type { SavedView } from '#shared/view.ts';

const screen = 'stories';

interface SavedViewsProps {
  readonly views: readonly SavedView[];
  /** The view chosen last. */
  readonly chosen: SavedView | null;
  readonly look: StoriesLook;
  readonly columns: ColumnState;
  readonly onSaved: (id: string) => void;
}

/** Keeps what is looked at under a name that everybody in the office sees, and looks after those kept. */
export function SavedViews(props: SavedViewsProps) {
  const { chosen, look, columns, onSaved } = props;
  const [asked, setAsked] = useState<'new' | 'rename' | null>(null);
  const whyNot = useWhyNot('member');
  const save = useAppCommand('view.save', { quiet: true });
  const rename = useAppCommand('view.rename', { quiet: true });

  function ask(what: 'new' | 'rename' | null): void {
    save.reset();
    rename.reset();
    setAsked(what);
  }

  function keep(name: string): void {
    const done = () => {
      ask(null);
      void showUndoable(t('stories.view.saved', { name }));
    };
    if (asked === 'rename' && chosen) rename.mutate({ id: chosen.id, name }, { onSuccess: done });
    else
      save.mutate(
        { screen, name, state: writeLook(look, columns) },
        {
          onSuccess: id => {
            onSaved(id);
            done();
          },
        },
      );
  }

  return (
    <>
      <Menu width={280} position="bottom-end">
        <Menu.Target>
          <Tooltip label={whyNot ?? t('stories.views')}>
            <ActionIcon variant="default" className={classes.viewsButton} aria-label={t('stories.views')}>
              <IconBookmark className={classes.smallIcon} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <ViewItem
            icon={IconDeviceFloppy}
            word={t('stories.view.new')}
            run={whyNot === null ? () => ask('new') : null}
          />
          {chosen && (
            <ChosenItems {...props} view={chosen} isOff={whyNot !== null} onRename={() => ask('rename')} />
          )}
        </Menu.Dropdown>
      </Menu>
      {asked !== null && (
        <ViewNameForm
          title={t(asked === 'rename' ? 'stories.view.rename' : 'stories.view.new')}
          name={asked === 'rename' ? (chosen?.name ?? '') : ''}
          error={save.error ?? rename.error}
          onName={keep}
          onClose={() => ask(null)}
        />
      )}
    </>
  );
}

/** What can be done with the view chosen last. */
function ChosenItems(
  props: SavedViewsProps & {
    readonly view: SavedView;
    readonly isOff: boolean;
    readonly onRename: () => void;
  },
) {
  const { views, view, look, columns, isOff } = props;
  const { id, name } = view;
  const replace = useAppCommand('view.save');
  const remove = useAppCommand('view.remove');
  const reorder = useAppCommand('view.reorder');
  const at = views.findIndex(each => each.id === id);
  const unless = (isNot: boolean, run: () => void) => (isOff || isNot ? null : run);

  function move(step: 1 | -1): void {
    const ids = views.map(each => each.id).filter(each => each !== id);
    ids.splice(at + step, 0, id);
    reorder.mutate({ screen, ids });
  }

  return (
    <>
      <Menu.Label>{name}</Menu.Label>
      <ViewItem
        icon={IconDeviceFloppy}
        word={t('stories.view.replace')}
        run={unless(false, () =>
          replace.mutate(
            { id, screen, name, state: writeLook(look, columns) },
            { onSuccess: () => void showUndoable(t('stories.view.saved', { name })) },
          ),
        )}
      />
      <ViewItem icon={IconPencil} word={t('stories.view.rename')} run={unless(false, props.onRename)} />
      <ViewItem icon={IconArrowLeft} word={t('stories.view.earlier')} run={unless(at <= 0, () => move(-1))} />
      <ViewItem
        icon={IconArrowRight}
        word={t('stories.view.later')}
        run={unless(at === views.length - 1, () => move(1))}
      />
      <ViewItem
        icon={IconTrash}
        word={t('stories.view.remove')}
        run={unless(false, () =>
          remove.mutate({ id }, { onSuccess: () => void showUndoable(t('stories.view.removed', { name })) }),
        )}
      />
    </>
  );
}

function ViewItem(props: {
  readonly icon: TablerIcon;
  readonly word: string;
  /** Null where it cannot be done. */
  readonly run: (() => void) | null;
}) {
  const { icon: Icon, word, run } = props;
  return (
    <Menu.Item
      leftSection={<Icon className={classes.smallIcon} aria-hidden />}
      disabled={run === null}
      onClick={() => run?.()}
    >
      {word}
    </Menu.Item>
  );
}

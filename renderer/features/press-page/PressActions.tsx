import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconDots, IconExternalLink, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { OfferActions } from '#renderer/app/OfferActions.tsx';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { OpenCase } from '#renderer/features/press-page/OpenCase.tsx';
import { OriginalDialog } from '#renderer/features/press-page/OriginalDialog.tsx';
import classes from '#renderer/features/press-page/press-page.module.css';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { t } from '#shared/i18n/t.ts';
import type { PressRecord } from '#shared/press.ts';

/** What can be done with an item: a case from it, its page, its original, the bin. */
export function PressActions(props: { readonly item: PressRecord; readonly onRemoved: () => void }) {
  const { item, onRemoved } = props;
  const [dialog, setDialog] = useState<'case' | 'original' | null>(null);
  const open = useAppCommand('link.open');
  const remove = useAppCommand('press.remove');
  const { id, title, link, canEdit, canRemove } = item;
  const openLink = link === null ? null : () => open.mutate({ address: link });
  const close = () => setDialog(null);

  function takeAway(): void {
    remove.mutate(
      { ids: [id] },
      {
        onSuccess: () => {
          onRemoved();
          void showUndoable(t('pressItem.binned', { title }));
        },
      },
    );
  }

  const record = { group: 'record', shortcuts: [] } as const;
  return (
    <div className={classes.actions}>
      <OfferActions
        actions={[
          {
            ...record,
            name: 'press.openCase',
            label: t('pressItem.openCase'),
            role: 'editor',
            perform: canEdit ? () => setDialog('case') : null,
          },
          {
            ...record,
            name: 'press.openLink',
            label: t('pressItem.openLink'),
            role: 'viewer',
            perform: openLink,
          },
          {
            ...record,
            name: 'press.pickOriginal',
            label: t('pressItem.link'),
            role: 'member',
            perform: canEdit ? () => setDialog('original') : null,
          },
        ]}
      />
      {canEdit && (
        <RoleButton
          least="editor"
          variant={item.needsReply && item.cases.length === 0 ? 'filled' : 'default'}
          onClick={() => setDialog('case')}
        >
          {t('pressItem.openCase')}
        </RoleButton>
      )}
      {openLink && (
        <Button
          variant="default"
          leftSection={<IconExternalLink className={classes.smallIcon} aria-hidden />}
          onClick={openLink}
        >
          {t('pressItem.openLink')}
        </Button>
      )}
      {(canEdit || canRemove) && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Tooltip label={t('pressItem.more')}>
              <ActionIcon variant="default" aria-label={t('pressItem.more')}>
                <IconDots className={classes.smallIcon} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={!canEdit} onClick={() => setDialog('original')}>
              {t('pressItem.link')}
            </Menu.Item>
            <Menu.Item
              disabled={!canRemove}
              leftSection={<IconTrash className={classes.smallIcon} aria-hidden />}
              onClick={takeAway}
            >
              {t('pressItem.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {dialog === 'case' && <OpenCase ids={[id]} onClose={close} />}
      {dialog === 'original' && (
        <OriginalDialog
          ids={[id]}
          onClose={close}
          onLinked={(_outcome, original) =>
            void showUndoable(t('pressItem.linked', { title: original.title }))
          }
        />
      )}
    </div>
  );
}

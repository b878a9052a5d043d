import { Button, Menu, Popover } from '@mantine/core';
import { IconBriefcase, IconChevronDown, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { OfferActions } from '#renderer/app/OfferActions.tsx';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { NewCaseForm } from '#renderer/features/case/NewCaseForm.tsx';
import { AssessForm } from '#renderer/features/hot/AssessForm.tsx';
import { HotDossier } from '#renderer/features/hot/HotDossier.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { ReasonForm } from '#renderer/features/story-page/ReasonForm.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import type { HotRecord } from '#shared/hot-record.ts';
import { t } from '#shared/i18n/t.ts';

/** What is done next with an issue: judge it anew, print its file, close it. */
export function HotBar(props: { readonly issue: HotRecord; readonly onRemoved: () => void }) {
  const { issue, onRemoved } = props;
  const [open, setOpen] = useState<'assess' | 'close' | 'case' | 'dossier' | null>(null);
  const moves = useMoves(issue, onRemoved, () => setOpen(null));
  const { canEdit, canRemove, isRemoved, status } = issue;
  if (isRemoved) return null;
  const isOpen = status === 'open';
  const record = { group: 'record', role: 'editor' } as const;
  return (
    <div className={classes.bar}>
      <OfferActions
        actions={[
          {
            ...record,
            name: 'hot.assess',
            label: t('hot.assess'),
            perform: canEdit && isOpen ? () => setOpen('assess') : null,
          },
          {
            ...record,
            role: 'viewer',
            name: 'hot.dossier',
            label: t('hot.dossier'),
            perform: () => setOpen('dossier'),
          },
        ]}
      />
      {isOpen ? (
        <>
          <RoleButton least="editor" onClick={() => setOpen('assess')}>
            {t('hot.assess')}
          </RoleButton>
          <Popover
            opened={open === 'close'}
            onChange={opened => setOpen(opened ? 'close' : null)}
            position="bottom-start"
            trapFocus
            returnFocus
            withinPortal
          >
            <Popover.Target>
              <RoleButton least="editor" variant="default" onClick={() => setOpen('close')}>
                {t('hot.close')}
              </RoleButton>
            </Popover.Target>
            <Popover.Dropdown>
              <ReasonForm
                word={t('hot.close')}
                isRequired
                onReason={moves.close}
                onCancel={() => setOpen(null)}
              />
            </Popover.Dropdown>
          </Popover>
        </>
      ) : (
        <RoleButton least="editor" onClick={moves.reopen}>
          {t('hot.reopen')}
        </RoleButton>
      )}
      <Button
        variant="default"
        leftSection={<IconPrinter className={classes.smallIcon} aria-hidden />}
        onClick={() => setOpen('dossier')}
      >
        {t('hot.dossier')}
      </Button>
      <RoleButton
        least="editor"
        variant="default"
        leftSection={<IconBriefcase className={classes.smallIcon} aria-hidden />}
        onClick={() => setOpen('case')}
      >
        {t('hot.openCase')}
      </RoleButton>
      {canRemove && (
        <Menu width={220}>
          <Menu.Target>
            <Button
              variant="default"
              rightSection={<IconChevronDown className={classes.smallIcon} aria-hidden />}
            >
              {t('storyPage.otherMoves')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconTrash className={classes.smallIcon} aria-hidden />}
              onClick={moves.remove}
            >
              {t('storyPage.moveToBin')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {open === 'assess' && <AssessForm issue={issue} onClose={() => setOpen(null)} />}
      {open === 'case' && (
        <NewCaseForm
          origins={[{ entity: 'hotIssue', id: issue.id, title: issue.title }]}
          initial={{ units: issue.units, assignee: issue.owner }}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'dossier' && <HotDossier id={issue.id} onClose={() => setOpen(null)} />}
    </div>
  );
}

function useMoves(issue: HotRecord, onRemoved: () => void, onDone: () => void) {
  const close = useAppCommand('hot.close');
  const reopen = useAppCommand('hot.reopen');
  const remove = useAppCommand('hot.remove');
  const { id, title } = issue;
  return {
    close: (reason: string) =>
      close.mutate(
        { id, reason },
        {
          onSuccess: () => {
            onDone();
            void showUndoable(t('hot.closed', { title }));
          },
        },
      ),
    reopen: () => reopen.mutate({ id }, { onSuccess: () => void showUndoable(t('hot.reopened', { title })) }),
    remove: () =>
      remove.mutate(
        { ids: [id] },
        {
          onSuccess: () => {
            onRemoved();
            void showUndoable(t('hot.binned', { title }));
          },
        },
      ),
  };
}

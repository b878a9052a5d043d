import { ActionIcon, Button, Tooltip, UnstyledButton } from '@mantine/core';
import { IconUnlink } from '@tabler/icons-react';
import { useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { briefWords } from '#renderer/features/press/press-words.ts';
import { OriginalDialog } from '#renderer/features/press-page/OriginalDialog.tsx';
import classes from '#renderer/features/press-page/press-page.module.css';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { t } from '#shared/i18n/t.ts';
import type { PressRecord } from '#shared/press.ts';
import type { PressBrief } from '#shared/press-list.ts';

/** What the item repeats and what repeats it; each is opened, linked or separated from here. */
export function PressGroup({ item }: { readonly item: PressRecord }) {
  const { original, reposts, siblings, sourceName, canEdit } = item;
  const [isPicking, setPicking] = useState(false);
  const unlink = useAppCommand('press.unlink');
  const separate = (brief: { readonly id: string; readonly title: string }) =>
    unlink.mutate(
      { ids: [brief.id] },
      { onSuccess: () => void showUndoable(t('pressItem.unlinked', { title: brief.title })) },
    );
  return (
    <>
      {original && (
        <ul className={classes.briefs} aria-label={t('pressItem.original')}>
          <Brief brief={original} />
        </ul>
      )}
      {!original && item.isRepost && sourceName !== null && (
        <p className={classes.groupNote}>{t('pressItem.originalGone', { source: sourceName })}</p>
      )}
      {siblings.length > 0 && (
        <>
          <p className={classes.groupNote}>{t('pressItem.siblings', { count: siblings.length })}</p>
          <ul className={classes.briefs}>
            {siblings.map(brief => (
              <Brief key={brief.id} brief={brief} />
            ))}
          </ul>
        </>
      )}
      {!item.isRepost && (
        <>
          <p className={classes.groupNote}>
            {reposts.length === 0
              ? t('pressItem.noReposts')
              : t('pressItem.repostsOf', { count: reposts.length })}
          </p>
          <ul className={classes.briefs} aria-label={t('digest.reposts')}>
            {reposts.map(brief => (
              <Brief key={brief.id} brief={brief} onUnlink={canEdit ? () => separate(brief) : undefined} />
            ))}
          </ul>
        </>
      )}
      {canEdit && (
        <div className={classes.groupActions}>
          <Button variant="default" onClick={() => setPicking(true)}>
            {t('pressItem.link')}
          </Button>
          {item.isRepost && (
            <Button variant="default" onClick={() => separate(item)}>
              {t('pressItem.unlink')}
            </Button>
          )}
        </div>
      )}
      {isPicking && (
        <OriginalDialog
          ids={[item.id]}
          onClose={() => setPicking(false)}
          onLinked={(_outcome, chosen) => void showUndoable(t('pressItem.linked', { title: chosen.title }))}
        />
      )}
    </>
  );
}

function Brief(props: { readonly brief: PressBrief; readonly onUnlink?: (() => void) | undefined }) {
  const { brief, onUnlink } = props;
  const openRecord = usePlaces(places => places.openRecord);
  const label = t('pressItem.unlinkOne', { title: brief.title });
  return (
    <li className={classes.brief}>
      <UnstyledButton
        className={classes.briefTitle}
        onClick={() => openRecord({ entity: 'pressItem', id: brief.id })}
      >
        {brief.title}
      </UnstyledButton>
      <span className={classes.briefNote}>{briefWords(brief)}</span>
      {onUnlink && (
        <Tooltip label={t('pressItem.unlink')}>
          <ActionIcon aria-label={label} onClick={onUnlink}>
            <IconUnlink className={classes.smallIcon} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}

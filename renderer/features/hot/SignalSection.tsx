import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconPlus, IconUnlink } from '@tabler/icons-react';
import { useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { SignalPicker } from '#renderer/features/hot/SignalPicker.tsx';
import { StorySection } from '#renderer/features/story-page/StorySection.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { formatDay } from '#shared/core/dates.ts';
import type { HotRecord, HotSignal, SignalSource } from '#shared/hot-record.ts';
import { t } from '#shared/i18n/t.ts';

/** Press items, opinions and cases that are signs of the issue. */
export function SignalSection({ issue }: { readonly issue: HotRecord }) {
  const [isPicking, setPicking] = useState(false);
  const { signalList, canEdit } = issue;
  return (
    <StorySection title={t('hot.section.signals')} note={t('hot.signalCount', { count: issue.signals })}>
      {signalList.length === 0 && <p className={classes.quiet}>{t('hot.noSignals')}</p>}
      <ul className={classes.signals}>
        {signalList.map(signal => (
          <SignalLine key={signal.id} signal={signal} all={signalList} canEdit={canEdit} />
        ))}
      </ul>
      {canEdit && (
        <RoleButton
          least="editor"
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
          onClick={() => setPicking(true)}
        >
          {t('hot.link')}
        </RoleButton>
      )}
      {isPicking && <SignalPicker hotIssueId={issue.id} onClose={() => setPicking(false)} />}
    </StorySection>
  );
}

function SignalLine(props: {
  readonly signal: HotSignal;
  readonly all: readonly HotSignal[];
  readonly canEdit: boolean;
}) {
  const { signal, all, canEdit } = props;
  const openRecord = usePlaces(places => places.openRecord);
  const unlink = useAppCommand('hot.unlink');
  const { entity, sourceId } = signal;
  const same = all.filter(each => each.entity === entity).map(each => each.sourceId);
  return (
    <li className={classes.signal}>
      <SignalWords source={signal} onOpen={() => openRecord({ entity, id: sourceId }, same)} />
      {canEdit && (
        <Tooltip label={t('hot.unlink')}>
          <ActionIcon
            size="sm"
            aria-label={t('hot.unlinkOf', { title: signal.title })}
            onClick={() =>
              unlink.mutate(
                { signalIds: [signal.id] },
                { onSuccess: () => void showUndoable(t('hot.unlinked', { title: signal.title })) },
              )
            }
          >
            <IconUnlink className={classes.smallIcon} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}

/** A record as a sign: what it is, when and from whom, its title. */
export function SignalWords(props: { readonly source: SignalSource; readonly onOpen?: () => void }) {
  const { source, onOpen } = props;
  const about = [
    t(`hot.entity.${source.entity}`),
    source.day && formatDay(source.day),
    source.from,
    source.tone && t(`press.tone.${source.tone}`),
    source.isRepost ? t('hot.repost') : null,
    source.isRemoved ? t('hot.sourceRemoved') : null,
  ];
  return (
    <span className={classes.signalWords}>
      {onOpen ? (
        <UnstyledButton className={classes.link} onClick={onOpen}>
          {source.title}
        </UnstyledButton>
      ) : (
        <span>{source.title}</span>
      )}
      <span className={classes.small}>{about.filter(Boolean).join(' · ')}</span>
    </span>
  );
}

import { ActionIcon, Button, Menu, Popover, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { windowStanding } from '#renderer/features/hot/ForecastChart.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { daysWords } from '#renderer/features/hot/hot-words.ts';
import { LevelMark } from '#renderer/features/hot/LevelMark.tsx';
import { NewHotForm } from '#renderer/features/hot/NewHotForm.tsx';
import { PlanSection } from '#renderer/features/hot/PlanSection.tsx';
import { useWindowSave } from '#renderer/features/hot/use-hot-save.ts';
import { WindowFacts } from '#renderer/features/hot/WindowFacts.tsx';
import { WindowPast } from '#renderer/features/hot/WindowPast.tsx';
import { InPlace } from '#renderer/features/story-page/InPlace.tsx';
import { ReasonForm } from '#renderer/features/story-page/ReasonForm.tsx';
import { StorySection } from '#renderer/features/story-page/StorySection.tsx';
import pageClasses from '#renderer/features/story-page/story-page.module.css';
import { TextEdit } from '#renderer/features/story-page/TextEdit.tsx';
import { HistoryList } from '#renderer/features/system/HistoryList.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import { useShortcut } from '#renderer/lib/use-shortcut.ts';
import type { WindowRecord } from '#shared/forecast.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** One window at the side of the calendar: its days, its plan, and what the same days of last year brought. */
export function WindowPanel(props: { readonly id: string; readonly onClose: () => void }) {
  const { id, onClose } = props;
  const window = useAppQuery('forecast.window', { id });
  useShortcut('Escape', onClose);
  return (
    <aside className={classes.panel} aria-label={window.data?.title ?? t('common.loading')}>
      {window.data && <Record window={window.data} onClose={onClose} />}
      {!window.data && window.error && (
        <ErrorNote message={tError(window.error)} onRetry={() => void window.refetch()} />
      )}
      {window.isPending && <LoadingLine />}
    </aside>
  );
}

function Record(props: { readonly window: WindowRecord; readonly onClose: () => void }) {
  const { window, onClose } = props;
  const standing = windowStanding(window);
  return (
    <>
      <header className={classes.panelHead}>
        <div className={classes.panelTitles}>
          <span className={classes.due}>
            <span className={classes.small}>{daysWords(window.fromDay, window.toDay)}</span>
            {standing && <StateBadge state={standing.state} word={standing.word} isQuiet />}
          </span>
          <h3 className={classes.panelTitle}>
            <Title window={window} />
          </h3>
        </div>
        <ActionIcon aria-label={t('action.close')} onClick={onClose}>
          <IconX className={classes.smallIcon} aria-hidden />
        </ActionIcon>
      </header>
      <div className={pageClasses.parts}>
        {!window.isRemoved && <Moves window={window} onRemoved={onClose} />}
        {window.isDismissed && (
          <div className={pageClasses.notice}>
            <span className={pageClasses.noticeText}>
              {t('forecast.dismissedBecause', { reason: window.dismissedReason ?? '' })}
            </span>
          </div>
        )}
        <PlanSection
          subject={{ windowId: window.id }}
          plans={window.plans}
          isNeeded={window.warning !== null && !window.isLasting}
          modelId={window.past.planId}
        />
        <StorySection title={t('hot.section.facts')}>
          <WindowFacts window={window} />
        </StorySection>
        <WindowPast window={window} />
        <StorySection title={t('history.title')}>
          <HistoryList entity="forecastWindow" id={window.id} />
        </StorySection>
      </div>
    </>
  );
}

function Title({ window }: { readonly window: WindowRecord }) {
  const save = useWindowSave(window.id);
  const label = t('field.forecastWindow.title');
  return (
    <InPlace
      label={t('action.editField', { field: label })}
      edit={
        window.canEdit
          ? finish => (
              <TextEdit
                label={label}
                value={window.title}
                onSave={title => save({ title: title ?? '' })}
                onFinish={finish}
              />
            )
          : undefined
      }
    >
      {window.title}
    </InPlace>
  );
}

/** A hot issue that came of it, that no plan is needed, or that it goes. */
function Moves(props: { readonly window: WindowRecord; readonly onRemoved: () => void }) {
  const { window, onRemoved } = props;
  const [open, setOpen] = useState<'issue' | 'dismiss' | null>(null);
  const openRecord = usePlaces(places => places.openRecord);
  const dismiss = useAppCommand('forecast.dismiss');
  const recall = useAppCommand('forecast.recall');
  const remove = useAppCommand('forecast.remove');
  const whyNotRemove = useWhyNot('lead');
  const { id, title, isDismissed, canEdit, hotIssues } = window;
  return (
    <div>
      {canEdit && (
        <div className={classes.bar}>
          <Button variant="default" onClick={() => setOpen('issue')}>
            {t('forecast.openIssue')}
          </Button>
          <Popover
            opened={open === 'dismiss'}
            onChange={opened => setOpen(opened ? 'dismiss' : null)}
            position="bottom-end"
            trapFocus
            returnFocus
            withinPortal
          >
            <Popover.Target>
              <span>
                <Menu width={240}>
                  <Menu.Target>
                    <Button
                      variant="default"
                      rightSection={<IconChevronDown className={classes.smallIcon} aria-hidden />}
                    >
                      {t('storyPage.otherMoves')}
                    </Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    {isDismissed ? (
                      <Menu.Item onClick={() => recall.mutate({ id })}>{t('forecast.recall')}</Menu.Item>
                    ) : (
                      <Menu.Item onClick={() => setOpen('dismiss')}>{t('forecast.dismiss')}</Menu.Item>
                    )}
                    <Menu.Item
                      disabled={whyNotRemove !== null}
                      onClick={() =>
                        remove.mutate(
                          { id },
                          {
                            onSuccess: () => {
                              onRemoved();
                              void showUndoable(t('forecast.removed', { title }));
                            },
                          },
                        )
                      }
                    >
                      {t('storyPage.moveToBin')}
                    </Menu.Item>
                  </Menu.Dropdown>
                </Menu>
              </span>
            </Popover.Target>
            <Popover.Dropdown>
              <ReasonForm
                word={t('forecast.dismiss')}
                isRequired
                onReason={reason => dismiss.mutate({ id, reason }, { onSuccess: () => setOpen(null) })}
                onCancel={() => setOpen(null)}
              />
            </Popover.Dropdown>
          </Popover>
        </div>
      )}
      {hotIssues.map(issue => (
        <p key={issue.id} className={classes.due}>
          <LevelMark level={issue.level} isQuiet />
          <UnstyledButton
            className={classes.link}
            onClick={() => openRecord({ entity: 'hotIssue', id: issue.id })}
          >
            {issue.name}
          </UnstyledButton>
          {!issue.isOpen && <span className={classes.quiet}>{t('hot.status.closed')}</span>}
        </p>
      ))}
      {open === 'issue' && (
        <NewHotForm
          origin={{ title, windowId: id, themes: window.themes, units: window.units }}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { ClockStartForm } from '#renderer/features/case-page/ClockStartForm.tsx';
import classes from '#renderer/features/case-page/case-page.module.css';
import { ExtendForm } from '#renderer/features/case-page/ExtendForm.tsx';
import { useDone } from '#renderer/features/case-page/use-case-save.ts';
import {
  amountWords,
  distanceWords,
  dueText,
  endText,
  momentText,
} from '#renderer/features/clock/clock-words.ts';
import { WhyDialog } from '#renderer/features/clock/WhyDialog.tsx';
import type { CaseClock, CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

/** One clock: what for, until when, how it stands; why then, and what can be done with it. */
export function ClockLine(props: {
  readonly clock: CaseClock;
  readonly record: CaseRecord;
  readonly canEdit: boolean;
}) {
  const { clock, record, canEdit } = props;
  const [open, setOpen] = useState<'why' | 'extend' | 'start' | null>(null);
  const close = () => setOpen(null);
  const last = clock.extensions.at(-1);
  return (
    <li className={classes.clock} data-state={clock.state}>
      <ClockBadge clock={clock} />
      <span className={classes.clockWords}>
        {clock.name}
        <span className={classes.quiet}>{` · ${amountWords(clock)}`}</span>
        {' · '}
        <b>{t('cases.due.at', { due: dueText(clock) })}</b>
        {!clock.isConfirmed && <span className={classes.quiet}>{` · ${t('clock.unconfirmed')}`}</span>}
        {clock.endedAtMs !== null && (
          <span
            className={classes.quiet}
          >{` · ${t('casePage.clock.ended', { moment: momentText(clock.endedAtMs) })}`}</span>
        )}
        {last && (
          <span className={classes.clockNote}>
            {t('casePage.clock.extended', {
              from: endText(last.fromDueAtMs, clock.endsWithDay),
              reason: last.reason,
            })}
            {last.documentNumber !== null && ` (${last.documentNumber})`}
          </span>
        )}
      </span>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('why.of', { name: clock.name })}
        onClick={() => setOpen('why')}
      >
        {t('why.title')}
      </Button>
      {canEdit && clock.state === 'running' && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('casePage.clock.extendOf', { name: clock.name })}
          onClick={() => setOpen('extend')}
        >
          {t('casePage.clock.extend')}
        </Button>
      )}
      {canEdit && <ClockMenu clock={clock} onStart={() => setOpen('start')} />}
      {open === 'why' && <WhyDialog why={clock} subject={record.title} onClose={close} />}
      {open === 'extend' && <ExtendForm clock={clock} onClose={close} />}
      {open === 'start' && <ClockStartForm clock={clock} onClose={close} />}
    </li>
  );
}

function ClockBadge({ clock }: { readonly clock: CaseClock }) {
  if (clock.state === 'running')
    return <StateBadge state={clock.stage} word={distanceWords(clock.distance)} />;
  if (clock.state === 'stopped') return <StateBadge state="closed" word={t('clock.state.stopped')} />;
  return (
    <StateBadge
      state={clock.isInTime === false ? 'overdue' : 'on-time'}
      word={t(clock.isInTime === false ? 'casePage.clock.late' : 'casePage.clock.inTime')}
    />
  );
}

function ClockMenu(props: { readonly clock: CaseClock; readonly onStart: () => void }) {
  const { clock } = props;
  const end = useDone('case.endClock');
  const remove = useDone('case.removeClock');
  const { id, name } = clock;
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('casePage.clock.more', { name })}>
          <IconDots className={classes.smallIcon} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {clock.state === 'running' ? (
          <>
            <Menu.Item onClick={() => end({ id, state: 'met' }, t('casePage.clock.metDone', { name }))}>
              {t('casePage.clock.met')}
            </Menu.Item>
            <Menu.Item
              onClick={() => end({ id, state: 'stopped' }, t('casePage.clock.stoppedDone', { name }))}
            >
              {t('casePage.clock.stop')}
            </Menu.Item>
            <Menu.Item onClick={props.onStart}>{t('casePage.clock.start')}</Menu.Item>
          </>
        ) : (
          <Menu.Item onClick={() => end({ id, state: 'running' }, t('casePage.clock.runsAgain', { name }))}>
            {t('casePage.clock.run')}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => remove({ id }, t('casePage.clock.removed', { name }))}>
          {t('casePage.clock.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

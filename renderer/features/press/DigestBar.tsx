import { ActionIcon, Checkbox, SegmentedControl, Text, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { DayField } from '#renderer/components/DayField.tsx';
import { daysAround, digestKinds, moved, useDigest } from '#renderer/features/press/digest-state.ts';
import classes from '#renderer/features/press/press.module.css';
import { PrintButtons } from '#renderer/features/print/PrintButtons.tsx';
import type { Printing } from '#renderer/features/print/use-print.ts';
import { today } from '#renderer/lib/today.ts';
import { formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';

/** Which days the page is of, what stands on it, and how it leaves the desk. */
export function DigestBar(props: { readonly printing: Printing; readonly isReady: boolean }) {
  const days = useDigest();
  const { kind, from, to } = days;
  const set = useDigest.setState;
  const now = today();
  return (
    <div className={classes.digestBar}>
      <SegmentedControl
        aria-label={t('digest.period')}
        data={digestKinds.map(value => ({ value, label: t(`digest.period.${value}`) }))}
        value={kind}
        onChange={value => {
          const next = digestKinds.find(each => each === value) ?? 'day';
          // Any days begin as those in sight.
          set(next === 'days' ? { kind: next } : daysAround(next, to > now ? now : to));
        }}
      />
      <Step label={t('digest.earlier')} icon={IconChevronLeft} run={() => set(moved(days, -1))} />
      <DayField
        ariaLabel={kind === 'days' ? t('digest.from') : t('digest.day')}
        value={from}
        today={now}
        onChange={day => {
          if (day !== null) set(kind === 'days' ? { from: day } : daysAround(kind, day));
        }}
      />
      {kind === 'days' && (
        <DayField
          ariaLabel={t('digest.to')}
          value={to}
          today={now}
          error={to < from ? t('digest.range.wrong') : undefined}
          onChange={day => {
            if (day !== null) set({ to: day });
          }}
        />
      )}
      {kind === 'week' && <Text className={classes.figures}>{`– ${formatDay(to)}`}</Text>}
      <Step label={t('digest.later')} icon={IconChevronRight} run={() => set(moved(days, 1))} />
      <Checkbox
        label={t('digest.summaries')}
        checked={days.hasSummaries}
        onChange={event => set({ hasSummaries: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('digest.reposts')}
        checked={days.hasReposts}
        onChange={event => set({ hasReposts: event.currentTarget.checked })}
      />
      <span className={classes.digestEnd}>
        <PrintButtons printing={props.printing} isReady={props.isReady} />
      </span>
    </div>
  );
}

function Step(props: {
  readonly label: string;
  readonly icon: typeof IconChevronLeft;
  readonly run: () => void;
}) {
  const { label, icon: Icon, run } = props;
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" aria-label={label} onClick={run}>
        <Icon className={classes.smallIcon} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

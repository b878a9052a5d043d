import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/features/clock/clock.module.css';
import {
  amountWords,
  dueText,
  endText,
  momentText,
  reasonWords,
  sumWords,
} from '#renderer/features/clock/clock-words.ts';
import { WhyCalendar } from '#renderer/features/clock/WhyCalendar.tsx';
import type { ClockWhy } from '#shared/clock.ts';
import { formatDay, formatDayLong } from '#shared/core/dates.ts';
import { currentLanguage, t } from '#shared/i18n/t.ts';

/** Above so many days in a row of hours or days the little calendar would only be long. */
const mostDrawn = 140;

/** Why a limit ends when it does: the rule with its document, every day with what it counted for, and the sum. */
export function WhyView({ why }: { readonly why: ClockWhy }) {
  const isExtended = why.firstDueAtMs !== why.dueAtMs;
  const sum = sumWords(why);
  return (
    <div className={classes.why}>
      <dl className={classes.facts}>
        <Fact name={t('why.rule')}>
          {why.unit === null ? why.name : `${why.name}: ${amountWords(why)}`}
          {!why.isConfirmed && (
            <>
              {' '}
              <StateBadge state="due-soon" word={t('clock.unconfirmed')} />
            </>
          )}
        </Fact>
        <Fact name={t('field.clockRule.legalBasis')}>{why.legalBasis ?? t('why.noBasis')}</Fact>
        {why.source !== null && <Fact name={t('field.clockRule.source')}>{why.source}</Fact>}
        <Fact name={t('why.from')}>
          {momentText(why.startAtMs)}
          {why.startEvent !== null && <span className={classes.quiet}>{` · ${why.startEvent}`}</span>}
        </Fact>
        <Fact name={t('why.end')}>
          <b>{why.endsWithDay ? t('clock.endOfDay', { day: formatDay(why.dueDay) }) : dueText(why)}</b>
          {isExtended && (
            <span className={classes.quiet}>
              {` · ${t('why.extendedFrom', { due: endText(why.firstDueAtMs, why.endsWithDay) })}`}
            </span>
          )}
        </Fact>
      </dl>
      {why.steps.length > 0 && why.steps.length <= mostDrawn && <WhyCalendar why={why} />}
      {why.steps.length === 0 ? <p className={classes.quiet}>{t('why.fixed')}</p> : <StepTable why={why} />}
      {sum !== null && (
        <p className={classes.sum}>
          {sum}
          {why.unit === 'hour' ? '' : ` ${t('why.endsAt24')}`}
        </p>
      )}
    </div>
  );
}

function Fact(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  );
}

function StepTable({ why }: { readonly why: ClockWhy }) {
  return (
    <Table className={classes.steps} aria-label={t('why.steps')} verticalSpacing={3}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('why.day')}</Table.Th>
          <Table.Th>{t('why.counts')}</Table.Th>
          <Table.Th>{t('why.reason')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {why.steps.map(step => (
          <Table.Tr key={step.day} data-counted={step.counted || undefined}>
            <Table.Td className={classes.stepDay}>{formatDayLong(step.day, currentLanguage())}</Table.Td>
            <Table.Td>{t(step.counted ? 'why.counted' : 'why.skipped')}</Table.Td>
            <Table.Td>{reasonWords(step)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

import { Button } from '@mantine/core';
import { DayInForce } from '#renderer/features/roster/DayInForce.tsx';
import classes from '#renderer/features/roster/directory.module.css';
import { askedStates } from '#renderer/features/unit/unit-filter.ts';
import { t } from '#shared/i18n/t.ts';
import type { UnitTotals } from '#shared/unit-list.ts';

/** A percentage as the office writes it: «84,9 %». */
export function percentWords(percent: number): string {
  return t('unit.percent', { percent: percent.toLocaleString('vi') });
}

/** How complete the units in sight are, the states that want a look, and the day it is about. */
export function CompletenessLine(props: {
  readonly totals: UnitTotals | undefined;
  readonly states: readonly string[];
  readonly onStates: (states: readonly string[]) => void;
}) {
  const { totals, states, onStates } = props;
  const counts = new Map(totals?.states.map(({ state, units }) => [state, units]));
  const asked = askedStates.filter(
    state => state === 'missing' || states.includes(state) || (counts.get(state) ?? 0) > 0,
  );
  return (
    <div className={classes.figures}>
      <Figure totals={totals} />
      {asked.map(state => {
        const isOn = states.includes(state);
        return (
          <Button
            key={state}
            variant={isOn ? 'filled' : 'default'}
            aria-label={t(`unit.state.${state}`)}
            aria-pressed={isOn}
            rightSection={<span aria-hidden>{counts.get(state) ?? ''}</span>}
            onClick={() => onStates(isOn ? states.filter(each => each !== state) : [...states, state])}
          >
            {t(`unit.state.${state}`)}
          </Button>
        );
      })}
      <DayInForce />
    </div>
  );
}

function Figure({ totals }: { readonly totals: UnitTotals | undefined }) {
  if (!totals) return <div className={classes.figure} />;
  const { percent, complete, units } = totals.completeness;
  return (
    <div className={classes.figure} role="status">
      {percent === null ? (
        <span className={classes.count}>{t('unit.complete.none')}</span>
      ) : (
        <>
          <span className={classes.percent}>{percentWords(percent)}</span>
          <span className={classes.count}>{t('unit.complete', { complete, units })}</span>
        </>
      )}
    </div>
  );
}

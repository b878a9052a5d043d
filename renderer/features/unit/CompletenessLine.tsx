import { Button } from '@mantine/core';
import { DayInForce } from '#renderer/features/roster/DayInForce.tsx';
import classes from '#renderer/features/roster/directory.module.css';
import { askedStates } from '#renderer/features/unit/unit-filter.ts';
import { t, textOf } from '#shared/i18n/t.ts';
import type { UnitTotals } from '#shared/unit-list.ts';

/** A percentage as the office writes it: «84,9 %». */
export function percentWords(percent: number): string {
  return t('unit.percent', { percent: percent.toLocaleString('vi') });
}

/** How complete the units in sight are, the states that want a look, and the day it is about. */
export function CompletenessLine(props: {
  readonly totals: UnitTotals | undefined;
  readonly states: readonly string[];
  /** Roles of which only the vacant ones are shown. */
  readonly roleIds: readonly string[];
  readonly onChange: (states: readonly string[], roleIds: readonly string[]) => void;
}) {
  const { totals, states, roleIds, onChange } = props;
  const counts = new Map(totals?.states.map(({ state, units }) => [state, units]));
  const isMissingOn = states.includes('missing');
  // With «Thiếu» on its roles take the place of the other states.
  const asked = askedStates.filter(
    state => state === 'missing' || states.includes(state) || (!isMissingOn && (counts.get(state) ?? 0) > 0),
  );
  return (
    <div className={classes.figures}>
      <Figure totals={totals} />
      {asked.map(state => (
        <Toggle
          key={state}
          label={t(`unit.state.${state}`)}
          count={counts.get(state)}
          isOn={states.includes(state)}
          onTurn={isOn => {
            const others = states.filter(each => each !== state);
            onChange(isOn ? [...others, state] : others, state === 'missing' ? [] : roleIds);
          }}
        />
      ))}
      {isMissingOn &&
        totals?.missingRoles.map(({ roleId, roleCode, roleName, units }) => (
          <Toggle
            key={roleId}
            label={textOf(`person.role.${roleCode}`) ?? roleName}
            count={units}
            isOn={roleIds.includes(roleId)}
            onTurn={isOn =>
              onChange(states, isOn ? [...roleIds, roleId] : roleIds.filter(id => id !== roleId))
            }
            isNarrower
          />
        ))}
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
          <span className={classes.count}>
            {t('unit.complete', {
              complete: complete.toLocaleString('vi'),
              units: units.toLocaleString('vi'),
            })}
          </span>
        </>
      )}
    </div>
  );
}

function Toggle(props: {
  readonly label: string;
  readonly count: number | undefined;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
  /** Narrows what another toggle shows. */
  readonly isNarrower?: boolean;
}) {
  const { label, count, isOn, isNarrower } = props;
  return (
    <Button
      variant={isOn ? (isNarrower ? 'light' : 'filled') : isNarrower ? 'subtle' : 'default'}
      aria-label={label}
      aria-pressed={isOn}
      rightSection={<span aria-hidden>{count?.toLocaleString('vi')}</span>}
      onClick={() => props.onTurn(!isOn)}
    >
      {label}
    </Button>
  );
}

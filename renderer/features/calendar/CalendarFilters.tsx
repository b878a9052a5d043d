import { Button, Switch } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { FilterChip } from '#renderer/components/FilterChip.tsx';
import classes from '#renderer/features/calendar/calendar.module.css';
import type { ItemKind } from '#renderer/features/calendar/calendar-items.ts';
import { useCalendar } from '#renderer/features/calendar/calendar-state.ts';
import { EntrySign } from '#renderer/features/calendar/EntrySign.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { type EntryKind, entryKinds } from '#shared/calendar.ts';
import { t } from '#shared/i18n/t.ts';

/** Most values a filter offers; the others are found by narrowing the list of stories. */
const mostValues = 500;

/** The legend, which is the filter of kinds, and beside it the filters of the stories where the calendar has its own. */
export function CalendarFilters(props: {
  readonly byKind: Readonly<Record<EntryKind, number>> | undefined;
  readonly hasStoryFilters: boolean;
  /** Limits of cases in sight; left out where only stories are shown. */
  readonly cases?: number | undefined;
  /** Forecasts, reviews and steps in sight. */
  readonly hot?: number | undefined;
  /** Answers due and follow-ups in sight. */
  readonly opinions?: number | undefined;
}) {
  const { kinds, hasCases, hasHot, hasOpinions, set } = useCalendar();
  function turn(kind: EntryKind): void {
    set({ kinds: entryKinds.filter(each => (each === kind) !== kinds.includes(each)) });
  }
  return (
    <div className={classes.filters}>
      <fieldset className={classes.legend} aria-label={t('calendar.kinds')}>
        {entryKinds.map(kind => (
          <LegendItem
            key={kind}
            kind={kind}
            count={props.byKind?.[kind]}
            isOn={kinds.includes(kind)}
            onTurn={() => turn(kind)}
          />
        ))}
        {props.hasStoryFilters && (
          <LegendItem
            kind="case"
            count={props.cases}
            isOn={hasCases}
            onTurn={() => set({ hasCases: !hasCases })}
          />
        )}
        {props.hasStoryFilters && (
          <LegendItem kind="hot" count={props.hot} isOn={hasHot} onTurn={() => set({ hasHot: !hasHot })} />
        )}
        {props.hasStoryFilters && (
          <LegendItem
            kind="opinions"
            count={props.opinions}
            isOn={hasOpinions}
            onTurn={() => set({ hasOpinions: !hasOpinions })}
          />
        )}
      </fieldset>
      {props.hasStoryFilters && <StoryFilters />}
    </div>
  );
}

function LegendItem(props: {
  /** `hot` stands for the three kinds that belong to hot issues, `opinions` for answers and follow-ups. */
  readonly kind: ItemKind | 'hot' | 'opinions';
  readonly count: number | undefined;
  readonly isOn: boolean;
  readonly onTurn: () => void;
}) {
  const { kind, count, isOn, onTurn } = props;
  const word = t(`calendar.kind.${kind}`);
  return (
    <button
      type="button"
      className={classes.legendItem}
      aria-pressed={isOn}
      aria-label={count === undefined ? word : t('calendar.kindCount', { kind: word, count })}
      onClick={onTurn}
    >
      <EntrySign kind={kind === 'hot' ? 'review' : kind === 'opinions' ? 'answer' : kind} />
      {word}
      {count !== undefined && <span className={classes.count}>{count.toLocaleString('vi')}</span>}
    </button>
  );
}

function StoryFilters() {
  const { unitIds, assigneeIds, isMine, set } = useCalendar();
  const units = useAppQuery('story.values', { field: 'unit', limit: mostValues });
  const assignees = useAppQuery('story.values', { field: 'assignee', limit: mostValues });
  const optionsOf = (values: typeof units.data) =>
    (values ?? []).map(({ id, label, count }) => ({ value: id, label, count }));
  return (
    <>
      <FilterChip
        filter={{
          key: 'unit',
          label: t('calendar.filter.unit'),
          options: optionsOf(units.data),
          values: unitIds,
        }}
        onChange={values => set({ unitIds: values })}
      />
      <FilterChip
        filter={{
          key: 'assignee',
          label: t('calendar.filter.assignee'),
          options: optionsOf(assignees.data),
          values: assigneeIds,
        }}
        onChange={values => set({ assigneeIds: values })}
      />
      <Switch
        label={t('calendar.filter.mine')}
        checked={isMine}
        onChange={event => set({ isMine: event.currentTarget.checked })}
      />
      {(unitIds.length > 0 || assigneeIds.length > 0 || isMine) && (
        <Button
          variant="subtle"
          leftSection={<IconX className={classes.sign} aria-hidden />}
          onClick={() => set({ unitIds: [], assigneeIds: [], isMine: false })}
        >
          {t('table.clearFilters')}
        </Button>
      )}
    </>
  );
}

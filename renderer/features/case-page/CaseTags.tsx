import { FieldRow } from '#renderer/components/FieldRow.tsx';
import classes from '#renderer/features/case-page/case-page.module.css';
import type { SaveCase } from '#renderer/features/case-page/use-case-save.ts';
import { TagsEdit } from '#renderer/features/story-page/TagsEdit.tsx';
import { UnitsPicker } from '#renderer/features/unit/UnitPicker.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { showProblem } from '#renderer/lib/toasts.tsx';
import type { CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';
import type { Named } from '#shared/story-list.ts';

/** The units and areas a case is about, and its themes. */
export function CaseTags(props: { readonly record: CaseRecord; readonly save: SaveCase }) {
  const { record, save } = props;
  const put = async (patch: Parameters<SaveCase>[0]) => {
    const refusal = await save(patch);
    if (refusal !== null) showProblem(refusal);
  };
  const units = t('field.pressCase.units');
  return (
    <>
      <FieldRow
        label={units}
        {...(record.canEdit
          ? {
              edit: () => (
                <UnitsPicker
                  label={units}
                  value={record.units}
                  onChange={chosen => void put({ unitIds: chosen.map(({ id }) => id) })}
                />
              ),
            }
          : {})}
      >
        {tags(record.units)}
      </FieldRow>
      <Themes record={record} onChange={themeIds => void put({ themeIds: [...themeIds] })} />
      <Areas record={record} onChange={areaIds => void put({ areaIds: [...areaIds] })} />
    </>
  );
}

function Themes(props: { readonly record: CaseRecord; readonly onChange: (ids: readonly string[]) => void }) {
  const { record } = props;
  const catalogue = useAppQuery('catalogue.get', {});
  const chosen = record.themes.map(({ id }) => id);
  const label = t('field.pressCase.themes');
  return (
    <FieldRow
      label={label}
      {...(record.canEdit
        ? {
            edit: (finish: () => void) => (
              <TagsEdit
                label={label}
                values={chosen}
                options={(catalogue.data?.themes ?? []).filter(
                  theme => theme.isActive || chosen.includes(theme.id),
                )}
                onChange={props.onChange}
                onFinish={finish}
              />
            ),
          }
        : {})}
    >
      {tags(record.themes)}
    </FieldRow>
  );
}

function Areas(props: { readonly record: CaseRecord; readonly onChange: (ids: readonly string[]) => void }) {
  const { record } = props;
  const areas = useAppQuery('unit.areas', {});
  const label = t('field.pressCase.areas');
  return (
    <FieldRow
      label={label}
      {...(record.canEdit
        ? {
            edit: (finish: () => void) => (
              <TagsEdit
                label={label}
                values={record.areas.map(({ id }) => id)}
                options={areas.data ?? []}
                onChange={props.onChange}
                onFinish={finish}
              />
            ),
          }
        : {})}
    >
      {tags(record.areas)}
    </FieldRow>
  );
}

function tags(named: readonly Named[]) {
  if (named.length === 0) return null;
  return (
    <span className={classes.tags}>
      {named.map(({ id, name }) => (
        <span key={id} className={classes.tag}>
          {name}
        </span>
      ))}
    </span>
  );
}

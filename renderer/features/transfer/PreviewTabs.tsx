import { SegmentedControl, Tabs } from '@mantine/core';
import { useImports } from '#renderer/features/transfer/import-state.ts';
import classes from '#renderer/features/transfer/transfer.module.css';
import type { OutputOf } from '#shared/contract.ts';
import { t } from '#shared/i18n/t.ts';
import type { ImportKind } from '#shared/rules/import-fields.ts';
import { type ImportProblem, type PreviewTab, previewTabs, problemLevels } from '#shared/transfer.ts';

/** Tabs whose rows want somebody's decision. */
const wanting: readonly PreviewTab[] = ['problems', 'repeats'];

type Preview = OutputOf<'transfer.preview'>;

/** New, changed, the same, problems, suspected repeats: each with its number; problems by how grave they are. */
export function PreviewTabs(props: {
  readonly kind: ImportKind;
  readonly tab: PreviewTab;
  readonly level: ImportProblem['level'] | null;
  readonly counts: Preview['counts'];
  readonly problems: Preview['problems'];
}) {
  const { kind, tab, level, counts, problems } = props;
  const change = useImports(state => state.change);
  const ofLevel = (each: ImportProblem['level']): number =>
    problems.filter(problem => problem.level === each).reduce((sum, { count }) => sum + count, 0);
  const figures: Record<PreviewTab, number> = {
    new: counts.new,
    changed: counts.changed,
    same: counts.same,
    problems: ofLevel('error') + ofLevel('doubt'),
    repeats: counts.repeats,
  };
  return (
    <div className={classes.tabs}>
      <Tabs
        variant="pills"
        value={tab}
        onChange={value => change(kind, { tab: previewTabs.find(each => each === value) ?? tab })}
      >
        <Tabs.List aria-label={t('import.preview.tabs')}>
          {previewTabs.map(each => (
            <Tabs.Tab
              key={each}
              value={each}
              rightSection={
                <span
                  className={classes.figure}
                  data-wants={(figures[each] > 0 && wanting.includes(each)) || undefined}
                >
                  {figures[each].toLocaleString('vi')}
                </span>
              }
            >
              {t(`import.preview.tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {tab === 'problems' && (
        <SegmentedControl
          aria-label={t('import.preview.level')}
          value={level ?? 'all'}
          onChange={value => change(kind, { level: problemLevels.find(each => each === value) ?? null })}
          data={[
            { value: 'all', label: t('import.preview.level.all') },
            ...problemLevels.map(value => ({
              value,
              label: t(`import.preview.level.${value}`, { count: ofLevel(value).toLocaleString('vi') }),
            })),
          ]}
        />
      )}
    </div>
  );
}

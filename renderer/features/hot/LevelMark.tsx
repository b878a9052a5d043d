import type { RowState } from '#renderer/components/data-table.ts';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import type { HotLevel } from '#shared/hot-list.ts';
import { t } from '#shared/i18n/t.ts';

/** The colour of each level; the word always stands with it. */
const levelStates: Readonly<Record<HotLevel, RowState>> = {
  watch: 'closed',
  attention: 'due-soon',
  hot: 'overdue',
  'very-hot': 'long-overdue',
};

export function levelState(level: HotLevel): RowState {
  return levelStates[level];
}

/** How hot: colour and word. */
export function LevelMark(props: { readonly level: HotLevel; readonly isQuiet?: boolean }) {
  const { level, isQuiet = false } = props;
  return <StateBadge state={levelStates[level]} word={t(`hot.level.${level}`)} isQuiet={isQuiet} />;
}

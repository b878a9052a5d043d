import { momentToVietnam } from './core/dates.ts';
import { day, type ExportColumns, joined, words } from './export-columns.ts';
import type { HotRow } from './hot-list.ts';
import { t } from './i18n/t.ts';

/** What each column of the register of hot issues holds in a file. */
export const hotExport: ExportColumns<HotRow> = {
  title: words(60, row => row.title),
  code: words(10, row => row.code),
  level: words(14, row => t(`hot.level.${row.level}`)),
  score: words(16, row =>
    row.likelihood === null || row.impact === null
      ? null
      : `${row.likelihood} × ${row.impact} = ${row.likelihood * row.impact}`,
  ),
  owner: words(26, row => row.owner?.name ?? row.ownerUnit?.name ?? null),
  signals: { kind: 'number', width: 10, value: row => row.signals },
  lastSignal: day(row => row.lastSignalOn),
  plan: words(18, row => row.plan && t(`response.state.${row.plan}`)),
  review: day(row => row.reviewOn),
  theme: words(30, row => joined(row.themes.map(theme => theme.name))),
  unit: words(36, row => joined(row.units.map(unit => unit.name))),
  area: words(26, row => joined(row.areas.map(area => area.name))),
  opened: day(row => row.openedOn),
  closed: day(row => row.closedOn),
  updated: day(row => (row.updatedAtMs === null ? null : momentToVietnam(row.updatedAtMs).day)),
};

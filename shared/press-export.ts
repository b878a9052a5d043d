import { momentToVietnam } from './core/dates.ts';
import { timeOfMinute } from './core/time-of-day.ts';
import { day, type ExportColumns, joined, words } from './export-columns.ts';
import { t } from './i18n/t.ts';
import type { PressRow } from './press-list.ts';

/** What each column of the press items holds in a file; what stands together on the screen has columns of its own. */
export const pressExport: ExportColumns<PressRow> = {
  title: words(60, row => row.title),
  outlet: words(26, row => row.outlet?.name ?? row.outletName),
  tone: words(14, row => t(`press.tone.${row.tone ?? 'none'}`)),
  theme: words(26, row => joined(row.themes.map(({ name }) => name))),
  units: words(40, row => joined(row.units.map(({ name }) => name))),
  areas: words(26, row => joined(row.areas.map(({ name }) => name))),
  case: words(20, row => joined(row.cases.map(({ code, title }) => code ?? title))),
  needsReply: words(14, row => (row.needsReply ? t('pressList.needsReply') : null)),
  day: day(row => row.publishedOn),
  time: words(8, row => (row.publishedMinute === null ? null : timeOfMinute(row.publishedMinute))),
  author: words(26, row => row.author),
  repostOf: words(40, row =>
    row.original === null ? row.sourceName : joined([row.original.outlet, row.original.title], ': '),
  ),
  link: words(50, row => row.link),
  summary: words(60, row => row.summary),
  lacks: words(26, row => joined(row.lacks.map(lack => t(`press.lack.${lack}`)))),
  updated: day(row => (row.updatedAtMs === null ? null : momentToVietnam(row.updatedAtMs).day)),
};

import type { CaseRow } from './case-list.ts';
import { momentToVietnam } from './core/dates.ts';
import { day, type ExportColumns, joined, words } from './export-columns.ts';
import { t, textOf } from './i18n/t.ts';

/** What each column of the cases holds in a file. */

function dayOf(ms: number | null): string | null {
  return ms === null ? null : momentToVietnam(ms).day;
}

/** How far a case is from its limit, as the list says it. */
function distanceWords({ clock }: CaseRow): string | null {
  return clock && textOf(`clock.${clock.distance.kind}.${clock.distance.shape}`, clock.distance);
}

export const caseExport: ExportColumns<CaseRow> = {
  code: words(12, row => row.code),
  title: words(60, row => row.title),
  status: words(22, row => t(`case.status.${row.status}`)),
  group: words(18, row => t(`case.group.${row.group}`)),
  kind: words(22, row => row.kind && t(`case.kind.${row.kind}`)),
  asker: words(30, row => row.asker),
  unit: words(36, row => joined(row.units.map(({ name }) => name))),
  assigneeUnit: words(30, row => row.assigneeUnit?.name ?? null),
  assignee: words(26, row => row.assignee?.name ?? null),
  spokesperson: words(26, row => row.spokesperson?.name ?? null),
  received: day(row => dayOf(row.receivedAtMs)),
  due: day(row => row.clock?.dueDay ?? null),
  clock: words(20, distanceWords),
  rule: words(34, row => row.clock?.name ?? null),
  waiting: words(26, row => row.waiting?.for ?? null),
  questions: { kind: 'number', width: 10, value: row => row.questions },
  questionsAnswered: { kind: 'number', width: 10, value: row => row.questionsAnswered },
  channels: { kind: 'number', width: 10, value: row => row.channels },
  ending: words(24, row => row.ending && t(`case.ending.${row.ending}`)),
  result: words(18, row => row.result && t(`case.result.${row.result}`)),
  closed: day(row => dayOf(row.closedAtMs)),
  hours: { kind: 'number', width: 10, value: row => row.hoursTaken },
  inTime: words(12, row => (row.isInTime === null ? null : t(row.isInTime ? 'holiday.yes' : 'holiday.no'))),
  updated: day(row => dayOf(row.updatedAtMs)),
};

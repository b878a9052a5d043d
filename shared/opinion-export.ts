import { momentToVietnam } from './core/dates.ts';
import { day, type ExportColumns, joined, words } from './export-columns.ts';
import { t } from './i18n/t.ts';
import type { OpinionRow } from './opinion-list.ts';
import type { CoordinationRow } from './partner.ts';

/** What each column of the opinions and of the coordination log holds in a file. */

export const opinionExport: ExportColumns<OpinionRow> = {
  subject: words(60, row => row.subject),
  code: words(12, row => row.code),
  giver: words(34, row => joined([row.giver && t(`opinion.giver.${row.giver}`), row.giverName], ' – ')),
  kind: words(18, row => row.kind && t(`opinion.kind.${row.kind}`)),
  received: day(row => row.receivedOn),
  owner: words(26, row => row.owner?.name ?? row.ownerUnit?.name ?? null),
  due: day(row => row.dueOn),
  decision: words(20, row => row.decision && t(`opinion.decision.${row.decision}`)),
  state: words(20, row => t(`opinion.state.${row.state}`)),
  unit: words(36, row => joined(row.units.map(unit => unit.name))),
  theme: words(26, row => joined(row.themes.map(theme => theme.name))),
  channel: words(18, row => row.channel && t(`opinion.channel.${row.channel}`)),
  answered: day(row => row.answeredOn),
  updated: day(row => (row.updatedAtMs === null ? null : momentToVietnam(row.updatedAtMs).day)),
};

export const coordinationExport: ExportColumns<CoordinationRow> = {
  subject: words(50, row => row.subject),
  day: day(row => row.onDay),
  kind: words(16, row => row.kind && t(`coordination.kind.${row.kind}`)),
  partner: words(36, row => row.partner?.name ?? null),
  number: words(18, row => row.documentNumber),
  outcome: words(50, row => row.outcome),
  owner: words(26, row => row.owner?.name ?? null),
  followUp: day(row => row.followUpOn),
  about: words(40, row => (row.opinion ?? row.pressCase ?? row.hotIssue)?.name ?? null),
};

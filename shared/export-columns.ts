import { momentToVietnam } from './core/dates.ts';
import { formatPhone } from './core/phones.ts';
import { t } from './i18n/t.ts';
import type { PersonRow } from './person.ts';
import type { TeamRow } from './roster.ts';
import type { OutKind, OutValue } from './rules/csv-out.ts';
import type { OutletMark, StoryRow } from './story-list.ts';
import type { Holder, UnitRow } from './unit-list.ts';
import { holdersIn, stateWord } from './unit-words.ts';

/** What each column of a list holds in a file: the words of the screen, but days as days and phones as text. */

/** Phones and e-mails of a person, empty where there is none. */
export interface Reach {
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

export interface ExportColumn<Row> {
  readonly kind: OutKind;
  /** In characters. */
  readonly width: number;
  readonly value: (row: Row, reachOf: (personId: string) => Reach) => OutValue;
}

export type ExportColumns<Row> = Readonly<Record<string, ExportColumn<Row>>>;

export function words<Row>(width: number, value: (row: Row) => string | null): ExportColumn<Row> {
  return { kind: 'text', width, value };
}

export function day<Row>(value: (row: Row) => string | null): ExportColumn<Row> {
  return { kind: 'day', width: 12, value };
}

export function joined(values: readonly (string | null)[], separator = ', '): string | null {
  return values.filter(Boolean).join(separator) || null;
}

function holderNames(column: 'leader' | 'officer'): ExportColumn<UnitRow> {
  return words(26, row => {
    const { holders, isMissing } = holdersIn(row, column);
    const names = holders.map(holder => holder.personName);
    return joined(isMissing ? [...names, t('unit.notNamed')] : names);
  });
}

function holderReach(column: 'leader' | 'officer', kind: 'phone' | 'email'): ExportColumn<UnitRow> {
  return {
    kind: kind === 'phone' ? 'phone' : 'text',
    width: kind === 'phone' ? 16 : 28,
    value: (row, reachOf) => {
      const reaches = holdersIn(row, column).holders.map(holder => reachOf(holder.personId));
      return joined(
        reaches.flatMap(reach => (kind === 'phone' ? reach.phones.map(formatPhone) : reach.emails)),
        ' / ',
      );
    },
  };
}

/** Units; `formerNames` and the contacts of holders stand in no list and are asked for by name. */
export const unitExport: ExportColumns<UnitRow> = {
  name: words(44, row => row.name),
  formerNames: words(40, row => joined(row.formerNames, '; ')),
  code: words(12, row => row.code),
  type: words(22, row => row.typeName),
  area: words(18, row => row.areaName),
  manager: words(30, row => row.managerName),
  leader: holderNames('leader'),
  leaderPhone: holderReach('leader', 'phone'),
  leaderEmail: holderReach('leader', 'email'),
  officer: holderNames('officer'),
  officerPhone: holderReach('officer', 'phone'),
  officerEmail: holderReach('officer', 'email'),
  state: words(22, stateWord),
  stories: { kind: 'number', width: 10, value: row => row.stories },
  lastStory: day(row => row.lastStoryOn),
};

export const personExport: ExportColumns<PersonRow> = {
  name: words(28, row => row.name),
  title: words(10, row => row.title),
  position: words(22, row => row.position),
  unit: words(40, row => row.unitName ?? row.outletName),
  post: words(40, row => joined(row.posts.map(post => `${post.roleName} (${post.unitName})`))),
  phone: { kind: 'phone', width: 16, value: row => (row.phone === null ? null : formatPhone(row.phone)) },
  email: words(28, row => row.email),
  confirmedOn: day(row => row.confirmedOn),
  state: words(22, row =>
    row.states.length === 0
      ? t('person.state.fine')
      : joined(row.states.map(state => t(`person.state.${state}`))),
  ),
};

/** One member a row; a division without any has one row without a name. */
export interface TeamMember {
  readonly row: TeamRow;
  readonly member: Holder | null;
}

export const teamExport: ExportColumns<TeamMember> = {
  unit: words(44, ({ row }) => row.unitName),
  member: words(28, ({ member }) => member?.personName ?? null),
  position: words(22, ({ member }) => member?.position ?? null),
  since: day(({ member }) => member?.fromDay ?? null),
  decision: words(18, ({ member }) => member?.decisionNumber ?? null),
  state: words(18, ({ row }) => teamState(row)),
};

function teamState({ need, members }: TeamRow): string {
  const roles = t('unit.role.member');
  if (members.length < need) return t('unit.state.missingRoles', { roles });
  return need > 0 && members.length > need
    ? t('unit.state.surplusRoles', { roles })
    : t('unit.state.complete');
}

export const storyExport: ExportColumns<StoryRow> = {
  code: words(14, row => row.code),
  title: words(60, row => row.title),
  unit: words(40, row => row.unit?.name ?? null),
  author: words(26, row => row.author?.name ?? null),
  assignee: words(26, row => row.assignee?.name ?? null),
  stage: words(18, row => t(`story.stage.${row.stage}`)),
  due: day(row => row.dueOn),
  publish: day(row => row.publishOn),
  deadline: day(row => row.deadlineOn),
  happened: day(row => row.happenedOn),
  outlets: words(40, row => joined(row.outlets.map(outletWords), '; ')),
  theme: words(26, row => joined(row.themes.map(theme => theme.name))),
  kind: words(16, row => (row.kind === null ? null : t(`story.kind.${row.kind}`))),
  origin: words(12, row => (row.origin === null ? null : t(`story.origin.${row.origin}`))),
  schoolYear: words(12, row => row.schoolYear),
  updated: day(row => (row.updatedAtMs === null ? null : momentToVietnam(row.updatedAtMs).day)),
};

function outletWords(mark: OutletMark): string {
  return `${mark.name}: ${t(`story.outlet.${mark.state}`)}`;
}

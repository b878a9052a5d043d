import { type CaseFilter, type CaseSort, caseColumns } from '#shared/case-list.ts';
import type { InputOf } from '#shared/contract.ts';
import { addDays, type Day } from '#shared/core/dates.ts';
import { type PressFilter, type PressSort, pressColumns } from '#shared/press-list.ts';
import { type StoryFilter, type StorySort, storyColumns } from '#shared/story-list.ts';

/** Filters and orders that the lists are measured under: what a day's work asks for, and the worst cases of it. */

export interface Mix<I> {
  readonly name: string;
  readonly input: I;
}

const firstPage = { offset: 0, limit: 100 };

/** Records of the office that filters point to. */
export interface Pointers {
  readonly unitIds: readonly string[];
  readonly themeIds: readonly string[];
  readonly outletIds: readonly string[];
  readonly typeIds: readonly string[];
  readonly areaIds: readonly string[];
}

export function unitMixes(pointers: Pointers, today: Day): readonly Mix<InputOf<'unit.list'>>[] {
  const page = firstPage;
  return [
    { name: 'all', input: { page } },
    { name: 'text', input: { text: 'thcs nguyễn', page } },
    { name: 'type', input: { typeIds: pointers.typeIds.slice(0, 2), page } },
    { name: 'area', input: { areaIds: pointers.areaIds.slice(0, 5), page } },
    { name: 'states', input: { states: ['missing'], page } },
    { name: 'on a day', input: { onDay: addDays(today, -500), page } },
    { name: 'by leader', input: { sort: { by: 'leader', direction: 'ascending' }, page } },
    { name: 'by stories', input: { sort: { by: 'stories', direction: 'descending' }, page } },
  ];
}

function story(name: string, filter: StoryFilter, sort: StorySort | null = null): Mix<InputOf<'story.list'>> {
  return { name, input: { filter, sort, window: firstPage } };
}

export function storyMixes(pointers: Pointers, today: Day): readonly Mix<InputOf<'story.list'>>[] {
  const [unitId = ''] = pointers.unitIds;
  const [themeId = ''] = pointers.themeIds;
  const [outletId = ''] = pointers.outletIds;
  return [
    ...storyFilters(unitId, themeId, outletId, today),
    ...storyColumns.flatMap(by => [
      story(`by ${by} ↑`, {}, { by, direction: 'ascending' }),
      story(`by ${by} ↓`, {}, { by, direction: 'descending' }),
    ]),
  ];
}

function storyFilters(
  unitId: string,
  themeId: string,
  outletId: string,
  today: Day,
): readonly Mix<InputOf<'story.list'>>[] {
  const titleUp: StorySort = { by: 'title', direction: 'ascending' };
  const unitDown: StorySort = { by: 'unit', direction: 'descending' };
  return [
    story('all', {}),
    story('stage of few', { stages: ['drafting', 'review'] }),
    story('stage of most', { stages: ['published'] }),
    story('stage of most by title', { stages: ['published'] }, titleUp),
    story('unit', { unitIds: [unitId] }),
    story('theme', { themeIds: [themeId] }),
    story('theme by unit', { themeIds: [themeId] }, unitDown),
    story('outlet', { outletIds: [outletId] }),
    story('rare text', { text: 'TB000777' }),
    story('common text', { text: 'trường' }),
    story('text without accents', { text: 'truong thcs' }),
    story('one letter', { text: 't' }),
    story('common text by unit', { text: 'truong' }, unitDown),
    story('lacks author', { lacks: ['author'] }),
    story('lacks proof', { lacks: ['proof'] }),
    story('lacks policy', { lacks: ['policy'] }),
    story('due this week', { dueFrom: today, dueTo: addDays(today, 7) }),
    story('due in ten years', { dueFrom: addDays(today, -3650), dueTo: today }, titleUp),
    story('late', { isOverdue: true }),
    story('mine', { isMine: true }),
    story('school year', { schoolYear: '2022-2023' }),
    story('kind and origin', { kinds: ['video'], origins: ['response'] }, titleUp),
    story('stage, theme and text', { stages: ['published'], themeIds: [themeId], text: 'truong' }),
    story('nothing found', { text: 'qqq', stages: ['idea'] }),
    story('nothing in common', { kinds: ['photo'], stages: ['idea'], outletIds: [outletId] }),
  ];
}

/** Filters of totals and of the board. */
export function totalsMixes(pointers: Pointers, today: Day): readonly Mix<StoryFilter>[] {
  const [unitId = ''] = pointers.unitIds;
  const [themeId = ''] = pointers.themeIds;
  return [
    { name: 'all', input: {} },
    { name: 'school year', input: { schoolYear: '2022-2023' } },
    { name: 'unit', input: { unitIds: [unitId] } },
    { name: 'theme', input: { themeIds: [themeId] } },
    { name: 'text', input: { text: 'trường' } },
    { name: 'lacks policy', input: { lacks: ['policy'] } },
    { name: 'due in a year', input: { dueFrom: addDays(today, -365), dueTo: today } },
  ];
}

function press(name: string, filter: PressFilter, sort: PressSort | null = null): Mix<InputOf<'press.list'>> {
  return { name, input: { filter, sort, folding: { kind: 'open', ids: [] }, window: firstPage } };
}

export function pressMixes(pointers: Pointers, today: Day): readonly Mix<InputOf<'press.list'>>[] {
  const [unitId = ''] = pointers.unitIds;
  const [themeId = ''] = pointers.themeIds;
  const [outletId = ''] = pointers.outletIds;
  return [
    press('by day', {}),
    press('text', { text: 'ngộ độc' }),
    press('one letter', { text: 'h' }),
    press('critical', { tones: ['critical'] }),
    press('outlet', { outletIds: [outletId] }),
    press('theme', { themeIds: [themeId] }),
    press('unit', { unitIds: [unitId] }),
    press('a year', { from: addDays(today, -365), to: today }),
    press('needs a reply', { needsReply: true, hasCase: false }),
    press('reposts', { kind: 'repost' }),
    press('lacks', { lacks: ['unit', 'proof'] }),
    {
      name: 'unfolded, far down',
      input: {
        filter: {},
        sort: null,
        folding: { kind: 'closed', ids: [] },
        window: { offset: 15_000, limit: 100 },
      },
    },
    ...pressColumns.map(by => press(`sorted by ${by}`, {}, { by, direction: 'ascending' })),
  ];
}

function cases(name: string, filter: CaseFilter, sort: CaseSort | null = null): Mix<InputOf<'case.list'>> {
  return { name, input: { filter, sort, window: firstPage } };
}

export function caseMixes(pointers: Pointers, today: Day): readonly Mix<InputOf<'case.list'>>[] {
  const [unitId = ''] = pointers.unitIds;
  const [themeId = ''] = pointers.themeIds;
  return [
    cases('in groups', {}),
    cases('late', { groups: ['overdue', 'long-overdue'] }),
    cases('text', { text: 'ngộ độc' }),
    cases('one letter', { text: 'h' }),
    cases('rule', { ruleKeys: ['reply_in_press'] }),
    cases('theme', { themeIds: [themeId] }),
    cases('unit', { unitIds: [unitId] }),
    cases('received in a year', { receivedFrom: addDays(today, -365), receivedTo: today }),
    ...caseColumns.map(by => cases(`sorted by ${by}`, {}, { by, direction: 'ascending' })),
  ];
}

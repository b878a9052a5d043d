import type { Day } from '../core/dates.ts';
import { repeatKey } from '../core/text.ts';
import type { ImportChoices } from '../transfer.ts';
import type { ImportTable } from './import-cells.ts';
import { changeList } from './import-changes.ts';
import { codeKey } from './import-known.ts';
import type { RowPlan } from './import-plan.ts';
import { type StoryDraft, storyReader } from './import-stories.ts';
import type { KnownNamed, KnownStory, StoriesKnown, StoriesPlan, StoryPlan } from './import-stories-known.ts';
import { type NamesInPlan, outletsOf, themesOf } from './import-stories-names.ts';
import { type NameFinder, nameFinder } from './name-finder.ts';

/** Compares a list of stories with those that are there and says, row by row, what would be stored. */

interface Building extends NamesInPlan {
  readonly choices: ImportChoices;
  readonly units: NameFinder<KnownNamed>;
  readonly workers: NameFinder<KnownNamed>;
  readonly byCode: ReadonlyMap<string, KnownStory>;
  readonly byFacts: ReadonlyMap<string, KnownStory>;
  readonly codesInFile: Map<string, StoryDraft>;
  readonly factsInFile: Map<string, StoryDraft>;
  readonly stories: StoryPlan[];
}

/** The plan of a whole list, row by row; each step yields how many rows are done. */
export function* storiesSteps(
  table: ImportTable,
  choices: ImportChoices,
  known: StoriesKnown,
): Generator<number, StoriesPlan> {
  const building = begin(choices, known);
  const draftOf = storyReader(table, choices);
  const leftOut = new Set(choices.leftOut);
  const rows: RowPlan[] = [];
  for (const [at, row] of table.rows.entries()) {
    rows.push(planRow(building, draftOf(row), leftOut));
    yield at + 1;
  }
  return {
    kind: 'stories',
    rows,
    unknownNames: [],
    outlets: [...building.outletPlans.values()],
    themes: [...building.themePlans.values()],
    stories: building.stories,
  };
}

function begin(choices: ImportChoices, known: StoriesKnown): Building {
  const coded = known.stories.filter(({ code }) => code !== null);
  return {
    choices,
    units: nameFinder(known.units),
    outlets: nameFinder(known.outlets),
    themes: nameFinder(known.themes),
    workers: nameFinder(known.workers),
    byCode: new Map(coded.map(story => [codeKey(story.code ?? ''), story])),
    byFacts: new Map(known.stories.map(story => [factsOf(story.title, story.unitId, story), story])),
    codesInFile: new Map(),
    factsInFile: new Map(),
    outletPlans: new Map(),
    themePlans: new Map(),
    stories: [],
  };
}

/** What tells stories apart that have no code: many share a title. */
function factsOf(
  title: string,
  unit: string | null,
  days: { readonly dueOn: Day | null; readonly publishOn: Day | null },
): string {
  return [repeatKey(title), unit ?? '', days.dueOn ?? '', days.publishOn ?? ''].join('|');
}

function planRow(building: Building, draft: StoryDraft, leftOut: ReadonlySet<number>): RowPlan {
  const plain = rowOf(draft);
  if (leftOut.has(draft.row)) return { ...plain, state: 'left-out' };
  const unit = unitOf(building, draft);
  const facts = factsOf(draft.title, unit?.id ?? repeatKey(draft.unit), {
    ...draft,
    publishOn: draft.publishedOn,
  });
  const code = codeKey(draft.code);
  const sameCode = code === '' ? undefined : building.codesInFile.get(code);
  if (sameCode !== undefined && repeatKey(sameCode.title) !== repeatKey(draft.title))
    draft.reader.tell({
      field: 'story.code',
      code: 'double-code',
      level: 'error',
      params: { earlier: sameCode.row },
    });
  if (draft.problems.some(({ level }) => level === 'error')) return { ...plain, state: 'problem' };
  const earlier = sameCode ?? (code === '' ? building.factsInFile.get(facts) : undefined);
  const answer = building.choices.answers.find(({ row }) => row === draft.row)?.answer ?? null;
  const repeats =
    earlier === undefined ? null : { row: earlier.row, title: earlier.title, values: toldByStory(earlier) };
  if (repeats !== null && answer !== 'new')
    return {
      ...plain,
      state: answer === null ? 'repeat' : 'left-out',
      values: toldByStory(draft),
      repeats,
      answer,
    };
  if (code !== '') building.codesInFile.set(code, draft);
  building.factsInFile.set(facts, draft);
  const known = repeats === null ? knownStory(building, draft, unit) : undefined;
  const { plan, values } = describe(building, draft, unit, known, repeats !== null);
  if (plan !== null) building.stories.push(plan);
  const state = known === undefined ? 'new' : plan === null ? 'same' : 'changed';
  return { ...plain, state, values, repeats, answer };
}

/** All that one row tells, for two rows to be looked at side by side. */
function toldByStory(draft: StoryDraft): RowPlan['values'] {
  const told = changeList();
  for (const field of ['code', 'unit', 'author', 'assignee', 'link', 'note'] as const)
    told.text(`story.${field}`, null, draft[field]);
  if (draft.stage !== null) told.add('story.status', null, `story.stage.${draft.stage}`);
  for (const field of ['dueOn', 'happenedOn', 'publishedOn'] as const)
    told.text(`story.${field}`, null, draft[field] ?? '');
  for (const name of draft.outlets) told.add('story.outlet', null, name);
  for (const name of draft.themes) told.add('story.theme', null, name);
  return told.values;
}

function rowOf(draft: StoryDraft): RowPlan {
  return {
    row: draft.row,
    state: 'new',
    title: draft.title,
    subtitle: [draft.code, draft.unit].filter(text => text !== '').join(' · '),
    values: [],
    problems: draft.problems,
    repeats: null,
    answer: null,
  };
}

function unitOf(building: Building, { reader, unit }: StoryDraft): KnownNamed | null {
  if (unit === '') return null;
  const found = building.units.find(unit);
  if (found === 'several') reader.tell({ field: 'story.unit', code: 'unit-ambiguous', level: 'note' });
  if (found === 'none') reader.tell({ field: 'story.unit', code: 'unit-not-found', level: 'note' });
  return typeof found === 'object' ? found : null;
}

function knownStory(building: Building, draft: StoryDraft, unit: KnownNamed | null): KnownStory | undefined {
  if (draft.code !== '') return building.byCode.get(codeKey(draft.code));
  return building.byFacts.get(
    factsOf(draft.title, unit?.id ?? null, { dueOn: draft.dueOn, publishOn: draft.publishedOn }),
  );
}

function describe(
  building: Building,
  draft: StoryDraft,
  unit: KnownNamed | null,
  known: KnownStory | undefined,
  isSecond: boolean,
): { readonly plan: StoryPlan | null; readonly values: RowPlan['values'] } {
  const changes = changeList();
  const values: StoryPlan['values'] = {};
  const worker = workerOf(building, draft);
  if (known === undefined) {
    values.title = draft.title;
    // A repeat that is to be a story of its own cannot keep a code that is taken.
    if (draft.code !== '' && !isSecond) values.code = draft.code;
    values.stage = draft.stage ?? (draft.publishedOn === null ? 'idea' : 'published');
    changes.add('story.status', null, `story.stage.${values.stage}`);
  } else {
    if (changes.text('story.title', known.title, draft.title)) values.title = draft.title;
    if (draft.stage !== null && draft.stage !== known.stage)
      draft.reader.tell({ field: 'story.status', code: 'stage-kept', level: 'note' });
  }
  if (unit !== null && unit.id !== known?.unitId) {
    values.unitId = unit.id;
    changes.add('story.unit', nameOf(building.units, known?.unitId), unit.names[0] ?? '');
  }
  if (changes.text('story.author', known?.authorName ?? null, draft.author)) values.authorName = draft.author;
  if (worker !== null && known === undefined) values.assigneeId = worker.id;
  if (draft.kind !== null && draft.kind !== known?.kind) {
    values.kind = draft.kind;
    changes.add('story.kind', known?.kind ? `story.kind.${known.kind}` : null, `story.kind.${draft.kind}`);
  }
  const days = { dueOn: draft.dueOn, happenedOn: draft.happenedOn, publishOn: draft.publishedOn };
  for (const field of ['dueOn', 'happenedOn', 'publishOn'] as const) {
    const day = days[field];
    if (day === null || day === known?.[field]) continue;
    values[field] = day;
    changes.add(field === 'publishOn' ? 'story.publishedOn' : `story.${field}`, known?.[field] ?? null, day);
  }
  for (const field of ['schoolYear', 'summary'] as const)
    if (changes.text(`story.${field}`, known?.[field] ?? null, draft[field])) values[field] = draft[field];
  const note = noteOf(draft, unit, worker);
  if (!(known?.note ?? '').includes(note) && changes.text('story.note', known?.note ?? null, note))
    values.note = note;
  const themeRefs = themesOf(building, draft).filter(theme => !known?.themeIds.includes(theme.ref));
  for (const theme of themeRefs) changes.add('story.theme', null, theme.name);
  const outlets = outletsOf(building, draft, known, values.stage ?? known?.stage ?? 'idea');
  for (const outlet of outlets) changes.add('story.outlet', null, outlet.name);
  if (known !== undefined && changes.values.length === 0) return { plan: null, values: [] };
  return {
    plan: { id: known?.id ?? null, values, themeRefs: themeRefs.map(({ ref }) => ref), outlets },
    values: changes.values,
  };
}

function nameOf(finder: NameFinder<KnownNamed>, id: string | null | undefined): string | null {
  return finder.all.find(named => named.id === id)?.names[0] ?? null;
}

function workerOf(building: Building, { reader, assignee }: StoryDraft): KnownNamed | null {
  if (assignee === '') return null;
  const found = building.workers.find(assignee);
  if (typeof found === 'object') return found;
  reader.tell({ field: 'story.assignee', code: 'assignee-not-found', level: 'note' });
  return null;
}

/** What the file says and no field can take is kept in the note, in the file's own words. */
function noteOf(
  { reader, note, unit: unitName, assignee }: StoryDraft,
  unit: KnownNamed | null,
  worker: KnownNamed | null,
): string {
  const columnOf = (field: 'story.unit' | 'story.assignee'): string => reader.columnName(field);
  const kept = [
    unit === null && unitName !== '' ? `${columnOf('story.unit')}: ${unitName}` : '',
    worker === null && assignee !== '' ? `${columnOf('story.assignee')}: ${assignee}` : '',
  ];
  return [note, ...kept].filter(text => text !== '').join('\n');
}

import { repeatKey } from '../core/text.ts';
import type { Patch } from '../entities.ts';
import type { ImportChoices } from '../transfer.ts';
import type { ImportTable } from './import-cells.ts';
import { type ChangeList, changeList, isOther } from './import-changes.ts';
import { codeKey } from './import-known.ts';
import { type OpinionDraft, opinionReader } from './import-opinions.ts';
import type { KnownOpinion, OpinionPlan, OpinionsKnown, OpinionsPlan } from './import-opinions-known.ts';
import type { RowPlan } from './import-plan.ts';
import type { KnownNamed, NamePlan } from './import-stories-known.ts';
import { type NameFinder, nameFinder } from './name-finder.ts';
import { opinionSubject } from './opinion-subject.ts';

/** Compares a list of opinions with those that are there and says, row by row, what would be stored. */

interface Building {
  readonly choices: ImportChoices;
  readonly units: NameFinder<KnownNamed>;
  readonly themes: NameFinder<KnownNamed>;
  readonly workers: NameFinder<KnownNamed>;
  readonly byCode: ReadonlyMap<string, KnownOpinion>;
  readonly byFacts: ReadonlyMap<string, KnownOpinion>;
  readonly inFile: Map<string, OpinionDraft>;
  readonly themePlans: Map<string, NamePlan>;
  readonly opinions: OpinionPlan[];
}

/** The plan of a whole list, row by row; each step yields how many rows are done. */
export function* opinionsSteps(
  table: ImportTable,
  choices: ImportChoices,
  known: OpinionsKnown,
): Generator<number, OpinionsPlan> {
  const building = begin(choices, known);
  const draftOf = opinionReader(table, choices, known.today);
  const leftOut = new Set(choices.leftOut);
  const rows: RowPlan[] = [];
  for (const [at, row] of table.rows.entries()) {
    const draft = draftOf(row);
    rows.push(leftOut.has(draft.row) ? { ...rowOf(draft), state: 'left-out' } : planRow(building, draft));
    yield at + 1;
  }
  return {
    kind: 'opinions',
    rows,
    unknownNames: [],
    themes: [...building.themePlans.values()],
    opinions: building.opinions,
  };
}

function begin(choices: ImportChoices, known: OpinionsKnown): Building {
  return {
    choices,
    units: nameFinder(known.units),
    themes: nameFinder(known.themes),
    workers: nameFinder(known.workers),
    byCode: new Map(
      known.opinions.flatMap(opinion => (opinion.code === null ? [] : [[codeKey(opinion.code), opinion]])),
    ),
    byFacts: new Map(known.opinions.map(opinion => [factsOf(opinion), opinion])),
    inFile: new Map(),
    themePlans: new Map(),
    opinions: [],
  };
}

/** What tells opinions apart that have no code: many are about the same. */
function factsOf(of: {
  readonly subject: string | null;
  readonly body: string | null;
  readonly receivedOn: string | null;
  readonly giverName: string | null;
}): string {
  return [repeatKey(of.subject || of.body || ''), of.receivedOn ?? '', repeatKey(of.giverName ?? '')].join(
    '|',
  );
}

function planRow(building: Building, draft: OpinionDraft): RowPlan {
  const plain = rowOf(draft);
  const key = draft.code === '' ? factsOf(draft) : `code:${codeKey(draft.code)}`;
  if (draft.problems.some(({ level }) => level === 'error')) return { ...plain, state: 'problem' };
  const earlier = building.inFile.get(key);
  const answer = building.choices.answers.find(({ row }) => row === draft.row)?.answer ?? null;
  const repeats =
    earlier === undefined ? null : { row: earlier.row, title: titleOf(earlier), values: toldBy(earlier) };
  if (repeats !== null && answer !== 'new')
    return {
      ...plain,
      state: answer === null ? 'repeat' : 'left-out',
      values: toldBy(draft),
      repeats,
      answer,
    };
  building.inFile.set(key, draft);
  const known = repeats === null ? knownOpinion(building, draft) : undefined;
  const { plan, values } = describe(building, draft, known);
  // A repeat that is to be an opinion of its own cannot keep a code that is taken.
  const coded =
    known === undefined && repeats === null && draft.code !== ''
      ? { ...plan, values: { ...plan.values, code: draft.code } }
      : plan;
  const isSame = known !== undefined && values.length === 0;
  if (!isSame) building.opinions.push(coded);
  const state = known === undefined ? 'new' : isSame ? 'same' : 'changed';
  return { ...plain, state, values, repeats, answer };
}

/** All that one row tells, for two rows to be looked at side by side. */
function toldBy(draft: OpinionDraft): RowPlan['values'] {
  const told = changeList();
  told.text('opinion.code', null, draft.code);
  takeTexts(draft, undefined, {}, told);
  takeWords(draft, undefined, {}, told);
  for (const field of ['receivedOn', 'dueOn', 'answeredOn'] as const)
    told.text(`opinion.${field}`, null, draft[field] ?? '');
  told.text('opinion.owner', null, draft.owner);
  for (const name of draft.units) told.add('opinion.unit', null, name);
  for (const name of draft.themes) told.add('opinion.theme', null, name);
  return told.values;
}

function titleOf({ subject, body }: OpinionDraft): string {
  return opinionSubject({ subject: subject || null, body });
}

function rowOf(draft: OpinionDraft): RowPlan {
  return {
    row: draft.row,
    state: 'new',
    title: titleOf(draft),
    subtitle: [draft.code, draft.giverName].filter(text => text !== '').join(' · '),
    values: [],
    problems: draft.problems,
    repeats: null,
    answer: null,
  };
}

function knownOpinion(building: Building, draft: OpinionDraft): KnownOpinion | undefined {
  if (draft.code !== '') return building.byCode.get(codeKey(draft.code));
  return building.byFacts.get(factsOf(draft));
}

/** What a row adds to an opinion; everything it tells where there is none yet. */
function describe(
  building: Building,
  draft: OpinionDraft,
  known: KnownOpinion | undefined,
): { readonly plan: OpinionPlan; readonly values: RowPlan['values'] } {
  const changes = changeList();
  const values: Patch<'opinion'> = {};
  // What the file calls an opinion stands in the row's title already.
  if (known !== undefined && isOther(known.subject, draft.subject)) {
    values.subject = draft.subject;
    changes.add('opinion.subject', known.subject, draft.subject);
  } else if (known === undefined && draft.subject !== '') values.subject = draft.subject;
  takeTexts(draft, known, values, changes);
  takeWords(draft, known, values, changes);
  for (const field of ['receivedOn', 'dueOn', 'answeredOn'] as const) {
    const day = draft[field];
    if (day === null || day === known?.[field]) continue;
    values[field] = day;
    changes.add(`opinion.${field}`, known?.[field] ?? null, day);
  }
  const owner = ownerOf(building, draft);
  if (owner !== null && owner.id !== known?.ownerId) {
    values.ownerId = owner.id;
    changes.add('opinion.owner', nameOf(building.workers, known?.ownerId), owner.names[0] ?? '');
  }
  const units = unitsOf(building, draft);
  const note = [draft.note, ...units.unknown, ...(owner === null ? unknownOwner(draft) : [])]
    .filter(text => text !== '')
    .join('\n');
  if (!(known?.note ?? '').includes(note) && changes.text('opinion.note', known?.note ?? null, note))
    values.note = note;
  const newUnits = units.found.filter(({ id }) => !known?.unitIds.includes(id));
  for (const unit of newUnits) changes.add('opinion.unit', null, unit.names[0] ?? '');
  const themes = themesOf(building, draft).filter(({ ref }) => !known?.themeIds.includes(ref));
  for (const theme of themes) changes.add('opinion.theme', null, theme.name);
  return {
    plan: {
      id: known?.id ?? null,
      values,
      themeRefs: themes.map(({ ref }) => ref),
      unitIds: newUnits.map(({ id }) => id),
    },
    values: changes.values,
  };
}

const textFields = [
  ['body', 'body'],
  ['giverName', 'giverName'],
  ['giverContact', 'giverContact'],
  ['decisionReason', 'reason'],
  ['answer', 'answer'],
  ['answerChannel', 'answerChannel'],
  ['answerLink', 'link'],
] as const;

function takeTexts(
  draft: OpinionDraft,
  known: KnownOpinion | undefined,
  values: Patch<'opinion'>,
  changes: ChangeList,
): void {
  for (const [field, told] of textFields)
    if (changes.text(`opinion.${told}`, known?.[field] ?? null, draft[told])) values[field] = draft[told];
}

function takeWords(
  { giver, channel, kind, decision }: OpinionDraft,
  known: KnownOpinion | undefined,
  values: Patch<'opinion'>,
  changes: ChangeList,
): void {
  const told = { giver, channel, kind, decision };
  for (const field of ['giver', 'channel', 'kind', 'decision'] as const) {
    const word = told[field];
    const before = known?.[field] ?? null;
    if (word === null || word === before) continue;
    Object.assign(values, { [field]: word });
    changes.add(
      `opinion.${field}`,
      before === null ? null : `opinion.${field}.${before}`,
      `opinion.${field}.${word}`,
    );
  }
}

function nameOf(finder: NameFinder<KnownNamed>, id: string | null | undefined): string | null {
  return finder.all.find(named => named.id === id)?.names[0] ?? null;
}

function ownerOf(building: Building, { reader, owner }: OpinionDraft): KnownNamed | null {
  if (owner === '') return null;
  const found = building.workers.find(owner);
  if (typeof found === 'object') return found;
  reader.tell({ field: 'opinion.owner', code: 'assignee-not-found', level: 'note' });
  return null;
}

function unknownOwner({ reader, owner }: OpinionDraft): readonly string[] {
  return owner === '' ? [] : [`${reader.columnName('opinion.owner')}: ${owner}`];
}

/** The units of a row that are there; the names of others stay in the note. */
function unitsOf(
  building: Building,
  { reader, units }: OpinionDraft,
): { readonly found: readonly KnownNamed[]; readonly unknown: readonly string[] } {
  const found: KnownNamed[] = [];
  const unknown: string[] = [];
  for (const name of units) {
    const unit = building.units.find(name);
    if (typeof unit === 'object') {
      found.push(unit);
      continue;
    }
    const code = unit === 'several' ? 'unit-ambiguous' : 'unit-not-found';
    reader.tell({ field: 'opinion.unit', code, level: 'note', value: name });
    unknown.push(`${reader.columnName('opinion.unit')}: ${name}`);
  }
  return { found, unknown };
}

/** The themes of a row; a new one is noted where it is met first. */
function themesOf(building: Building, { reader, themes }: OpinionDraft): readonly NamePlan[] {
  return themes.map(name => {
    const found = building.themes.find(name);
    if (typeof found === 'object') return { ref: found.id, name: found.names[0] ?? name };
    const ref = `theme:${repeatKey(name)}`;
    if (!building.themePlans.has(ref)) {
      building.themePlans.set(ref, { ref, name });
      reader.tell({ field: 'opinion.theme', code: 'theme-made', level: 'note', params: { name } });
    }
    return { ref, name };
  });
}

import { type Day, isSchoolYear } from '../core/dates.ts';
import { saysNobody } from '../core/names.ts';
import { fold, repeatKey, words } from '../core/text.ts';
import type { storyKinds, storyStages } from '../entities/story.ts';
import type { ImportChoices, ImportProblem } from '../transfer.ts';
import { type ImportTable, type RowReader, rowReaders, type TableRow } from './import-cells.ts';
import type { ImportField } from './import-fields.ts';

/** Reads a list of stories, one in each row. */

export type StoryStage = (typeof storyStages)[number];
export type StoryKind = (typeof storyKinds)[number];

/** A story as one row tells of it; texts are empty and days null where the row says nothing. */
export interface StoryDraft {
  readonly row: number;
  readonly code: string;
  readonly title: string;
  readonly kind: StoryKind | null;
  readonly stage: StoryStage | null;
  readonly unit: string;
  readonly author: string;
  readonly assignee: string;
  readonly themes: readonly string[];
  readonly outlets: readonly string[];
  readonly link: string;
  readonly dueOn: Day | null;
  readonly happenedOn: Day | null;
  readonly publishedOn: Day | null;
  readonly schoolYear: string;
  readonly summary: string;
  readonly note: string;
  readonly problems: ImportProblem[];
  readonly reader: RowReader;
}

/** Makes a draft of each row. */
export function storyReader(table: ImportTable, choices: ImportChoices): (row: TableRow) => StoryDraft {
  const readerOf = rowReaders(table, choices);
  return row => readStory(readerOf(row));
}

function readStory(reader: RowReader): StoryDraft {
  const title = reader.line('story.title');
  if (title === '') reader.tell({ field: 'story.title', code: 'missing-title', level: 'error' });
  const schoolYear = reader.line('story.schoolYear').replace(/\s*[-–—]\s*/, '-');
  if (schoolYear !== '' && !isSchoolYear(schoolYear))
    reader.tell({ field: 'story.schoolYear', code: 'not-a-school-year', level: 'error' });
  return {
    row: reader.row,
    code: reader.line('story.code'),
    title,
    kind: wordOf(reader, 'story.kind', kindWords, 'unknown-kind', 'doubt'),
    stage: wordOf(reader, 'story.status', stageWords, 'unknown-status', 'error'),
    unit: filled(reader, 'story.unit'),
    author: filled(reader, 'story.author'),
    assignee: filled(reader, 'story.assignee'),
    themes: several(reader, 'story.theme'),
    outlets: several(reader, 'story.outlet'),
    link: reader.line('story.link'),
    dueOn: reader.day('story.dueOn'),
    happenedOn: reader.day('story.happenedOn'),
    publishedOn: reader.day('story.publishedOn'),
    schoolYear,
    summary: reader.block('story.summary'),
    note: reader.block('story.note'),
    problems: reader.problems,
    reader,
  };
}

function filled(reader: RowReader, field: ImportField): string {
  const text = reader.line(field);
  return saysNobody(text) ? '' : text;
}

/** Several names in a cell stand apart by semicolons or in lines of their own; commas belong to names. */
function several(reader: RowReader, field: ImportField): readonly string[] {
  const names = reader
    .block(field)
    .split(/\s*[;\n]\s*|\s+\/\s+/)
    .filter(name => name !== '' && !saysNobody(name));
  return [...new Map(names.map(name => [repeatKey(name), name])).values()];
}

type Words<Meaning> = readonly (readonly [meaning: Meaning, phrases: readonly string[]])[];

/** Words of offices for the stages, folded; looked for from the top, so longer phrases stand first. */
const stageWords: Words<StoryStage> = [
  ['returned', ['tra lai', 'khong duyet', 'yeu cau sua', 'can chinh sua']],
  ['review', ['cho duyet', 'cho phe duyet', 'gui duyet', 'trinh duyet', 'dang duyet']],
  [
    'drafting',
    ['dang soan', 'dang viet', 'soan thao', 'ban thao', 'du thao', 'dang bien tap', 'dang thuc hien'],
  ],
  ['corrected', ['dinh chinh', 'cai chinh']],
  ['removed', ['go bai', 'da go', 'go bo']],
  [
    'published',
    ['da dang', 'da phat', 'dang phat', 'da xuat ban', 'da cong bo', 'hoan thanh', 'da len song'],
  ],
  ['sent', ['da gui', 'gui bao']],
  ['approved', ['da duyet', 'da phe duyet', 'dong y dang', 'duoc duyet', 'cho dang']],
  ['postponed', ['hoan', 'tam dung', 'tam hoan']],
  ['cancelled', ['huy', 'khong dang', 'khong thuc hien']],
  ['assigned', ['phan cong', 'da giao', 'da phan cong', 'duoc giao']],
  ['idea', ['y tuong', 'de xuat', 'du kien', 'moi', 'ke hoach', 'chua thuc hien', 'chua viet']],
];

const kindWords: Words<StoryKind> = [
  ['press-release', ['thong cao']],
  ['video', ['video', 'clip', 'truyen hinh', 'phim']],
  ['photo', ['anh', 'photo']],
  ['article', ['bai', 'phong su', 'ky su', 'article']],
  ['news', ['tin', 'news']],
];

/** The meaning whose words the cell holds; null for an empty cell, and for one that has been complained about. */
function wordOf<Meaning>(
  reader: RowReader,
  field: ImportField,
  list: Words<Meaning>,
  code: string,
  level: ImportProblem['level'],
): Meaning | null {
  const text = reader.line(field);
  if (saysNobody(text)) return null;
  const folded = ` ${words(fold(text)).join(' ')} `;
  const found = list.find(([, phrases]) => phrases.some(phrase => folded.includes(` ${phrase} `)));
  if (found === undefined) reader.tell({ field, code, level });
  return found?.[0] ?? null;
}

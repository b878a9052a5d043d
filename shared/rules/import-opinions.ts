import type { Day } from '../core/dates.ts';
import { saysNobody } from '../core/names.ts';
import { fold, repeatKey, words } from '../core/text.ts';
import type { OpinionChannel, OpinionDecision, OpinionGiver, OpinionKind } from '../opinion-list.ts';
import type { ImportChoices, ImportProblem } from '../transfer.ts';
import { type ImportTable, type RowReader, rowReaders, type TableRow } from './import-cells.ts';
import type { OpinionImportField } from './import-fields.ts';

/** Reads a list of opinions, one in each row. */

/** An opinion as one row tells of it; texts are empty, words and days null where the row says nothing. */
export interface OpinionDraft {
  readonly row: number;
  readonly code: string;
  readonly subject: string;
  readonly body: string;
  readonly giver: OpinionGiver | null;
  readonly giverName: string;
  readonly giverContact: string;
  readonly channel: OpinionChannel | null;
  readonly kind: OpinionKind | null;
  readonly receivedOn: Day | null;
  readonly dueOn: Day | null;
  readonly owner: string;
  readonly units: readonly string[];
  readonly themes: readonly string[];
  readonly decision: OpinionDecision | null;
  readonly reason: string;
  readonly answer: string;
  readonly answeredOn: Day | null;
  readonly answerChannel: string;
  readonly link: string;
  /** What the file says and no field can take is kept here, in the file's own words. */
  readonly note: string;
  readonly problems: ImportProblem[];
  readonly reader: RowReader;
}

/** Makes a draft of each row. */
export function opinionReader(
  table: ImportTable,
  choices: ImportChoices,
  today: Day,
): (row: TableRow) => OpinionDraft {
  const readerOf = rowReaders(table, choices);
  return row => readOpinion(readerOf(row), today);
}

function readOpinion(reader: RowReader, today: Day): OpinionDraft {
  const kept: string[] = [];
  const wordOf = <Meaning>(field: OpinionImportField, list: Words<Meaning>): Meaning | null => {
    const text = filled(reader, field);
    if (text === '') return null;
    const found = meaningOf(text, list);
    if (found !== null) return found;
    reader.tell({ field, code: 'unknown-opinion-word', level: 'doubt' });
    kept.push(`${reader.columnName(field)}: ${text}`);
    return null;
  };
  const subject = reader.line('opinion.subject');
  const body = reader.block('opinion.body');
  if (subject === '' && body === '')
    reader.tell({ field: 'opinion.subject', code: 'missing-opinion', level: 'error' });
  const words = {
    giver: wordOf('opinion.giver', giverWords),
    channel: wordOf('opinion.channel', channelWords),
    kind: wordOf('opinion.kind', kindWords),
    decision: wordOf('opinion.decision', decisionWords),
  };
  const days = readDays(reader, today);
  return {
    row: reader.row,
    code: reader.line('opinion.code'),
    subject,
    body,
    ...words,
    ...days,
    giverName: filled(reader, 'opinion.giverName'),
    giverContact: filled(reader, 'opinion.giverContact'),
    owner: filled(reader, 'opinion.owner'),
    units: several(reader, 'opinion.unit'),
    themes: several(reader, 'opinion.theme'),
    reason: reader.block('opinion.reason'),
    answer: reader.block('opinion.answer'),
    answerChannel: filled(reader, 'opinion.answerChannel'),
    link: reader.line('opinion.link'),
    note: [reader.block('opinion.note'), ...kept].filter(text => text !== '').join('\n'),
    problems: reader.problems,
    reader,
  };
}

/** Days that cannot be keep the row out: nothing is received or answered tomorrow, nor answered before it came. */
function readDays(reader: RowReader, today: Day): Pick<OpinionDraft, 'receivedOn' | 'dueOn' | 'answeredOn'> {
  const receivedOn = reader.day('opinion.receivedOn');
  const answeredOn = reader.day('opinion.answeredOn');
  for (const [field, day] of [
    ['opinion.receivedOn', receivedOn],
    ['opinion.answeredOn', answeredOn],
  ] as const)
    if (day !== null && day > today) reader.tell({ field, code: 'opinion-day-ahead', level: 'error' });
  if (receivedOn !== null && answeredOn !== null && answeredOn < receivedOn)
    reader.tell({ field: 'opinion.answeredOn', code: 'opinion-answer-early', level: 'error' });
  return { receivedOn, answeredOn, dueOn: reader.day('opinion.dueOn') };
}

function filled(reader: RowReader, field: OpinionImportField): string {
  const text = reader.line(field);
  return saysNobody(text) ? '' : text;
}

/** Several names in a cell stand apart by semicolons or in lines of their own; commas belong to names. */
function several(reader: RowReader, field: OpinionImportField): readonly string[] {
  const names = reader
    .block(field)
    .split(/\s*[;\n]\s*|\s+\/\s+/)
    .filter(name => name !== '' && !saysNobody(name));
  return [...new Map(names.map(name => [repeatKey(name), name])).values()];
}

type Words<Meaning> = readonly (readonly [meaning: Meaning, phrases: readonly string[]])[];

/** The meaning whose words the text holds, looked for from the top; null for none. */
function meaningOf<Meaning>(text: string, list: Words<Meaning>): Meaning | null {
  const folded = ` ${words(fold(text)).join(' ')} `;
  return list.find(([, phrases]) => phrases.some(phrase => folded.includes(` ${phrase} `)))?.[0] ?? null;
}

/** Words of offices, folded; longer phrases stand before those they contain. */
const giverWords: Words<OpinionGiver> = [
  ['parent', ['phu huynh', 'cha me hoc sinh', 'cha me', 'cmhs', 'parent']],
  ['expert', ['chuyen gia', 'nha khoa hoc', 'nha nghien cuu', 'expert']],
  ['press', ['bao chi', 'bao dai', 'phong vien', 'co quan bao chi', 'press']],
  [
    'locality',
    [
      'dia phuong',
      'ubnd',
      'uy ban',
      'hdnd',
      'hoi dong nhan dan',
      'xa',
      'phuong',
      'chinh quyen',
      'thon',
      'locality',
    ],
  ],
  ['school', ['co so giao duc', 'nha truong', 'truong', 'school']],
  ['sector', ['trong nganh', 'nganh', 'can bo', 'giao vien', 'cong chuc', 'vien chuc', 'sector']],
  ['other', ['khac', 'cu tri', 'nguoi dan', 'cong dan', 'hoc sinh', 'quoc hoi', 'other']],
];

const channelWords: Words<OpinionChannel> = [
  ['hotline', ['duong day nong', 'hotline']],
  ['email', ['email', 'e mail', 'thu dien tu', 'hop thu']],
  [
    'online',
    [
      'tren mang',
      'mang xa hoi',
      'facebook',
      'zalo',
      'truc tuyen',
      'cong thong tin',
      'trang thong tin',
      'online',
    ],
  ],
  ['phone', ['dien thoai', 'goi dien', 'phone']],
  [
    'meeting',
    ['truc tiep', 'gap', 'hop', 'hoi nghi', 'tiep cong dan', 'doi thoai', 'tiep xuc cu tri', 'meeting'],
  ],
  ['document', ['van ban', 'cong van', 'don thu', 'don', 'thu', 'document']],
  ['other', ['khac', 'other']],
];

const kindWords: Words<OpinionKind> = [
  ['denunciation', ['to cao', 'denunciation']],
  ['complaint', ['khieu nai', 'complaint']],
  ['petition', ['kien nghi', 'de nghi', 'petition']],
  ['criticism', ['phe binh', 'criticism']],
  ['feedback', ['phan anh', 'gop y', 'phan bien', 'y kien', 'feedback']],
];

const decisionWords: Words<OpinionDecision> = [
  ['declined', ['khong tiep thu', 'khong chap nhan', 'bac', 'not accepted']],
  ['partly-accepted', ['mot phan', 'partly accepted']],
  ['explained', ['giai trinh', 'giai thich', 'explained']],
  ['accepted', ['tiep thu', 'chap nhan', 'dong y', 'accepted']],
];

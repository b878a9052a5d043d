import type { importPressVi } from '../vi/import-press.ts';

export const importPressEn: Record<keyof typeof importPressVi, string> = {
  'import.field.press.title': 'Title',
  'import.field.press.outlet': 'Outlet',
  'import.field.press.publishedOn': 'Published on',
  'import.field.press.link': 'Link',
  'import.field.press.author': 'Author',
  'import.field.press.tone': 'Tone',
  'import.field.press.needsReply': 'Needs a reply',
  'import.field.press.theme': 'Topic',
  'import.field.press.unit': 'Units concerned',
  'import.field.press.area': 'Area',
  'import.field.press.source': 'Repost of',
  'import.field.press.summary': 'Summary',
  'import.field.press.section': 'Section, page',
  'import.field.press.issue': 'Issue',
  'import.field.press.note': 'Note',
  'press.needsReply.yes': 'Needs a reply',
  'press.needsReply.no': 'Needs no reply',

  'import.problem.missing-press-title': 'The title is missing.',
  'import.problem.unknown-tone':
    'The tone “{value}” is not understood (positive, neutral, critical are); the item comes in, the cell is kept in its note.',
  'import.problem.unknown-needs-reply':
    '“{value}” in “{column}” is not understood (x, yes, no are); the item comes in, the cell is kept in its note.',
  'import.problem.link-wrong':
    '“{value}” is no address of a page; the item comes in, the cell is kept in its note.',
  'import.problem.outlet-missing': 'The outlet is not known.',
  'import.problem.outlet-several':
    '“{value}” can be several outlets; the name is kept for you to choose later.',
  'import.problem.original-nearest':
    'The file has {count} items of “{source}” with this title; the one in row {row} is taken as the original.',
  'import.problem.original-left-out':
    'The original of “{source}” in row {row} does not come in, so it is not linked.',
  'import.problem.original-not-found':
    'There is no original of “{source}” with this title; its name is kept.',
  'import.problem.original-several':
    'There are several items of “{source}” with this title; please choose the original on the page of the item.',
  'import.problem.area-not-found': 'There is no area “{value}”.',

  'import.title.press': 'Import clippings',
  'import.kind.press': 'Clippings',
  'import.file.hint.press':
    'A list of press items, one in a row. Takes .xlsx, .xls, .ods and .csv, in old encodings (TCVN3, VNI) too.',
  'import.preview.what.press': 'Item',
  'import.commit.press': 'Import {count} press items',
  'import.done.see.press': 'See the press items',
  'import.press.figures':
    '{negative} critical, {needReply} in need of a reply, {reposts} reposts, {badDates} wrong days.',
  'import.press.openCases': 'Open cases for {count} items that need a reply',
  'cli.import.press':
    '  {negative} critical, {needReply} in need of a reply, {reposts} reposts, {badDates} wrong days.',
};

import { formatDay, isDay } from '#shared/core/dates.ts';
import { importFieldText } from '#shared/i18n/import-problem.ts';
import { t, textOf } from '#shared/i18n/t.ts';
import type { PreviewRow } from '#shared/transfer.ts';

type Value = PreviewRow['values'][number];

/** A value in words: stages and events by their names, days as days. */
export function previewText(value: string): string {
  if (isDay(value)) return formatDay(value);
  return textOf(value) ?? value;
}

/** «Chức vụ: HT → Hiệu trưởng»; what is new stands alone. */
export function previewLine({ field, before, after }: Value): string {
  const text = previewText(after);
  const told =
    before === null ? text : t('import.preview.fromTo', { before: previewText(before), after: text });
  return `${importFieldText(field)}: ${told}`;
}

/** What a row changes, each value with its name and what it was before. */
export function changedLine(values: readonly Value[]): string {
  return values.map(previewLine).join(' · ');
}

/** What a new row holds, people first; the area stands in a column of its own. */
export function newLine(values: readonly Value[]): string {
  const isOfUnit = ({ field }: Value): boolean => field.startsWith('unit.');
  const told = values.filter(({ field }) => field !== 'unit.area');
  return [...told.filter(value => !isOfUnit(value)), ...told.filter(isOfUnit)]
    .map(({ after }) => previewText(after))
    .join(' · ');
}

import type { ParsedOf } from '#shared/contract.ts';
import { addDays, daysBetween, schoolYearOf } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import type { Patch, Row } from '#shared/entities.ts';
import type { WindowPatch } from '#shared/forecast.ts';
import { anchorSpan, movedDays, windowDays } from '#shared/rules/forecast-days.ts';
import type { CommandCtx } from './context.ts';
import { anchorRecords, templateRows } from './forecast-rows.ts';
import { makeSet, makeSets } from './hot-sets.ts';
import type { Store } from './open.ts';
import { given } from './patch.ts';
import { readRecord, setMembers } from './record.ts';
import type { Writer } from './write.ts';

/** Laying, copying and changing windows, templates and the days of anchors. */

/** @throws AppError `not-found` for one that is gone or removed */
export function liveWindow(store: Store, id: string): Row<'forecastWindow'> {
  const row = readRecord(store, 'forecastWindow', id);
  if (!row || row.deleted) throw new AppError('not-found', { entity: 'forecastWindow' });
  return row;
}

/** A template's window of a year has one id wherever it is laid, so that two PCs meet in it. */
function windowId(schoolYear: string, origin: string): string {
  return `window-${schoolYear}-${origin}`;
}

function isLive(store: Store, id: string): boolean {
  const row = readRecord(store, 'forecastWindow', id);
  return row !== undefined && !row.deleted;
}

/** @throws AppError `forecast-nothing` when nothing is missing */
export function fillYear(
  ctx: Pick<CommandCtx, 'store' | 'writer'>,
  { schoolYear, templateIds }: ParsedOf<'forecast.fill'>,
): { made: number } {
  const { store, writer } = ctx;
  const records = anchorRecords(store);
  let made = 0;
  for (const template of templateRows(store)) {
    const id = windowId(schoolYear, template.id);
    if (templateIds ? !templateIds.includes(template.id) : !template.isActive) continue;
    if (isLive(store, id)) continue;
    const { fromDay, toDay } = windowDays(
      schoolYear,
      { ...template, anchor: template.anchor ?? 'month' },
      records,
    );
    const { title, communication, signals, questions, likelihood, impact, ownerUnitId, affected } = template;
    layWindow(writer, id, {
      schoolYear,
      templateId: template.id,
      title,
      fromDay,
      toDay,
      communication,
      signals,
      questions,
      likelihood,
      impact,
      ownerUnitId,
      affected,
    });
    makeSets(store, writer, 'forecastWindow', id, {
      themeIds: setMembers(store, 'forecastTemplate', template.id, 'themes'),
    });
    made += 1;
  }
  if (made === 0) throw new AppError('forecast-nothing', { schoolYear });
  return { made };
}

/** A window removed before comes back as newly laid. */
function layWindow(writer: Writer, id: string, values: Patch<'forecastWindow'>): void {
  writer.put('forecastWindow', id, { isDismissed: false, dismissedReason: null, ...values });
}

/** Ids of the windows of one year without a counterpart in another. */
export function withoutCounterpart(store: Store, fromYear: string, toYear: string): readonly string[] {
  return store
    .prepare(
      `SELECT w.id FROM forecast_window w WHERE w.school_year = ? AND w.deleted = 0 AND NOT EXISTS (
         SELECT 1 FROM forecast_window n WHERE n.school_year = ? AND n.deleted = 0
           AND (n.copied_from_id = w.id OR n.template_id = w.template_id)) ORDER BY w.from_day, w.rid`,
    )
    .pluck()
    .all(fromYear, toYear) as string[];
}

/** @throws AppError `forecast-nothing` when there is nothing to copy */
export function copyYear(ctx: CommandCtx, { fromYear, toYear }: ParsedOf<'forecast.copy'>): { made: number } {
  const { store, writer } = ctx;
  const records = anchorRecords(store);
  const anchors = new Map(templateRows(store).map(template => [template.id, template]));
  const ids = withoutCounterpart(store, fromYear, toYear);
  if (ids.length === 0) throw new AppError('forecast-nothing', { schoolYear: fromYear });
  for (const sourceId of ids) {
    const source = liveWindow(store, sourceId);
    const template = source.templateId === null ? undefined : anchors.get(source.templateId);
    const anchor = template?.anchor ? { anchor: template.anchor, month: template.month } : null;
    const fromDay = source.fromDay ?? ctx.today;
    const days = movedDays({ fromDay, toDay: source.toDay ?? fromDay }, fromYear, toYear, anchor, records);
    const id = windowId(toYear, source.templateId ?? `from-${sourceId}`);
    const {
      id: _id,
      deleted: _deleted,
      isDismissed: _dismissed,
      dismissedReason: _reason,
      ...values
    } = source;
    layWindow(writer, id, { ...values, ...days, schoolYear: toYear, copiedFromId: sourceId });
    makeSets(store, writer, 'forecastWindow', id, {
      themeIds: setMembers(store, 'forecastWindow', sourceId, 'themes'),
      unitIds: setMembers(store, 'forecastWindow', sourceId, 'units'),
      areaIds: setMembers(store, 'forecastWindow', sourceId, 'areas'),
    });
  }
  return { made: ids.length };
}

function fieldsOf(patch: WindowPatch): Patch<'forecastWindow'> {
  const { themeIds: _themes, unitIds: _units, areaIds: _areas, ...fields } = patch;
  return given(fields);
}

/** @throws AppError `forecast-days-crossed` */
function checkDays(fromDay: string | null, toDay: string | null): void {
  if (fromDay !== null && toDay !== null && toDay < fromDay)
    throw new AppError('forecast-days-crossed', { from: fromDay, to: toDay });
}

export function addWindow(ctx: CommandCtx, input: ParsedOf<'forecast.add'>): string {
  checkDays(input.fromDay, input.toDay);
  const id = ctx.writer.create('forecastWindow', {
    ...fieldsOf(input),
    schoolYear: schoolYearOf(input.fromDay),
    isDismissed: false,
  });
  makeSets(ctx.store, ctx.writer, 'forecastWindow', id, input);
  return id;
}

export function saveWindow(ctx: CommandCtx, { id, patch }: ParsedOf<'forecast.save'>): null {
  const window = liveWindow(ctx.store, id);
  checkDays(patch.fromDay ?? window.fromDay, patch.toDay ?? window.toDay);
  ctx.writer.change('forecastWindow', id, fieldsOf(patch));
  makeSets(ctx.store, ctx.writer, 'forecastWindow', id, patch);
  return null;
}

/** Without an id a new template at the end. @throws AppError `forecast-month-missing`, `forecast-days-crossed` */
export function saveTemplate(ctx: CommandCtx, { id, patch }: ParsedOf<'forecast.template.save'>): string {
  const { store, writer } = ctx;
  const { themeIds, ...fields } = patch;
  const known = id === undefined ? null : readRecord(store, 'forecastTemplate', id);
  if (id !== undefined && (!known || known.deleted))
    throw new AppError('not-found', { entity: 'forecastTemplate' });
  const { title, anchor, month, fromOffset, toOffset } = { ...emptyTemplate, ...known, ...given(fields) };
  if (!title) throw new AppError('invalid-input', { fields: { title: 'required' } });
  if (anchor === 'month' && month === null) throw new AppError('forecast-month-missing', {});
  if (toOffset !== null && toOffset < (fromOffset ?? 0))
    throw new AppError('forecast-days-crossed', { from: String(fromOffset ?? 0), to: String(toOffset) });
  const templateId =
    id ??
    writer.create('forecastTemplate', {
      isActive: true,
      anchor,
      ...given(fields),
      position: templateRows(store).length + 1,
    });
  if (id !== undefined) writer.change('forecastTemplate', id, given(fields));
  makeSet(store, writer, 'forecastTemplate', templateId, 'themes', themeIds);
  return templateId;
}

const emptyTemplate: Pick<
  Row<'forecastTemplate'>,
  'title' | 'anchor' | 'month' | 'fromOffset' | 'toOffset'
> = {
  title: null,
  anchor: 'month',
  month: null,
  fromOffset: null,
  toOffset: null,
};

/** An anchor has one record a year, wherever it is entered. Windows that hang on it are moved when asked. */
export function saveAnchor(ctx: CommandCtx, input: ParsedOf<'forecast.anchor.save'>): { moved: number } {
  const { store, writer } = ctx;
  const { schoolYear, anchor, onDay, moveWindows } = input;
  const before = anchorRecords(store);
  const id = `anchor-${schoolYear}-${anchor}`;
  if (onDay !== null) writer.put('forecastAnchorDay', id, { schoolYear, anchor, onDay });
  else writer.remove('forecastAnchorDay', id);
  if (!moveWindows) return { moved: 0 };
  const after = anchorRecords(store);
  const oldDay = anchorSpan(schoolYear, anchor, null, before).from;
  const newDay = anchorSpan(schoolYear, anchor, null, after).from;
  if (oldDay === newDay) return { moved: 0 };
  const windows = ctx.all<{ id: string; fromDay: string; toDay: string }>(
    `SELECT w.id, w.from_day AS fromDay, w.to_day AS toDay FROM forecast_window w JOIN forecast_template t ON t.id = w.template_id
     WHERE w.school_year = ? AND t.anchor = ? AND w.deleted = 0 AND w.from_day IS NOT NULL AND w.to_day IS NOT NULL`,
    schoolYear,
    anchor,
  );
  const shift = daysBetween(oldDay, newDay);
  for (const window of windows)
    writer.change('forecastWindow', window.id, {
      fromDay: addDays(window.fromDay, shift),
      toDay: addDays(window.toDay, shift),
    });
  return { moved: windows.length };
}

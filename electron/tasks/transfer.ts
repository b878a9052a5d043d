import { basename } from 'node:path';
import type { TasksFor } from '#db/context.ts';
import { dropFile, type HeldFile, heldFile, holdFile } from '#db/import-files.ts';
import { rememberMapping } from '#db/import-mapping.ts';
import { applyOpinions } from '#db/import-opinions.ts';
import { layoutOf, missingFields, type PlanInput, planning, planOf } from '#db/import-plan.ts';
import { applyPress } from '#db/import-press.ts';
import { applyReorganisation } from '#db/import-reorganisation.ts';
import { applyRoster } from '#db/import-roster.ts';
import { applyStories } from '#db/import-stories.ts';
import { planInput } from '#db/transfer.ts';
import type { Writer } from '#db/write.ts';
import { hasRole } from '#shared/core/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import { t, textOf } from '#shared/i18n/t.ts';
import { mappingSignature } from '#shared/rules/column-mapping.ts';
import { type AnyPlan, madeBy } from '#shared/rules/import-made.ts';
import { countPlan } from '#shared/rules/import-plan.ts';
import { guessLayout } from '#shared/rules/import-table.ts';
import type { WorkbookFailure } from '#shared/rules/sheet.ts';
import { chooseSheet } from '#shared/rules/sheet-layout.ts';
import type { ImportFile, ImportOutcome, transferContract } from '#shared/transfer.ts';
import type { TaskCtx } from '../dispatch.ts';
import { startParser } from '../files/parse-client.ts';

const spreadsheetEndings = ['xlsx', 'xlsm', 'xls', 'ods', 'csv', 'tsv', 'txt'];
const progressTask = 'import';
/** Rows between two looks at what else is waiting to be answered. */
const rowsPerTurn = 200;

async function chooseFile(ctx: TaskCtx): Promise<ImportFile | null> {
  const parser = startParser(ctx.host.os.forkParser);
  const path = await chosenPath(ctx);
  if (path === undefined) {
    parser.end();
    return null;
  }
  const name = basename(path);
  const parsed = await parser.read({ filePath: path });
  if (!parsed.ok) {
    ctx.host.log.write('import', { code: parsed.failure.code, detail: parsed.failure.detail ?? '' });
    throw refusal(parsed.failure, name);
  }
  return describe(holdFile(ctx.store, name, parsed.workbook));
}

async function chosenPath(ctx: TaskCtx): Promise<string | undefined> {
  const [path] = await ctx.host.os.chooseFiles({
    title: t('import.dialog.title'),
    kinds: [{ name: t('import.dialog.kinds'), extensions: spreadsheetEndings }],
    multiple: false,
  });
  return path;
}

const megabyte = 1024 * 1024;

function refusal({ code, limit = 0 }: WorkbookFailure, name: string): AppError {
  switch (code) {
    case 'not-a-spreadsheet':
      return new AppError('import-not-spreadsheet', { name });
    case 'unsupported-format':
      return new AppError('import-unsupported', { name });
    case 'password-protected':
      return new AppError('import-password', { name });
    case 'too-large':
      return new AppError('import-too-large', { name, limit: Math.round(limit / megabyte) });
    case 'zip-bomb':
      return new AppError('import-zip-bomb', { name });
    case 'damaged':
      return new AppError('import-damaged', { name });
    case 'empty':
      return new AppError('import-empty', { name });
    case 'too-many-rows':
      return new AppError('import-too-many-rows', { name, limit });
    case 'timeout':
      return new AppError('import-timeout', { name });
    case 'unreadable':
      return new AppError('file-not-readable', { name });
  }
}

function describe({ token, name, workbook }: HeldFile): ImportFile {
  const filled = workbook.sheets.findIndex(sheet => sheet.rowCount > 0 && !sheet.hidden);
  const index = chooseSheet(workbook.sheets) ?? Math.max(filled, 0);
  const sheet = workbook.sheets[index];
  if (sheet === undefined) throw new AppError('import-empty', { name });
  const { layout, isSure } = guessLayout(sheet, index);
  return {
    token,
    name,
    format: workbook.kind,
    encoding: workbook.encoding ?? null,
    sheets: workbook.sheets.map(({ name: title, rowCount, columnCount, hidden }) => ({
      name: title,
      rows: rowCount,
      columns: columnCount,
      hidden,
    })),
    layout,
    isLayoutSure: isSure,
  };
}

/** Plans in turns, so that the desk answers in between; a later call for the same file ends an earlier one. */
async function preparePlan(ctx: TaskCtx, file: HeldFile, input: PlanInput): Promise<AnyPlan> {
  const turn = {};
  turns.set(file, turn);
  const total = layoutOf(file, input.layout)?.rows.length ?? 0;
  const steps = planning(ctx.store, file, input, ctx.today);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (step.value % rowsPerTurn !== 0) continue;
    ctx.progress(progressTask, step.value, total);
    await new Promise(resolve => setImmediate(resolve));
    if (turns.get(file) !== turn) throw new AppError('cancelled', {});
  }
}

const turns = new WeakMap<HeldFile, object>();

function countsOf(plan: AnyPlan) {
  return { ...countPlan(plan), ...(plan.kind === 'press' ? { press: plan.figures } : {}) };
}

async function commit(ctx: TaskCtx, file: HeldFile, input: PlanInput): Promise<ImportOutcome> {
  // Reorganising is the standing office's; the other imports are an editor's.
  if (input.kind === 'reorganisation' && !hasRole(ctx.user?.role ?? 'viewer', 'lead'))
    throw new AppError('forbidden', { role: 'lead' });
  const [missing] = missingFields(input);
  if (missing !== undefined) {
    const columns = missing.map(field => `«${textOf(`import.field.${field}`) ?? field}»`).join(', ');
    throw new AppError('import-missing-column', { name: file.name, columns });
  }
  await preparePlan(ctx, file, input);
  // Somebody may have written between two turns; then it is planned anew here, and nothing comes between this and the write.
  const plan = planOf(ctx.store, file, input, ctx.today);
  const counts = countPlan(plan);
  const figures = plan.kind === 'press' ? { press: plan.figures } : {};
  const outcome = {
    ...figures,
    rows: counts.rows,
    created: counts.new,
    updated: counts.changed,
    same: counts.same,
    skipped: counts.problems + counts.repeats + counts.leftOut,
  };
  if (counts.new + counts.changed === 0) return { ...outcome, made: [], actionId: null };
  const found = layoutOf(file, input.layout);
  const written = ctx.write({ name: 'transfer.commit', intent: 'import' }, writer => {
    const cases = applyPlan(ctx, writer, plan, file, input);
    if (found !== null)
      rememberMapping(ctx.store, writer, input.kind, mappingSignature(found.columns), input.choices);
    return cases;
  });
  dropFile(ctx.store, file.token);
  const cases = { entity: 'pressCase' as const, count: written.value };
  const made = [...madeBy(plan), ...(cases.count > 0 ? [cases] : [])];
  return { ...outcome, made, actionId: written.actionId };
}

/** Stores a plan; how many cases it opened. */
function applyPlan(ctx: TaskCtx, writer: Writer, plan: AnyPlan, file: HeldFile, input: PlanInput): number {
  const progress = (done: number, total: number): void => ctx.progress(progressTask, done, total);
  switch (plan.kind) {
    case 'roster':
      applyRoster(ctx.store, writer, plan, {
        source: file.name,
        changeFrom: input.choices.fromDay,
        progress,
      });
      return 0;
    case 'stories':
      applyStories(ctx.store, writer, plan, progress);
      return 0;
    case 'press':
      return applyPress(ctx.store, writer, plan, {
        by: { userId: ctx.user?.id ?? null, nowMs: ctx.nowMs },
        today: ctx.today,
        opensCases: input.choices.opensCases === true,
        progress,
      });
    case 'opinions':
      applyOpinions(ctx.store, writer, plan, progress);
      return 0;
    case 'reorganisation':
      applyReorganisation(ctx.store, writer, plan, progress);
      return 0;
  }
}

export const transferTasks: TasksFor<typeof transferContract, TaskCtx> = {
  'transfer.chooseFile': async ctx => chooseFile(ctx),
  'transfer.dropFile': async (ctx, input) => {
    dropFile(ctx.store, input.token);
    return null;
  },
  'transfer.prepare': async (ctx, input) =>
    countsOf(await preparePlan(ctx, heldFile(ctx.store, input.token), planInput(input))),
  'transfer.commit': async (ctx, input) => commit(ctx, heldFile(ctx.store, input.token), planInput(input)),
};

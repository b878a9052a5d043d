import type { AnswerTemplate, LineToTake, templateContract } from '#shared/answer-template.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { administrativeDate, dayInVietnam, formatDay } from '#shared/core/dates.ts';
import type { Patch, Row } from '#shared/entities.ts';
import { inLanguage, t } from '#shared/i18n/t.ts';
import { fillTemplate } from '#shared/rules/answer-template.ts';
import { isInForce } from '#shared/rules/clock-rules.ts';
import { liveRecord } from './case-facts.ts';
import { getCase } from './case-record.ts';
import { labelsOf } from './case-rows.ts';
import type { CommandCtx, HandlersFor, QueryCtx } from './context.ts';
import { given } from './patch.ts';
import { readRecord } from './record.ts';
import { readRows } from './rows.ts';

/** Templates of answers, filled from a case, and what the office says on a topic. */

function listTemplates(ctx: QueryCtx): AnswerTemplate[] {
  const rows = readRows(ctx.store, 'answerTemplate', '1 ORDER BY position IS NULL, position, rid');
  const themes = labelsOf(
    ctx,
    'theme',
    rows.map(({ themeId }) => themeId),
  );
  return rows.map(({ id, name, form, themeId, body, isActive, position }) => ({
    id,
    name: name ?? '',
    form,
    theme: themeOf(themes, themeId),
    body: body ?? '',
    isActive: isActive !== false,
    position,
  }));
}

function themeOf(themes: ReadonlyMap<string, string>, id: string | null) {
  return id === null ? null : { id, name: themes.get(id) ?? '' };
}

function saveTemplate(ctx: CommandCtx, { id, ...fields }: ParsedOf<'template.save'>): string {
  const values: Patch<'answerTemplate'> = given(fields);
  if (id === undefined)
    return ctx.writer.create('answerTemplate', {
      isActive: true,
      position: lastPosition(ctx) + 1,
      ...values,
    });
  liveRecord(ctx.store, 'answerTemplate', id);
  ctx.writer.change('answerTemplate', id, values);
  return id;
}

function lastPosition(ctx: QueryCtx): number {
  return ctx.get<{ last: number | null }>('SELECT max(position) AS last FROM answer_template')?.last ?? 0;
}

/** Those named come first, in their order; the others follow as they stood. */
function reorderTemplates(ctx: CommandCtx, { ids }: ParsedOf<'template.reorder'>): null {
  const known = listTemplates(ctx).map(({ id }) => id);
  const wanted = [...ids.filter(id => known.includes(id)), ...known.filter(id => !ids.includes(id))];
  for (const [at, id] of wanted.entries()) ctx.writer.change('answerTemplate', id, { position: at + 1 });
  return null;
}

function fill(ctx: QueryCtx, { id, caseId }: ParsedOf<'template.fill'>) {
  const { body, empty, unknown } = fillTemplate(
    liveRecord(ctx.store, 'answerTemplate', id).body ?? '',
    // An answer of the office is written in Vietnamese, whatever the screen speaks.
    inLanguage('vi', () => valuesOf(ctx, caseId)),
  );
  return { body, empty: [...empty], unknown: [...unknown] };
}

/** What a case says at each place. */
function valuesOf(ctx: QueryCtx, caseId: string): Parameters<typeof fillTemplate>[1] {
  const record = getCase(ctx, { id: caseId });
  const outletId = record.askerOutlet?.id ?? null;
  const outlet = outletId === null ? null : (readRecord(ctx.store, 'outlet', outletId)?.name ?? null);
  const speaker = record.spokesperson?.name ?? record.speakers.find(({ maySpeak }) => maySpeak)?.name ?? null;
  const words = [record.result === null ? null : t(`case.result.${record.result}`), record.resultNote];
  return {
    tieu_de: record.title,
    ma_vu_viec: record.code,
    nguoi_hoi: record.askerReporter?.name ?? record.askerName ?? outlet,
    co_quan_bao_chi: outlet ?? record.askerName,
    so_van_ban_den: record.documentNumber,
    ngay_tiep_nhan: record.receivedAtMs === null ? null : formatDay(dayInVietnam(record.receivedAtMs)),
    han_tra_loi: record.clock === null ? null : formatDay(record.clock.dueDay),
    cau_hoi: record.questions.map(({ position, question }) => `${position}. ${question}`).join('\n'),
    hoi_dap: record.questions
      .map(({ position, question, answer }) => `${position}. ${question}\n${answer ?? '…'}`)
      .join('\n\n'),
    xac_minh: record.verification,
    xu_ly: record.handling,
    ket_qua: words.filter(Boolean).join('. '),
    don_vi: record.units.map(({ name }) => name).join(', '),
    bai_bao: record.sources
      .map(({ title, subtitle }) => [title, subtitle].filter(Boolean).join(' – '))
      .join('\n'),
    cai_chinh: record.corrections.map(correctionWords).join('\n\n'),
    can_cu_tu_choi: record.refusalGround === null ? null : t(`case.ground.${record.refusalGround}`),
    nguoi_phat_ngon: speaker,
    hom_nay: administrativeDate(ctx.today),
  };
}

type CorrectionFacts = Pick<
  Row<'correctionRequest'>,
  'workTitle' | 'section' | 'issueNumber' | 'wrongText' | 'rightText'
> & {
  readonly publishedOn: string | null;
};

/** What a request for correction must name. @source Luật Báo chí 2016, Điều 42; domain.md 2.4 */
function correctionWords(correction: CorrectionFacts): string {
  const { workTitle, section, issueNumber, publishedOn, wrongText, rightText } = correction;
  const lines: readonly (readonly [label: string, value: string | null])[] = [
    [t('field.correctionRequest.workTitle'), workTitle],
    [t('field.correctionRequest.section'), section],
    [t('field.correctionRequest.issueNumber'), issueNumber],
    [t('field.correctionRequest.publishedOn'), publishedOn === null ? null : formatDay(publishedOn)],
    [t('field.correctionRequest.wrongText'), wrongText],
    [t('field.correctionRequest.rightText'), rightText],
  ];
  return lines.map(([label, value]) => `- ${label}: ${value ?? '…'}`).join('\n');
}

/** Lines by topic, those in force first; those of the themes asked for before the others. */
function listLines(ctx: QueryCtx, { themeIds = [], onDay }: ParsedOf<'line.list'>): LineToTake[] {
  const day = onDay ?? ctx.today;
  const rows = readRows(ctx.store, 'lineToTake', '1 ORDER BY rid');
  const themes = labelsOf(
    ctx,
    'theme',
    rows.map(({ themeId }) => themeId),
  );
  const place = (line: LineToTake) =>
    (line.isInForce ? 0 : 2) + (line.theme !== null && themeIds.includes(line.theme.id) ? 0 : 1);
  return rows
    .map(row => {
      const policy = row.policyId === null ? undefined : readRecord(ctx.store, 'policy', row.policyId);
      return {
        id: row.id,
        title: row.title ?? '',
        theme: themeOf(themes, row.themeId),
        body: row.body ?? '',
        policyId: row.policyId,
        policy: policy?.number ?? policy?.title ?? null,
        isPolicyOutOfForce: policy?.status === 'replaced' || policy?.status === 'expired',
        source: row.source,
        fromDay: row.fromDay,
        toDay: row.toDay,
        isActive: row.isActive !== false,
        isInForce: row.isActive !== false && isInForce({ validFrom: row.fromDay, validTo: row.toDay }, day),
      };
    })
    .toSorted((a, b) => place(a) - place(b));
}

function saveLine(ctx: CommandCtx, { id, ...fields }: ParsedOf<'line.save'>): string {
  const values: Patch<'lineToTake'> = given(fields);
  if (id === undefined) return ctx.writer.create('lineToTake', { isActive: true, ...values });
  liveRecord(ctx.store, 'lineToTake', id);
  ctx.writer.change('lineToTake', id, values);
  return id;
}

function removeOne(entity: 'answerTemplate' | 'lineToTake') {
  return (ctx: CommandCtx, { id }: { readonly id: string }): null => {
    liveRecord(ctx.store, entity, id);
    ctx.writer.remove(entity, id);
    return null;
  };
}

export const templateHandlers: HandlersFor<typeof templateContract> = {
  'template.list': listTemplates,
  'template.save': saveTemplate,
  'template.remove': removeOne('answerTemplate'),
  'template.reorder': reorderTemplates,
  'template.fill': fill,
  'line.list': listLines,
  'line.save': saveLine,
  'line.remove': removeOne('lineToTake'),
};

import { z } from 'zod';
import { command, query, type Topic } from './core/contract.ts';
import { DayValue, Id, OptionalDay, OptionalLongText, OptionalText, RequiredText } from './core/values.ts';
import { answerForms } from './entities/case.ts';
import { Named } from './story-list.ts';

/** Templates of answers with places filled from the case, and what the office says on a topic. */

export const AnswerTemplate = z.object({
  id: z.string(),
  name: z.string(),
  form: z.enum(answerForms).nullable(),
  theme: Named.nullable(),
  body: z.string(),
  isActive: z.boolean(),
  position: z.int().nullable(),
});
export type AnswerTemplate = z.infer<typeof AnswerTemplate>;

export const LineToTake = z.object({
  id: z.string(),
  title: z.string(),
  theme: Named.nullable(),
  body: z.string(),
  policyId: z.string().nullable(),
  policy: z.string().nullable(),
  /** The policy it stands on is replaced or expired. */
  isPolicyOutOfForce: z.boolean(),
  source: z.string().nullable(),
  fromDay: z.string().nullable(),
  toDay: z.string().nullable(),
  isActive: z.boolean(),
  /** In force on the day asked for. */
  isInForce: z.boolean(),
});
export type LineToTake = z.infer<typeof LineToTake>;

/** Places a template may have, written `{tieu_de}`; words `template.place.<place>`. */
export const templatePlaces = [
  'tieu_de',
  'ma_vu_viec',
  'nguoi_hoi',
  'co_quan_bao_chi',
  'so_van_ban_den',
  'ngay_tiep_nhan',
  'han_tra_loi',
  'cau_hoi',
  'hoi_dap',
  'xac_minh',
  'xu_ly',
  'ket_qua',
  'don_vi',
  'bai_bao',
  'cai_chinh',
  'can_cu_tu_choi',
  'nguoi_phat_ngon',
  'hom_nay',
] as const;
export type TemplatePlace = (typeof templatePlaces)[number];

const reads: readonly Topic[] = ['answerTemplate', 'lineToTake', 'theme', 'policy'];

export const templateContract = {
  'template.list': query({
    role: 'viewer',
    reads,
    input: z.strictObject({}),
    output: z.array(AnswerTemplate),
  }),
  'template.save': command({
    role: 'lead',
    input: z.strictObject({
      id: Id.optional(),
      name: RequiredText,
      form: z.enum(answerForms).nullable().optional(),
      themeId: Id.nullable().optional(),
      body: OptionalLongText,
      isActive: z.boolean().optional(),
    }),
    output: Id,
  }),
  'template.remove': command({ role: 'lead', input: z.strictObject({ id: Id }), output: z.null() }),
  'template.reorder': command({
    role: 'lead',
    input: z.strictObject({ ids: z.array(Id).max(500) }),
    output: z.null(),
  }),
  /** A template with its places filled from a case; `empty`: places the case has nothing for, left as they stand. */
  'template.fill': query({
    role: 'viewer',
    reads: [...reads, 'pressCase', 'caseQuestion', 'caseClock', 'caseSource', 'pressItem', 'outlet'],
    input: z.strictObject({ id: Id, caseId: Id }),
    output: z.object({ body: z.string(), empty: z.array(z.string()), unknown: z.array(z.string()) }),
  }),
  /** Lines by topic; those of the themes given first when asked for a case. */
  'line.list': query({
    role: 'viewer',
    reads,
    input: z.strictObject({ themeIds: z.array(Id).max(100).optional(), onDay: DayValue.optional() }),
    output: z.array(LineToTake),
  }),
  'line.save': command({
    role: 'lead',
    input: z.strictObject({
      id: Id.optional(),
      title: RequiredText,
      themeId: Id.nullable().optional(),
      body: OptionalLongText,
      policyId: Id.nullable().optional(),
      source: OptionalText.optional(),
      fromDay: OptionalDay.optional(),
      toDay: OptionalDay.optional(),
      isActive: z.boolean().optional(),
    }),
    output: Id,
  }),
  'line.remove': command({ role: 'lead', input: z.strictObject({ id: Id }), output: z.null() }),
} as const;

import { z } from 'zod';
import { command, query, type Topic } from './core/contract.ts';
import { Id, OptionalDay, OptionalLongText, OptionalText, RequiredText } from './core/values.ts';
import { ResponsePlan } from './hot-record.ts';

/** Plans of response (phương án xử lý) for an issue or a forecast: written, sent, approved by another, renewed. */

export const PlanPatch = z
  .strictObject({
    title: OptionalText,
    scenario: OptionalLongText,
    messages: OptionalLongText,
    facts: OptionalLongText,
    spokespersonId: Id.nullable(),
  })
  .partial();

const questionFields = { question: OptionalLongText, answer: OptionalLongText } as const;
const stepFields = {
  what: RequiredText,
  ownerId: Id.nullable(),
  ownerUnitId: Id.nullable(),
  dueOn: OptionalDay,
  note: OptionalLongText,
} as const;

const planReads: readonly Topic[] = [
  'responsePlan',
  'responseQuestion',
  'responseStep',
  'hotIssue',
  'forecastWindow',
  'spokesperson',
  'person',
  'unit',
  'unitFact',
  'session',
];

export const responseContract = {
  'response.get': query({
    role: 'viewer',
    reads: planReads,
    input: z.strictObject({ id: Id }),
    output: ResponsePlan,
  }),
  /** A first plan, or the next version; `copyOfId` brings along the text, questions and steps of another one. */
  'response.create': command({
    role: 'editor',
    input: z.strictObject({
      hotIssueId: Id.optional(),
      windowId: Id.optional(),
      copyOfId: Id.optional(),
      patch: PlanPatch.optional(),
    }),
    output: Id,
  }),
  'response.save': command({
    role: 'editor',
    input: z.strictObject({ id: Id, patch: PlanPatch }),
    output: z.null(),
  }),
  'response.submit': command({ role: 'editor', input: z.strictObject({ id: Id }), output: z.null() }),
  /** Takes it back to be written on, before anybody decided. */
  'response.withdraw': command({ role: 'editor', input: z.strictObject({ id: Id }), output: z.null() }),
  'response.approve': command({ role: 'lead', input: z.strictObject({ id: Id }), output: z.null() }),
  'response.return': command({
    role: 'lead',
    input: z.strictObject({ id: Id, reason: OptionalLongText }),
    output: z.null(),
  }),
  'response.remove': command({ role: 'editor', input: z.strictObject({ id: Id }), output: z.null() }),
  'response.question.add': command({
    role: 'editor',
    input: z.strictObject({ planId: Id, ...questionFields }),
    output: Id,
  }),
  'response.question.save': command({
    role: 'editor',
    input: z.strictObject({ id: Id, patch: z.strictObject(questionFields).partial() }),
    output: z.null(),
  }),
  'response.question.remove': command({
    role: 'editor',
    input: z.strictObject({ id: Id }),
    output: z.null(),
  }),
  'response.step.add': command({
    role: 'editor',
    input: z.strictObject({
      planId: Id,
      ...z.strictObject(stepFields).partial().required({ what: true }).shape,
    }),
    output: Id,
  }),
  'response.step.save': command({
    role: 'editor',
    input: z.strictObject({ id: Id, patch: z.strictObject(stepFields).partial() }),
    output: z.null(),
  }),
  /** Also when the plan is approved: what is planned stands, what is done is told. Null: not done after all. */
  'response.step.finish': command({
    role: 'member',
    input: z.strictObject({ id: Id, doneOn: OptionalDay, note: OptionalLongText.optional() }),
    output: z.null(),
  }),
  'response.step.remove': command({ role: 'editor', input: z.strictObject({ id: Id }), output: z.null() }),
  /** Who may speak, for choosing: those in office today first. */
  'response.spokespersons': query({
    role: 'viewer',
    reads: ['spokesperson', 'person'],
    input: z.strictObject({}),
    output: z.array(
      z.object({ id: z.string(), name: z.string(), position: z.string().nullable(), isCurrent: z.boolean() }),
    ),
  }),
} as const;

import type { RowOf, ValuesOf } from './core/entity.ts';
import * as cases from './entities/case.ts';
import * as directory from './entities/directory.ts';
import * as hot from './entities/hot.ts';
import * as opinions from './entities/opinion.ts';
import * as press from './entities/press.ts';
import * as stories from './entities/story.ts';

/** Every synced entity by name. A new entity is one line here and its declaration. */
export const entities = {
  unitType: directory.unitType,
  area: directory.area,
  unit: directory.unit,
  unitFact: directory.unitFact,
  unitEvent: directory.unitEvent,
  unitEventLink: directory.unitEventLink,
  person: directory.person,
  contact: directory.contact,
  postRole: directory.postRole,
  post: directory.post,
  requirement: directory.requirement,
  notDuplicate: directory.notDuplicate,
  account: directory.account,
  savedView: directory.savedView,
  setting: directory.setting,
  importMapping: directory.importMapping,
  holiday: directory.holiday,
  story: stories.story,
  storyStep: stories.storyStep,
  storyOutlet: stories.storyOutlet,
  outlet: stories.outlet,
  theme: stories.theme,
  policy: stories.policy,
  checkRule: stories.checkRule,
  storyCheck: stories.storyCheck,
  attachment: stories.attachment,
  pressItem: press.pressItem,
  reporter: press.reporter,
  partner: press.partner,
  pressCase: cases.pressCase,
  caseStep: cases.caseStep,
  caseSource: cases.caseSource,
  caseQuestion: cases.caseQuestion,
  clockRule: cases.clockRule,
  caseClock: cases.caseClock,
  caseExtension: cases.caseExtension,
  caseAnswer: cases.caseAnswer,
  answerChannel: cases.answerChannel,
  correctionRequest: cases.correctionRequest,
  spokesperson: cases.spokesperson,
  authorisation: cases.authorisation,
  answerTemplate: cases.answerTemplate,
  lineToTake: cases.lineToTake,
  hotIssue: hot.hotIssue,
  hotAssessment: hot.hotAssessment,
  hotSignal: hot.hotSignal,
  responsePlan: hot.responsePlan,
  responseQuestion: hot.responseQuestion,
  responseStep: hot.responseStep,
  forecastTemplate: hot.forecastTemplate,
  forecastAnchorDay: hot.forecastAnchorDay,
  forecastWindow: hot.forecastWindow,
  hotTrigger: hot.hotTrigger,
  triggerProposal: hot.triggerProposal,
  opinion: opinions.opinion,
  coordination: opinions.coordination,
} as const;

export type Entities = typeof entities;
export type EntityName = keyof Entities;
export type Values<E extends EntityName> = ValuesOf<Entities[E]>;
export type Row<E extends EntityName> = RowOf<Entities[E]>;
/** Values to write; one that is undefined is left as it is. */
export type Patch<E extends EntityName> = { [K in keyof Values<E>]?: Values<E>[K] | undefined };
export type SetOf<E extends EntityName> = Entities[E]['sets'][number];

export const entityNames = Object.keys(entities) as readonly EntityName[];

export function isEntityName(name: string): name is EntityName {
  return Object.hasOwn(entities, name);
}

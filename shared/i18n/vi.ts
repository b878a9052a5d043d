import type { CommandName } from '../contract.ts';
import type { ErrorCode } from '../core/errors.ts';
import type { Entities, EntityName } from '../entities.ts';
import { attachmentVi } from './vi/attachment.ts';
import { calendarVi } from './vi/calendar.ts';
import { caseVi } from './vi/case.ts';
import { caseAnswerVi } from './vi/case-answer.ts';
import { casePageVi } from './vi/case-page.ts';
import { caseScreensVi } from './vi/case-screens.ts';
import { catalogueVi } from './vi/catalogue.ts';
import { clockVi } from './vi/clock.ts';
import { clockScreensVi } from './vi/clock-screens.ts';
import { demoVi } from './vi/demo.ts';
import { duplicateVi } from './vi/duplicate.ts';
import { exportVi } from './vi/export.ts';
import { fieldsVi } from './vi/fields.ts';
import { forecastVi } from './vi/forecast.ts';
import { homeVi } from './vi/home.ts';
import { hotVi } from './vi/hot.ts';
import { opinionVi } from './vi/opinion.ts';
import { partnerVi } from './vi/partner.ts';
import { personVi } from './vi/person.ts';
import { pressVi } from './vi/press.ts';
import { pressScreenVi } from './vi/press-screen.ts';
import { pressTabVi } from './vi/press-tab.ts';
import { printVi } from './vi/print.ts';
import { rosterVi } from './vi/roster.ts';
import { ruleScreensVi } from './vi/rule-screens.ts';
import { searchVi } from './vi/search.ts';
import { settingsVi } from './vi/settings.ts';
import { shellVi } from './vi/shell.ts';
import { speakerVi } from './vi/speaker.ts';
import { speakersVi } from './vi/speakers.ts';
import { storyVi } from './vi/story.ts';
import { storyPageVi } from './vi/story-page.ts';
import { systemVi } from './vi/system.ts';
import { transferVi } from './vi/transfer.ts';
import { unitVi } from './vi/unit.ts';
import { viewVi } from './vi/view.ts';

/** Every sentence a person can see, in Vietnamese. `{name}` marks a place to fill. */
export const vi = {
  ...fieldsVi,
  ...shellVi,
  ...systemVi,
  ...settingsVi,
  ...unitVi,
  ...personVi,
  ...rosterVi,
  ...duplicateVi,
  ...storyVi,
  ...storyPageVi,
  ...catalogueVi,
  ...attachmentVi,
  ...pressVi,
  ...pressScreenVi,
  ...opinionVi,
  ...partnerVi,
  ...speakersVi,
  ...pressTabVi,
  ...viewVi,
  ...transferVi,
  ...exportVi,
  ...printVi,
  ...searchVi,
  ...calendarVi,
  ...hotVi,
  ...forecastVi,
  ...homeVi,
  ...demoVi,
  ...clockVi,
  ...caseVi,
  ...caseAnswerVi,
  ...caseScreensVi,
  ...casePageVi,
  ...clockScreensVi,
  ...ruleScreensVi,
  ...speakerVi,
} as const;

type FieldLabel = {
  [E in EntityName]: `field.${E}.${Extract<keyof Entities[E]['fields'], string>}`;
}[EntityName];
type MustHave = `error.${ErrorCode}` | `op.${CommandName}` | `entity.${EntityName}` | FieldLabel;

/** An error, a command, an entity or a field without its words does not compile. */
vi satisfies Readonly<Record<MustHave, string>>;

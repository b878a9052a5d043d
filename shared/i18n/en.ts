import { attachmentEn } from './en/attachment.ts';
import { calendarEn } from './en/calendar.ts';
import { caseEn } from './en/case.ts';
import { caseAnswerEn } from './en/case-answer.ts';
import { casePageEn } from './en/case-page.ts';
import { caseScreensEn } from './en/case-screens.ts';
import { catalogueEn } from './en/catalogue.ts';
import { clockEn } from './en/clock.ts';
import { clockScreensEn } from './en/clock-screens.ts';
import { demoEn } from './en/demo.ts';
import { duplicateEn } from './en/duplicate.ts';
import { exportEn } from './en/export.ts';
import { fieldsEn } from './en/fields.ts';
import { forecastEn } from './en/forecast.ts';
import { homeEn } from './en/home.ts';
import { hotEn } from './en/hot.ts';
import { opinionEn } from './en/opinion.ts';
import { partnerEn } from './en/partner.ts';
import { personEn } from './en/person.ts';
import { pressEn } from './en/press.ts';
import { pressScreenEn } from './en/press-screen.ts';
import { pressTabEn } from './en/press-tab.ts';
import { printEn } from './en/print.ts';
import { rosterEn } from './en/roster.ts';
import { ruleScreensEn } from './en/rule-screens.ts';
import { searchEn } from './en/search.ts';
import { settingsEn } from './en/settings.ts';
import { shellEn } from './en/shell.ts';
import { speakerEn } from './en/speaker.ts';
import { speakersEn } from './en/speakers.ts';
import { storyEn } from './en/story.ts';
import { storyPageEn } from './en/story-page.ts';
import { systemEn } from './en/system.ts';
import { transferEn } from './en/transfer.ts';
import { unitEn } from './en/unit.ts';
import { viewEn } from './en/view.ts';
import type { vi } from './vi.ts';

/** The same sentences in English. */
export const en: Readonly<Record<keyof typeof vi, string>> = {
  ...fieldsEn,
  ...shellEn,
  ...systemEn,
  ...settingsEn,
  ...unitEn,
  ...personEn,
  ...rosterEn,
  ...duplicateEn,
  ...storyEn,
  ...storyPageEn,
  ...catalogueEn,
  ...attachmentEn,
  ...pressEn,
  ...pressScreenEn,
  ...opinionEn,
  ...partnerEn,
  ...speakersEn,
  ...pressTabEn,
  ...viewEn,
  ...transferEn,
  ...exportEn,
  ...printEn,
  ...searchEn,
  ...calendarEn,
  ...hotEn,
  ...forecastEn,
  ...homeEn,
  ...demoEn,
  ...clockEn,
  ...caseEn,
  ...caseAnswerEn,
  ...caseScreensEn,
  ...casePageEn,
  ...clockScreensEn,
  ...ruleScreensEn,
  ...speakerEn,
};

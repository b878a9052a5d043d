import { attachmentHandlers } from '#db/attachment.ts';
import { calendarHandlers } from '#db/calendar.ts';
import { caseHandlers } from '#db/case.ts';
import { answerHandlers } from '#db/case-answer.ts';
import { catalogueHandlers } from '#db/catalogue.ts';
import { clockHandlers } from '#db/clock.ts';
import { clockVersionHandlers } from '#db/clock-version.ts';
import type { HandlersFor, TasksFor } from '#db/context.ts';
import { duplicateHandlers } from '#db/duplicate.ts';
import { forecastHandlers } from '#db/forecast.ts';
import { holidayHandlers } from '#db/holiday.ts';
import { homeHandlers } from '#db/home.ts';
import { hotHandlers } from '#db/hot.ts';
import { opinionHandlers } from '#db/opinion.ts';
import { outletHandlers } from '#db/outlet.ts';
import { partnerHandlers } from '#db/partner.ts';
import { personHandlers } from '#db/person.ts';
import { pressHandlers } from '#db/press.ts';
import { responseHandlers } from '#db/response.ts';
import { rosterHandlers } from '#db/roster.ts';
import { searchHandlers } from '#db/search.ts';
import { speakerHandlers } from '#db/speaker.ts';
import { storyHandlers } from '#db/story.ts';
import { systemHandlers } from '#db/system.ts';
import { templateHandlers } from '#db/template.ts';
import { transferHandlers } from '#db/transfer.ts';
import { triggerHandlers } from '#db/trigger-proposal.ts';
import { unitHandlers } from '#db/unit.ts';
import { viewHandlers } from '#db/view.ts';
import type { AppContract } from '#shared/contract.ts';
import type { TaskCtx } from './dispatch.ts';
import { attachmentTasks } from './tasks/attachment.ts';
import { demoTasks } from './tasks/demo.ts';
import { exportTasks } from './tasks/export.ts';
import { holidayTasks } from './tasks/holiday.ts';
import { printTasks } from './tasks/print.ts';
import { startTasks } from './tasks/start.ts';
import { systemTasks } from './tasks/system.ts';
import { transferTasks } from './tasks/transfer.ts';

/** Every query and command of the program: one line per slice. */
export const handlers: HandlersFor<AppContract> = {
  ...systemHandlers,
  ...unitHandlers,
  ...personHandlers,
  ...rosterHandlers,
  ...duplicateHandlers,
  ...storyHandlers,
  ...catalogueHandlers,
  ...attachmentHandlers,
  ...pressHandlers,
  ...outletHandlers,
  ...opinionHandlers,
  ...partnerHandlers,
  ...viewHandlers,
  ...transferHandlers,
  ...searchHandlers,
  ...calendarHandlers,
  ...hotHandlers,
  ...responseHandlers,
  ...forecastHandlers,
  ...triggerHandlers,
  ...homeHandlers,
  ...clockHandlers,
  ...clockVersionHandlers,
  ...holidayHandlers,
  ...caseHandlers,
  ...answerHandlers,
  ...speakerHandlers,
  ...templateHandlers,
};

/** Every task of the program: one line per slice that has any. */
export const tasks: TasksFor<AppContract, TaskCtx> = {
  ...startTasks,
  ...systemTasks,
  ...attachmentTasks,
  ...transferTasks,
  ...exportTasks,
  ...printTasks,
  ...demoTasks,
  ...holidayTasks,
};

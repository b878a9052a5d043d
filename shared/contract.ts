import type { z } from 'zod';
import { templateContract } from './answer-template.ts';
import { attachmentContract } from './attachment.ts';
import { calendarContract } from './calendar.ts';
import { caseContract } from './case.ts';
import { answerContract } from './case-answer.ts';
import { catalogueContract } from './catalogue.ts';
import { clockContract } from './clock.ts';
import { clockVersionContract } from './clock-version.ts';
import type { CommandDef } from './core/contract.ts';
import { demoContract } from './demo.ts';
import { duplicateContract } from './duplicate.ts';
import { exportContract } from './export.ts';
import { forecastContract } from './forecast.ts';
import { holidayContract } from './holiday.ts';
import { homeContract } from './home.ts';
import { hotContract } from './hot.ts';
import { opinionContract } from './opinion.ts';
import { outletContract } from './outlet.ts';
import { partnerContract } from './partner.ts';
import { personContract } from './person.ts';
import { pressContract } from './press.ts';
import { printContract } from './print.ts';
import { responseContract } from './response.ts';
import { rosterContract } from './roster.ts';
import { searchContract } from './search.ts';
import { speakerContract } from './speaker.ts';
import { storyContract } from './story.ts';
import { startContract, systemContract } from './system.ts';
import { transferContract } from './transfer.ts';
import { triggerContract } from './trigger.ts';
import { unitContract } from './unit.ts';
import { viewContract } from './view.ts';

/** Every operation of the program by name: one line per slice. */
export const contract = {
  ...startContract,
  ...systemContract,
  ...unitContract,
  ...personContract,
  ...rosterContract,
  ...duplicateContract,
  ...storyContract,
  ...catalogueContract,
  ...attachmentContract,
  ...pressContract,
  ...outletContract,
  ...opinionContract,
  ...partnerContract,
  ...viewContract,
  ...transferContract,
  ...exportContract,
  ...printContract,
  ...searchContract,
  ...calendarContract,
  ...hotContract,
  ...responseContract,
  ...forecastContract,
  ...triggerContract,
  ...homeContract,
  ...demoContract,
  ...clockContract,
  ...clockVersionContract,
  ...holidayContract,
  ...caseContract,
  ...answerContract,
  ...speakerContract,
  ...templateContract,
} as const;

export type AppContract = typeof contract;
export type OpName = keyof AppContract;
export type InputOf<N extends OpName> = z.input<AppContract[N]['input']>;
export type ParsedOf<N extends OpName> = z.output<AppContract[N]['input']>;
export type OutputOf<N extends OpName> = z.output<AppContract[N]['output']>;
export type CommandName = { [N in OpName]: AppContract[N] extends CommandDef ? N : never }[OpName];

export function isOpName(name: string): name is OpName {
  return Object.hasOwn(contract, name);
}

import { entities } from '#shared/entities.ts';
import { tableOf } from './schema/table.ts';

/** Tables of all synced entities, ready for drizzle queries. */
export const tables = {
  unitType: tableOf(entities.unitType),
  area: tableOf(entities.area),
  unit: tableOf(entities.unit),
  unitFact: tableOf(entities.unitFact),
  unitEvent: tableOf(entities.unitEvent),
  unitEventLink: tableOf(entities.unitEventLink),
  person: tableOf(entities.person),
  contact: tableOf(entities.contact),
  postRole: tableOf(entities.postRole),
  post: tableOf(entities.post),
  requirement: tableOf(entities.requirement),
  notDuplicate: tableOf(entities.notDuplicate),
  account: tableOf(entities.account),
  savedView: tableOf(entities.savedView),
  setting: tableOf(entities.setting),
  importMapping: tableOf(entities.importMapping),
  holiday: tableOf(entities.holiday),
  story: tableOf(entities.story),
  storyStep: tableOf(entities.storyStep),
  storyOutlet: tableOf(entities.storyOutlet),
  outlet: tableOf(entities.outlet),
  theme: tableOf(entities.theme),
  policy: tableOf(entities.policy),
  checkRule: tableOf(entities.checkRule),
  storyCheck: tableOf(entities.storyCheck),
  attachment: tableOf(entities.attachment),
} as const;

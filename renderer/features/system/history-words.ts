import { formatDay, isDay, momentToVietnam } from '#shared/core/dates.ts';
import type { FieldDef } from '#shared/core/entity.ts';
import { entities, isEntityName } from '#shared/entities.ts';
import { t, textOf } from '#shared/i18n/t.ts';
import type { HistoryStep } from '#shared/system.ts';

type Change = HistoryStep['changes'][number];

/** Where the words of a choice stand in the dictionary. */
const choiceWords: Readonly<Record<string, string>> = {
  'unit.status': 'unit.status',
  'unitFact.kind': 'unit.field',
  'unitEvent.kind': 'unit.event',
  'contact.kind': 'contact.kind',
  'person.kind': 'person.kind',
  'story.stage': 'story.stage',
  'story.stageBefore': 'story.stage',
  'story.kind': 'story.kind',
  'story.origin': 'story.origin',
  'story.purpose': 'story.purpose',
  'storyStep.fromStage': 'story.stage',
  'storyStep.toStage': 'story.stage',
  'account.role': 'role',
};

/** Fields that say where a record belongs or stands, which the list it is shown in says already. */
const unspoken = new Set([
  'unitFact.unitId',
  'unitFact.eventId',
  'unitEventLink.eventId',
  'contact.ownerId',
  'contact.position',
  'storyOutlet.storyId',
  'storyStep.storyId',
  'storyCheck.storyId',
  'attachment.ownerId',
  'attachment.ownerEntity',
  'attachment.sha256',
]);

function defOf({ entity, register }: Change): FieldDef | undefined {
  if (!isEntityName(entity) || register === null) return undefined;
  return (entities[entity].fields as Readonly<Record<string, FieldDef>>)[register];
}

function valueWords(change: Change, value: string | null): string {
  if (value === null || value === '') return t('history.nothing');
  if (isDay(value)) return formatDay(value);
  const kind = defOf(change)?.kind;
  if (kind === 'moment') return momentWords(Number(value));
  if (kind === 'flag') return t(value === 'true' ? 'history.yes' : 'history.no');
  const words = choiceWords[`${change.entity}.${change.register}`];
  return (words && textOf(`${words}.${value}`)) ?? value;
}

/** One change of one field in words; null where there is nothing to say of it. */
export function changeWords(change: Change): string | null {
  const entity = textOf(`entity.${change.entity}`) ?? change.entity;
  if (change.kind === 'del') return `${entity}: ${t('history.deleted')}`;
  if (change.kind === 'undel') return `${entity}: ${t('history.restored')}`;
  const key = `${change.entity}.${change.register}`;
  if (unspoken.has(key)) return null;
  const field = textOf(`field.${key}`) ?? change.register ?? '';
  if (change.kind === 'add')
    return `${field}: ${t('history.added', { what: valueWords(change, change.after) })}`;
  if (change.kind === 'rem')
    return `${field}: ${t('history.removed', { what: valueWords(change, change.before) })}`;
  if (change.before === null) return `${field}: ${valueWords(change, change.after)}`;
  return t('history.fromTo', {
    field,
    before: valueWords(change, change.before),
    after: valueWords(change, change.after),
  });
}

/** Day and time in Vietnam: «02/03/2026 09:00». */
export function momentWords(atMs: number): string {
  const { day, time } = momentToVietnam(atMs);
  return `${formatDay(day)} ${time}`;
}

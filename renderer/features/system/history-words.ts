import { formatDay, isDay, momentToVietnam } from '#shared/core/dates.ts';
import type { FieldDef } from '#shared/core/entity.ts';
import { type EntityName, entities, isEntityName } from '#shared/entities.ts';
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
  'storyOutlet.state': 'story.outlet',
  'attachment.role': 'attachment.role',
  'story.assignment': 'story.assignment',
  'account.role': 'role',
};

/** Fields that say where a record belongs or stands, which the list it is shown in says already. */
const unspoken = new Set([
  'unitFact.unitId',
  'unitFact.eventId',
  'unitEventLink.eventId',
  'unitEventLink.unitId',
  'unitEventLink.side',
  'contact.ownerId',
  'contact.position',
  'storyOutlet.storyId',
  'storyOutlet.isImported',
  'story.isImported',
  'story.stageBefore',
  'story.approvedAtMs',
  'storyStep.storyId',
  'storyStep.fromStage',
  'storyStep.toStage',
  'storyStep.byId',
  'storyStep.atMs',
  'storyCheck.atMs',
  'storyCheck.byId',
  'attachment.mime',
  'attachment.sizeBytes',
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

/**
 * What one step changed, a line each; what the list it is shown in says already is left out.
 *
 * @param viewed the entity whose history it is
 */
export function stepLines(changes: readonly Change[], viewed: EntityName): readonly string[] {
  const facts = new Map<string, Change[]>();
  const lines: string[] = [];
  for (const change of changes) {
    if (change.entity === 'unitFact' && change.kind === 'set')
      facts.set(change.id, [...(facts.get(change.id) ?? []), change]);
    else {
      const line = changeLine(change, viewed);
      if (line !== null) lines.push(line);
    }
  }
  return [...[...facts.values()].flatMap(factLines), ...lines];
}

/** A dated value as one line: «Tên đơn vị: THPT Lê Lợi (từ ngày 01/07/2025)». */
function factLines(changes: readonly Change[]): readonly string[] {
  const of = (register: string) => changes.find(change => change.register === register);
  const [kind, value, fromDay] = [of('kind'), of('value'), of('fromDay')];
  if (!kind?.after || !value)
    return changes.map(change => changeLine(change, 'unitFact')).filter(line => line !== null);
  const from = fromDay?.after ? ` (${t('unit.event.since', { day: formatDay(fromDay.after) })})` : '';
  return [`${valueWords(kind, kind.after)}: ${valueWords(value, value.after)}${from}`];
}

function changeLine(change: Change, viewed: EntityName): string | null {
  const entity = textOf(`entity.${change.entity}`) ?? change.entity;
  if (change.kind === 'del') return `${entity}: ${t('history.deleted')}`;
  if (change.kind === 'undel') return `${entity}: ${t('history.restored')}`;
  const key = `${change.entity}.${change.register}`;
  const isOwner = change.entity !== viewed && defOf(change)?.of === viewed;
  if (unspoken.has(key) || isOwner) return null;
  const field = textOf(`field.${key}`) ?? change.register ?? '';
  const { before, after } = change;
  if (change.kind === 'add') return `${field}: ${t('history.added', { what: valueWords(change, after) })}`;
  if (change.kind === 'rem') return `${field}: ${t('history.removed', { what: valueWords(change, before) })}`;
  if (before === null) return `${field}: ${valueWords(change, after)}`;
  return t('history.fromTo', { field, before: valueWords(change, before), after: valueWords(change, after) });
}

/** Day and time in Vietnam: «02/03/2026 09:00». */
export function momentWords(atMs: number): string {
  const { day, time } = momentToVietnam(atMs);
  return `${formatDay(day)} ${time}`;
}

import { formatDay, isDay, momentToVietnam } from '#shared/core/dates.ts';
import type { FieldDef } from '#shared/core/entity.ts';
import { timeOfMinute } from '#shared/core/time-of-day.ts';
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
  'opinion.giver': 'opinion.giver',
  'opinion.channel': 'opinion.channel',
  'opinion.kind': 'opinion.kind',
  'opinion.decision': 'opinion.decision',
  'coordination.kind': 'coordination.kind',
  'partner.kind': 'partner.kind',
  'pressItem.tone': 'press.tone',
  'outlet.kind': 'outletKind',
  'pressCase.kind': 'case.kind',
  'pressCase.channel': 'case.channel',
  'pressCase.status': 'case.status',
  'pressCase.ending': 'case.ending',
  'pressCase.result': 'case.result',
  'pressCase.refusalGround': 'case.ground',
  'caseStep.fromStatus': 'case.status',
  'caseStep.toStatus': 'case.status',
  'caseSource.sourceEntity': 'cases.origin',
  'clockRule.kind': 'clock.kind',
  'clockRule.unit': 'clock.unit',
  'clockRule.rollOver': 'clock.rollOver',
  'caseClock.unit': 'clock.unit',
  'caseClock.rollOver': 'clock.rollOver',
  'caseClock.state': 'clock.state',
  'caseAnswer.form': 'answer.form',
  'caseAnswer.state': 'answer.state',
  'correctionRequest.state': 'correction.state',
  'spokesperson.kind': 'speaker.kind',
  'hotIssue.level': 'hot.level',
  'hotIssue.status': 'hot.status',
  'hotAssessment.level': 'hot.level',
  'hotSignal.sourceEntity': 'hot.entity',
  'responsePlan.state': 'response.state',
  'forecastTemplate.anchor': 'forecast.anchor',
  'hotTrigger.kind': 'trigger.kind',
  'hotTrigger.scope': 'trigger.scope',
  'hotTrigger.tone': 'press.tone',
  'hotTrigger.level': 'hot.level',
};

/** Fields that say where a record belongs or stands, which the list it is shown in says already. */
const unspoken = new Set([
  'unitFact.unitId',
  'unitFact.eventId',
  'unitEventLink.eventId',
  'unitEventLink.unitId',
  'unitEventLink.side',
  'contact.ownerId',
  'contact.doubt',
  'contact.position',
  'hotAssessment.hotIssueId',
  'hotAssessment.byId',
  'hotAssessment.atMs',
  'hotSignal.hotIssueId',
  'hotSignal.byId',
  'hotSignal.atMs',
  'responsePlan.hotIssueId',
  'responsePlan.windowId',
  'responsePlan.authorId',
  'responseQuestion.planId',
  'responseQuestion.position',
  'responseStep.planId',
  'responseStep.position',
  'storyOutlet.storyId',
  'storyOutlet.isImported',
  'story.isImported',
  'opinion.isImported',
  'pressCase.isImported',
  'pressItem.isImported',
  'pressCase.waitingSinceMs',
  'caseStep.fromStatus',
  'caseStep.toStatus',
  'caseStep.byId',
  'caseStep.atMs',
  'caseQuestion.position',
  'caseClock.ruleId',
  'caseClock.ruleKey',
  'caseClock.warnPercent',
  'caseClock.warnHours',
  'caseClock.longLateDays',
  'caseClock.isConfirmed',
  'caseClock.isFirstDayCounted',
  'caseClock.rollOver',
  'caseClock.startEvent',
  'caseClock.legalBasis',
  'caseExtension.clockId',
  'caseExtension.byId',
  'caseExtension.atMs',
  'caseAnswer.authorId',
  'caseAnswer.templateId',
  'answerChannel.answerId',
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
  if (kind === 'integer' && change.register?.endsWith('Minute')) return timeOfMinute(Number(value));
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
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    // Records made of two or three fields read better as one line.
    const key = isNamedByTwo(change) ? `${change.entity} ${change.id}` : `${groups.size}`;
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()].flatMap(group => groupLines(group, viewed));
}

/** The fields that together say what a record is; the others follow on lines of their own. */
const namedByTwo: Readonly<Record<string, readonly [name: string, value: string]>> = {
  unitFact: ['kind', 'value'],
  contact: ['kind', 'value'],
  post: ['roleId', 'personId'],
};

function isNamedByTwo(change: Change): boolean {
  return change.kind === 'set' && Object.hasOwn(namedByTwo, change.entity);
}

/** «Tên đơn vị: THPT Lê Lợi (từ ngày 01/07/2025)», «Cán bộ …: Võ Thị Mai». */
function groupLines(changes: readonly Change[], viewed: EntityName): readonly string[] {
  const of = (register: string) => changes.find(change => change.register === register);
  const [first = '', second = ''] = namedByTwo[changes[0]?.entity ?? ''] ?? [];
  const [name, from] = [of(first), of('fromDay')];
  const value = viewed === 'person' && second === 'personId' ? of('unitId') : of(second);
  const plain = (list: readonly Change[]) =>
    list.map(change => changeLine(change, viewed)).filter(line => line !== null);
  if (!name?.after || !value?.after) return plain(changes);
  const since = from?.after ? ` (${t('unit.event.since', { day: formatDay(from.after) })})` : '';
  const head = `${valueWords(name, name.after)}: ${valueWords(value, value.after)}${since}`;
  return [head, ...plain(changes.filter(change => change !== name && change !== value && change !== from))];
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

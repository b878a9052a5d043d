import type { FieldDef } from './core/entity.ts';
import { type EntityName, entities, entityNames } from './entities.ts';

/** References that make a record part of another one, whose history it shares. */
const belongings: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  unitFact: ['unitId'],
  unitEventLink: ['unitId'],
  contact: ['ownerId'],
  post: ['unitId', 'personId'],
  storyOutlet: ['storyId'],
  storyStep: ['storyId'],
  storyCheck: ['storyId'],
  attachment: ['ownerId'],
  caseStep: ['caseId'],
  caseSource: ['caseId'],
  caseQuestion: ['caseId'],
  caseClock: ['caseId'],
  caseExtension: ['caseId'],
  caseAnswer: ['caseId'],
  answerChannel: ['caseId'],
  correctionRequest: ['caseId'],
  authorisation: ['caseId'],
  hotAssessment: ['hotIssueId'],
  hotSignal: ['hotIssueId'],
  responsePlan: ['hotIssueId', 'windowId'],
  responseQuestion: ['planId'],
  responseStep: ['planId'],
};

/** Whether records of an entity that belong to another one have parts of their own, as plans of response have. */
export function hasOwnParts(entity: EntityName): boolean {
  return entity === 'responsePlan';
}

/** The entities whose records belong to a record of `entity`, and by which field. */
export function childrenOf(entity: EntityName): readonly { entity: EntityName; field: string }[] {
  return entityNames.flatMap(child =>
    (belongings[child] ?? [])
      .filter(field => {
        const def: FieldDef | undefined = (entities[child].fields as Record<string, FieldDef>)[field];
        return def?.of === entity || def?.of === 'any';
      })
      .map(field => ({ entity: child, field })),
  );
}

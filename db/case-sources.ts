import type { CaseRecord } from '#shared/case-record.ts';
import { formatDay } from '#shared/core/dates.ts';
import type { QueryCtx } from './context.ts';
import { readRecord } from './record.ts';
import { readRows } from './rows.ts';

/** What a case came from, in words: press items, opinions, other cases, hot issues. */
export function sourcesOf(ctx: QueryCtx, caseId: string): CaseRecord['sources'] {
  return readRows(ctx.store, 'caseSource', 'case_id = ? ORDER BY rid', caseId).flatMap(source => {
    const { id, sourceEntity: entity, sourceId } = source;
    if (entity === null || sourceId === null) return [];
    return [{ id, entity, sourceId, ...described(ctx, entity, sourceId) }];
  });
}

type SourceEntity = CaseRecord['sources'][number]['entity'];
type Described = Omit<CaseRecord['sources'][number], 'id' | 'entity' | 'sourceId'>;

const gone: Described = { title: '', subtitle: null, link: null, isRemoved: true };

function described(ctx: QueryCtx, entity: SourceEntity, id: string): Described {
  switch (entity) {
    case 'pressItem': {
      const item = readRecord(ctx.store, entity, id);
      if (!item) return gone;
      const { title, link, outletName, publishedOn } = item;
      const outlet = readRecord(ctx.store, 'outlet', item.outletId ?? '');
      return {
        title: title ?? '',
        subtitle: joined(outlet?.shortName ?? outlet?.name ?? outletName, publishedOn),
        link,
        isRemoved: item.deleted,
      };
    }
    case 'opinion': {
      const opinion = readRecord(ctx.store, entity, id);
      if (!opinion) return gone;
      return {
        title: opinion.subject ?? '',
        subtitle: joined(opinion.giverName, opinion.receivedOn),
        link: null,
        isRemoved: opinion.deleted,
      };
    }
    case 'pressCase':
    case 'hotIssue': {
      const record = readRecord(ctx.store, entity, id);
      if (!record) return gone;
      return { title: record.title ?? '', subtitle: record.code, link: null, isRemoved: record.deleted };
    }
  }
}

function joined(name: string | null | undefined, day: string | null): string | null {
  return [name, day === null ? null : formatDay(day)].filter(Boolean).join(' · ') || null;
}

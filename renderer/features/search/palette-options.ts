import { type Action, actionGroups } from '#renderer/app/actions.ts';
import { hasRole, type Role } from '#shared/core/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import { fold, searchText, words } from '#shared/core/text.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { SearchEntity, SearchGroup, SearchHit } from '#shared/search.ts';

/** What stands in the palette, in groups, the same for keys, mouse and screen readers. */
export type PaletteOption =
  | {
      readonly kind: 'record';
      readonly key: string;
      readonly hit: SearchHit;
      readonly siblings: readonly SearchHit[];
    }
  | { readonly kind: 'action'; readonly key: string; readonly action: Action; readonly whyNot: string | null }
  | { readonly kind: 'more'; readonly key: string; readonly entity: SearchEntity };

export interface PaletteGroup {
  readonly key: string;
  readonly label: string;
  readonly options: readonly PaletteOption[];
}

export function recordGroup(key: string, label: string, hits: readonly SearchHit[]): PaletteGroup {
  const options = hits.map(
    (hit): PaletteOption => ({ kind: 'record', key: `${hit.entity}:${hit.id}`, hit, siblings: hits }),
  );
  return { key, label, options };
}

/** Kinds of records with what was found in each, and the way to more of it. */
export function foundGroups(groups: readonly SearchGroup[], isWithinOne: boolean): readonly PaletteGroup[] {
  return groups.map(({ entity, hits, hasMore }) => {
    const group = recordGroup(entity, t(`search.group.${entity}`), hits);
    if (!hasMore || isWithinOne) return group;
    return { ...group, options: [...group.options, { kind: 'more', key: `more:${entity}`, entity }] };
  });
}

/** Actions whose label has all the typed words, or begins so; what a role may not do stays, with the reason. */
export function actionGroup(actions: readonly Action[], typed: string, role: Role | null): PaletteGroup {
  const wanted = words(searchText(typed));
  const options = [...actions]
    .sort((left, right) => actionGroups.indexOf(left.group) - actionGroups.indexOf(right.group))
    .filter(action => action.perform !== null && matches(action.label, wanted))
    .map(
      (action): PaletteOption => ({
        kind: 'action',
        key: `do:${action.name}`,
        action,
        whyNot: role !== null && hasRole(role, action.role) ? null : forbidden(action.role),
      }),
    );
  return { key: 'actions', label: t('search.actions'), options };
}

function forbidden(role: Role): string {
  return tError(new AppError('forbidden', { role }));
}

function matches(label: string, wanted: readonly string[]): boolean {
  const known = words(searchText(label));
  return wanted.every(word => known.some(each => each.startsWith(word)));
}

/** Actions go first when the typed words are how one of them begins; one word alone is rather a name («Hoàn»). */
export function ordered(
  found: readonly PaletteGroup[],
  actions: PaletteGroup,
  typed: string,
): readonly PaletteGroup[] {
  const beginning = fold(typed);
  const isCommand =
    beginning.includes(' ') &&
    actions.options.some(
      option => option.kind === 'action' && fold(option.action.label).startsWith(beginning),
    );
  const groups = isCommand ? [actions, ...found] : [...found, actions];
  return groups.filter(group => group.options.length > 0);
}

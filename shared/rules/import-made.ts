import type { ImportOutcome } from '../transfer.ts';
import type { OpinionsPlan } from './import-opinions-known.ts';
import type { PressPlan } from './import-press-known.ts';
import type { ReorganisationPlan } from './import-reorganisation-plan.ts';
import type { RosterPlan } from './import-roster-plan.ts';
import type { StoriesPlan } from './import-stories-known.ts';

/** A plan of any kind of file. */
export type AnyPlan = RosterPlan | StoriesPlan | PressPlan | OpinionsPlan | ReorganisationPlan;

type Made = ImportOutcome['made'];

/** How many new records of each kind a plan makes; kinds without any are left out. */
export function madeBy(plan: AnyPlan): Made {
  return countsOf(plan).filter(({ count }) => count > 0);
}

function countsOf(plan: AnyPlan): Made {
  switch (plan.kind) {
    case 'roster':
      return [
        { entity: 'area', count: plan.areas.length },
        { entity: 'unit', count: newOnes(plan.units) },
        {
          entity: 'person',
          count: new Set(plan.people.filter(({ id }) => id === null).map(({ ref }) => ref)).size,
        },
        { entity: 'post', count: newOnes(plan.posts) },
      ];
    case 'stories':
      return [
        { entity: 'story', count: newOnes(plan.stories) },
        { entity: 'outlet', count: plan.outlets.length },
        { entity: 'theme', count: plan.themes.length },
      ];
    case 'press':
      return [
        { entity: 'pressItem', count: newOnes(plan.items) },
        { entity: 'outlet', count: plan.outlets.length },
        { entity: 'theme', count: plan.themes.length },
      ];
    case 'opinions':
      return [
        { entity: 'opinion', count: newOnes(plan.opinions) },
        { entity: 'theme', count: plan.themes.length },
      ];
    case 'reorganisation':
      return [
        { entity: 'area', count: plan.areas.length },
        {
          entity: 'unit',
          count: plan.managers.length + plan.events.flatMap(({ newUnits }) => newUnits).length,
        },
      ];
  }
}

function newOnes(plans: readonly { readonly id: string | null }[]): number {
  return plans.filter(({ id }) => id === null).length;
}

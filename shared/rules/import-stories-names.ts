import { fold, repeatKey } from '../core/text.ts';
import type { StoryDraft, StoryStage } from './import-stories.ts';
import type { KnownNamed, KnownStory, NamePlan, OutletMarkPlan, OutletPlan } from './import-stories-known.ts';
import type { NameFinder } from './name-finder.ts';

/** Outlets and themes of a story: those that are there, and those that a file brings with it. */

export interface NamesInPlan {
  readonly outlets: NameFinder<KnownNamed>;
  readonly themes: NameFinder<KnownNamed>;
  readonly outletPlans: Map<string, OutletPlan>;
  readonly themePlans: Map<string, NamePlan>;
}

/** The themes of a row; a new one is noted where it is met first. */
export function themesOf(building: NamesInPlan, { reader, themes }: StoryDraft): readonly NamePlan[] {
  return themes.map(name => {
    const found = building.themes.find(name);
    if (typeof found === 'object') return { ref: found.id, name: found.names[0] ?? name };
    const ref = `theme:${repeatKey(name)}`;
    if (!building.themePlans.has(ref)) {
      building.themePlans.set(ref, { ref, name });
      reader.tell({ field: 'story.theme', code: 'theme-made', level: 'note', params: { name } });
    }
    return { ref, name };
  });
}

const outletStateOf: Readonly<Partial<Record<StoryStage, OutletMarkPlan['state']>>> = {
  sent: 'sent',
  published: 'published',
  removed: 'removed',
  corrected: 'corrected',
};

export function outletsOf(
  building: NamesInPlan,
  draft: StoryDraft,
  known: KnownStory | undefined,
  stage: StoryStage,
): readonly (OutletMarkPlan & { readonly name: string })[] {
  const state = outletStateOf[stage] ?? 'planned';
  const publishedOn = state === 'planned' || state === 'sent' ? null : draft.publishedOn;
  return draft.outlets.flatMap(name => {
    const outlet = outletOf(building, draft, name);
    const mark = known?.outlets.find(({ outletId }) => outletId === outlet.ref);
    const isSameDay = publishedOn === null || mark?.publishedOn === publishedOn;
    const isSameLink = draft.link === '' || mark?.link === draft.link;
    if (mark !== undefined && isSameDay && isSameLink) return [];
    return [
      {
        id: mark?.id ?? null,
        outletRef: outlet.ref,
        state,
        publishedOn,
        link: draft.link,
        name: outlet.name,
      },
    ];
  });
}

function outletOf(building: NamesInPlan, { reader }: StoryDraft, name: string): NamePlan {
  const found = building.outlets.find(name);
  if (typeof found === 'object') return { ref: found.id, name: found.names[0] ?? name };
  const ref = `outlet:${repeatKey(name)}`;
  if (!building.outletPlans.has(ref)) {
    building.outletPlans.set(ref, { ref, name, kind: outletKind(name) });
    reader.tell({ field: 'story.outlet', code: 'outlet-made', level: 'note', params: { name } });
  }
  return { ref, name };
}

/** The kind of an outlet that its name tells. */
export function outletKind(name: string): OutletPlan['kind'] {
  const folded = fold(name);
  if (/facebook|fanpage|zalo|youtube|tiktok|mang xa hoi/.test(folded)) return 'social';
  if (/cong |cong$|trang thong tin|website|ttdt/.test(folded)) return 'portal';
  if (/truyen hinh|pt-?th|\btv|vtv/.test(folded)) return 'television';
  if (/^dai |phat thanh|\bvov/.test(folded)) return 'radio';
  return /^(?:bao|tap chi) /.test(folded) ? 'print' : 'other';
}

import { type ComponentType, lazy } from 'react';
import type { OpenRecord, Place } from '#renderer/app/places.ts';
import type { ScreenKey } from '#renderer/app/screens.ts';
import { HomeView } from '#renderer/features/home/HomeView.tsx';

/** The view of each place and the drawer of each kind of record: one line a feature. */

type ViewOf<A extends Place['at']> = ComponentType<{ readonly place: Extract<Place, { at: A }> }>;

export const views: { readonly [A in Place['at']]?: ViewOf<A> } = {
  // The first screen comes with the frame.
  home: HomeView,
  cases: lazy(async () => ({
    default: (await import('#renderer/features/case/CasesView.tsx')).CasesView,
  })),
  outlet: lazy(async () => ({
    default: (await import('#renderer/features/outlet/OutletPage.tsx')).OutletPage,
  })),
  opinions: lazy(async () => ({
    default: (await import('#renderer/features/opinion/OpinionsScreen.tsx')).OpinionsScreen,
  })),
  opinion: lazy(async () => ({
    default: (await import('#renderer/features/opinion/OpinionPage.tsx')).OpinionPage,
  })),
  hot: lazy(async () => ({
    default: (await import('#renderer/features/hot/HotScreen.tsx')).HotScreen,
  })),
  hotIssue: lazy(async () => ({
    default: (await import('#renderer/features/hot/HotPage.tsx')).HotPage,
  })),
  calendar: lazy(async () => ({
    default: (await import('#renderer/features/calendar/CalendarScreen.tsx')).CalendarScreen,
  })),
  directory: lazy(async () => ({
    default: (await import('#renderer/features/roster/DirectoryView.tsx')).DirectoryView,
  })),
  unit: lazy(async () => ({
    default: (await import('#renderer/features/unit/UnitPage.tsx')).UnitPage,
  })),
  person: lazy(async () => ({
    default: (await import('#renderer/features/person/PersonPage.tsx')).PersonPage,
  })),
  import: lazy(async () => ({
    default: (await import('#renderer/features/transfer/ImportWizard.tsx')).ImportWizard,
  })),
  settings: lazy(async () => ({
    default: (await import('#renderer/features/settings/SettingsView.tsx')).SettingsView,
  })),
  stories: lazy(async () => ({
    default: (await import('#renderer/features/story/StoriesView.tsx')).StoriesView,
  })),
  story: lazy(async () => ({
    default: (await import('#renderer/features/story-page/StoryPage.tsx')).StoryPage,
  })),
  press: lazy(async () => ({
    default: (await import('#renderer/features/press/PressView.tsx')).PressView,
  })),
  pressItem: lazy(async () => ({
    default: (await import('#renderer/features/press-page/PressPage.tsx')).PressPage,
  })),
  pressCase: lazy(async () => ({
    default: (await import('#renderer/features/case-page/CasePage.tsx')).CasePage,
  })),
};

export const drawers: { readonly [E in OpenRecord['entity']]?: ComponentType<{ readonly id: string }> } = {
  unit: lazy(async () => ({
    default: (await import('#renderer/features/unit/UnitDrawer.tsx')).UnitDrawer,
  })),
  person: lazy(async () => ({
    default: (await import('#renderer/features/person/PersonDrawer.tsx')).PersonDrawer,
  })),
  story: lazy(async () => ({
    default: (await import('#renderer/features/story-page/StoryDrawer.tsx')).StoryDrawer,
  })),
  pressItem: lazy(async () => ({
    default: (await import('#renderer/features/press-page/PressDrawer.tsx')).PressDrawer,
  })),
  pressCase: lazy(async () => ({
    default: (await import('#renderer/features/case-page/CaseDrawer.tsx')).CaseDrawer,
  })),
  outlet: lazy(async () => ({
    default: (await import('#renderer/features/outlet/OutletDrawer.tsx')).OutletDrawer,
  })),
  hotIssue: lazy(async () => ({
    default: (await import('#renderer/features/hot/HotDrawer.tsx')).HotDrawer,
  })),
  opinion: lazy(async () => ({
    default: (await import('#renderer/features/opinion/OpinionDrawer.tsx')).OpinionDrawer,
  })),
};

/** The screens that exist, for the navigation. */
export const availableScreens: readonly ScreenKey[] = (
  [
    'home',
    'directory',
    'stories',
    'press',
    'cases',
    'hot',
    'opinions',
    'calendar',
    'plan',
    'reports',
    'settings',
  ] as const
).filter(at => at in views);

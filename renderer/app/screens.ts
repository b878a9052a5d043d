import type { TablerIcon } from '@tabler/icons-react';
import {
  IconAddressBook,
  IconBriefcase,
  IconCalendar,
  IconChartBar,
  IconClipboardList,
  IconFlame,
  IconHome,
  IconMessageCircle,
  IconNews,
  IconRadar,
  IconSettings,
} from '@tabler/icons-react';
import type { Place } from '#renderer/app/places.ts';
import { t } from '#shared/i18n/t.ts';

/** The screens of the navigation, in the order they stand there. */
export const screenKeys = [
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
] as const;
export type ScreenKey = (typeof screenKeys)[number];

export interface Screen {
  readonly at: ScreenKey;
  readonly label: string;
  readonly icon: TablerIcon;
  /** How many things wait here for this person; left out or 0 shows nothing. */
  readonly count?: number;
}

const icons: Record<ScreenKey, TablerIcon> = {
  home: IconHome,
  directory: IconAddressBook,
  stories: IconNews,
  press: IconRadar,
  cases: IconBriefcase,
  hot: IconFlame,
  opinions: IconMessageCircle,
  calendar: IconCalendar,
  plan: IconClipboardList,
  reports: IconChartBar,
  settings: IconSettings,
};

/** The screens that exist, in their fixed order, with what waits on each. */
export function screensOf(
  available: readonly ScreenKey[],
  counts: Partial<Record<ScreenKey, number>> = {},
): readonly Screen[] {
  return screenKeys
    .filter(at => available.includes(at))
    .map(at => ({ at, label: t(`nav.${at}`), icon: icons[at], count: counts[at] ?? 0 }));
}

/** The place a click in the navigation leads to. */
export function placeOfScreen(at: ScreenKey): Place {
  switch (at) {
    case 'directory':
      return { at, tab: 'units' };
    case 'stories':
      return { at, view: 'table' };
    case 'press':
      return { at, view: 'list' };
    case 'hot':
      return { at, view: 'issues' };
    case 'opinions':
      return { at, view: 'opinions' };
    default:
      return { at };
  }
}

/** The screen of the navigation a place belongs to; null for the import, which belongs to none. */
export function screenOfPlace(place: Place): ScreenKey {
  switch (place.at) {
    case 'unit':
    case 'person':
    case 'outlet':
      return 'directory';
    case 'story':
      return 'stories';
    case 'pressItem':
      return 'press';
    case 'pressCase':
      return 'cases';
    case 'hotIssue':
      return 'hot';
    case 'opinion':
      return 'opinions';
    case 'import':
      return place.kind === 'roster' || place.kind === 'reorganisation' ? 'directory' : place.kind;
    default:
      return place.at;
  }
}

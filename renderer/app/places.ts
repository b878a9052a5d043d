import { create } from 'zustand';
import { type ImportKind, importKinds } from '#shared/rules/import-fields.ts';

export const directoryTabs = ['units', 'people', 'team', 'outlets', 'spokespersons'] as const;
export type DirectoryTab = (typeof directoryTabs)[number];

export const pressViews = ['list', 'digest'] as const;
export type PressView = (typeof pressViews)[number];

export const hotViews = ['issues', 'forecast', 'resonance'] as const;
export type HotView = (typeof hotViews)[number];

export const opinionViews = ['opinions', 'coordination'] as const;
export type OpinionView = (typeof opinionViews)[number];

export const storyViews = ['table', 'board', 'calendar'] as const;
export type StoryView = (typeof storyViews)[number];

type RecordPlace = { [E in RecordEntity]: { readonly at: E; readonly id: string } }[RecordEntity];

/** Where a person is: one address per screen or full page, without the drawer that may lie over it. */
export type Place =
  | { readonly at: 'home' }
  | { readonly at: 'directory'; readonly tab: DirectoryTab }
  | RecordPlace
  | { readonly at: 'stories'; readonly view: StoryView; readonly savedViewId?: string }
  | { readonly at: 'press'; readonly view: PressView }
  | { readonly at: 'cases' }
  | { readonly at: 'hot'; readonly view: HotView }
  | { readonly at: 'opinions'; readonly view: OpinionView }
  | { readonly at: 'calendar' }
  | { readonly at: 'plan' }
  | { readonly at: 'reports' }
  | { readonly at: 'settings'; readonly section?: string }
  | { readonly at: 'import'; readonly kind: ImportKind };

export const recordEntities = [
  'unit',
  'person',
  'story',
  'pressItem',
  'pressCase',
  'hotIssue',
  'opinion',
  'outlet',
] as const;
export type RecordEntity = (typeof recordEntities)[number];

/** The record that lies open in the drawer. */
export interface OpenRecord {
  readonly entity: RecordEntity;
  readonly id: string;
}

/** The whole address: what back and forward return to. */
export interface Address {
  readonly place: Place;
  readonly drawer: OpenRecord | null;
}

export interface PlacesState {
  readonly address: Address;
  readonly back: readonly Address[];
  readonly forward: readonly Address[];
  /** Ids of the list a record was opened from, in its order: what Ctrl+←/→ walks along. */
  readonly neighbours: readonly string[];
  /** The school year chosen for the whole app; null shows every year. */
  readonly schoolYear: string | null;
  readonly isNavigationCollapsed: boolean;
  readonly go: (place: Place) => void;
  readonly goBack: () => void;
  readonly goForward: () => void;
  /** Opens a record in the drawer; with `neighbours`, the list it came from. */
  readonly openRecord: (record: OpenRecord, neighbours?: readonly string[]) => void;
  /** Opens a record on its full page. */
  readonly openFull: (record: OpenRecord) => void;
  readonly closeDrawer: () => void;
  readonly setNeighbours: (ids: readonly string[]) => void;
  /** Moves drawer or full page to the next (1) or previous (-1) record of the list. */
  readonly openNeighbour: (step: 1 | -1) => void;
  readonly setSchoolYear: (schoolYear: string | null) => void;
  readonly toggleNavigation: () => void;
}

/** How many steps back are kept. */
const longestTrail = 200;

const home: Address = { place: { at: 'home' }, drawer: null };

function isOneOf<Word extends string>(words: readonly Word[], word: string | undefined): word is Word {
  return words.some(candidate => candidate === word);
}

/** The path of a place without the drawer, for example `stories/board` or `unit/7f…`. */
function pathOf(place: Place): string {
  switch (place.at) {
    case 'directory':
      return `directory/${place.tab}`;
    case 'unit':
    case 'person':
    case 'story':
    case 'pressItem':
    case 'pressCase':
    case 'hotIssue':
    case 'opinion':
    case 'outlet':
      return `${place.at}/${encodeURIComponent(place.id)}`;
    case 'press':
    case 'hot':
    case 'opinions':
      return `${place.at}/${place.view}`;
    case 'stories':
      return place.savedViewId === undefined
        ? `stories/${place.view}`
        : `stories/${place.view}/${encodeURIComponent(place.savedViewId)}`;
    case 'settings':
      return place.section === undefined ? 'settings' : `settings/${encodeURIComponent(place.section)}`;
    case 'import':
      return `import/${place.kind}`;
    default:
      return place.at;
  }
}

/** The address as text, for example `directory/units?open=unit:7f…`; `parsePlace` reads it back. */
export function formatPlace(address: Address): string {
  const path = pathOf(address.place);
  const { drawer } = address;
  return drawer === null ? path : `${path}?open=${drawer.entity}:${encodeURIComponent(drawer.id)}`;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function placeOf(at: string, first: string | undefined, second: string | undefined): Place | null {
  if (isOneOf(recordEntities, at)) return first ? { at, id: first } : null;
  switch (at) {
    case 'press':
      return isOneOf(pressViews, first) ? { at, view: first } : null;
    case 'hot':
      return isOneOf(hotViews, first) ? { at, view: first } : null;
    case 'opinions':
      return isOneOf(opinionViews, first) ? { at, view: first } : null;
    case 'home':
    case 'cases':
    case 'calendar':
    case 'plan':
    case 'reports':
      return first === undefined ? { at } : null;
    case 'directory':
      return isOneOf(directoryTabs, first) ? { at, tab: first } : null;
    case 'stories':
      if (!isOneOf(storyViews, first)) return null;
      return second ? { at, view: first, savedViewId: second } : { at, view: first };
    case 'settings':
      return first ? { at, section: first } : { at };
    case 'import':
      return isOneOf(importKinds, first) ? { at, kind: first } : null;
    default:
      return null;
  }
}

function drawerOf(query: string | undefined): OpenRecord | null {
  const [entity, id] = query?.startsWith('open=') ? query.slice('open='.length).split(':') : [];
  const readId = id ? decoded(id) : null;
  return isOneOf(recordEntities, entity) && readId ? { entity, id: readId } : null;
}

/** Reads an address written by `formatPlace`; null when it names no place. */
export function parsePlace(text: string): Address | null {
  const [path = '', query] = text.split('?');
  const parts = path.split('/').map(decoded);
  if (parts.length > 3 || parts.includes(null)) return null;
  const [at, first, second] = parts.map(part => part ?? undefined);
  const place = placeOf(at ?? '', first, second);
  return place && { place, drawer: drawerOf(query) };
}

function fullPlace(record: OpenRecord): Place {
  return { at: record.entity, id: record.id };
}

function recordAt(address: Address): OpenRecord | null {
  if (address.drawer) return address.drawer;
  const { place } = address;
  return 'id' in place ? { entity: place.at, id: place.id } : null;
}

function isSameAddress(left: Address, right: Address): boolean {
  return formatPlace(left) === formatPlace(right);
}

/** The state after moving to an address: the old one can be gone back to, the way forward is lost. */
function moved(state: PlacesState, address: Address): Partial<PlacesState> {
  if (isSameAddress(state.address, address)) return {};
  return { address, back: [...state.back, state.address].slice(-longestTrail), forward: [] };
}

/** Place, history, drawer and the few choices that belong to the window and could be lost without regret. */
export const usePlaces = create<PlacesState>()((set, get) => ({
  address: home,
  back: [],
  forward: [],
  neighbours: [],
  schoolYear: null,
  isNavigationCollapsed: false,
  go: place => set(state => moved(state, { place, drawer: null })),
  goBack: () =>
    set(state => {
      const address = state.back.at(-1);
      if (!address) return {};
      return { address, back: state.back.slice(0, -1), forward: [state.address, ...state.forward] };
    }),
  goForward: () =>
    set(state => {
      const [address, ...forward] = state.forward;
      return address ? { address, back: [...state.back, state.address], forward } : {};
    }),
  openRecord: (record, neighbours) =>
    set(state => ({
      ...moved(state, { place: state.address.place, drawer: record }),
      ...(neighbours ? { neighbours } : {}),
    })),
  openFull: record => set(state => moved(state, { place: fullPlace(record), drawer: null })),
  closeDrawer: () => set(state => moved(state, { place: state.address.place, drawer: null })),
  setNeighbours: neighbours => set({ neighbours }),
  openNeighbour: step => {
    const { address, neighbours } = get();
    const current = recordAt(address);
    const index = current ? neighbours.indexOf(current.id) : -1;
    const id = index < 0 ? undefined : neighbours[index + step];
    if (!current || id === undefined) return;
    const next = { entity: current.entity, id };
    // Walking along a list replaces the address: back leads out of the list, not through it.
    set({
      address: address.drawer
        ? { place: address.place, drawer: next }
        : { place: fullPlace(next), drawer: null },
    });
  },
  setSchoolYear: schoolYear => set({ schoolYear }),
  toggleNavigation: () => set(state => ({ isNavigationCollapsed: !state.isNavigationCollapsed })),
}));

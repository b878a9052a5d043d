import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Address,
  directoryTabs,
  formatPlace,
  hotViews,
  opinionViews,
  type Place,
  parsePlace,
  pressViews,
  recordEntities,
  storyViews,
  usePlaces,
} from '#renderer/app/places.ts';
import { importKinds } from '#shared/rules/import-fields.ts';

const text = fc.string({ minLength: 1, unit: 'grapheme' });
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.constantFrom<Place>(...(['home', 'cases', 'calendar', 'plan', 'reports'] as const).map(at => ({ at }))),
  fc.record({ at: fc.constant('directory' as const), tab: fc.constantFrom(...directoryTabs) }),
  fc.record({ at: fc.constantFrom(...recordEntities), id: text }),
  fc.record({ at: fc.constant('press' as const), view: fc.constantFrom(...pressViews) }),
  fc.record({ at: fc.constant('hot' as const), view: fc.constantFrom(...hotViews) }),
  fc.record({ at: fc.constant('opinions' as const), view: fc.constantFrom(...opinionViews) }),
  fc.record(
    { at: fc.constant('stories' as const), view: fc.constantFrom(...storyViews), savedViewId: text },
    { requiredKeys: ['at', 'view'] },
  ),
  fc.record({ at: fc.constant('settings' as const), section: text }, { requiredKeys: ['at'] }),
  fc.record({ at: fc.constant('import' as const), kind: fc.constantFrom(...importKinds) }),
);
const drawer = fc.option(fc.record({ entity: fc.constantFrom(...recordEntities), id: text }));

describe('an address as text', () => {
  it('is read back as it was written, whatever stands in the ids', () => {
    fc.assert(
      fc.property(fc.record({ place, drawer }), address => {
        expect(parsePlace(formatPlace(address))).toEqual(address);
      }),
    );
  });

  it('is readable', () => {
    const address: Address = {
      place: { at: 'stories', view: 'board' },
      drawer: { entity: 'story', id: 'a1' },
    };
    expect(formatPlace(address)).toBe('stories/board?open=story:a1');
  });

  it.each(['', 'nowhere', 'directory/ghosts', 'unit', 'stories/list', 'home/x', 'unit/%E0%A4%A', 'a/b/c/d'])(
    'names no place when it is «%s»',
    wrong => {
      expect(parsePlace(wrong)).toBeNull();
    },
  );
});

describe('getting about', () => {
  const places = () => usePlaces.getState();
  const here = () => formatPlace(places().address);
  beforeEach(() => usePlaces.setState(usePlaces.getInitialState(), true));

  it('goes back and forward through screens and open records alike', () => {
    places().go({ at: 'directory', tab: 'units' });
    places().openRecord({ entity: 'unit', id: 'u1' });
    places().openFull({ entity: 'unit', id: 'u1' });
    const trail = [here()];
    places().goBack();
    trail.push(here());
    places().goBack();
    trail.push(here());
    places().goForward();
    trail.push(here());
    expect(trail).toEqual([
      'unit/u1',
      'directory/units?open=unit:u1',
      'directory/units',
      'directory/units?open=unit:u1',
    ]);
  });

  it('loses the way forward by going elsewhere, and going nowhere leaves no step', () => {
    places().go({ at: 'calendar' });
    places().goBack();
    places().go({ at: 'home' });
    expect(places().forward).toHaveLength(1);
    places().go({ at: 'reports' });
    expect([places().back.length, places().forward.length]).toEqual([1, 0]);
  });

  it('stays where it is at either end of the trail', () => {
    places().goBack();
    places().goForward();
    expect(here()).toBe('home');
  });

  it('walks along the list a record was opened from, and back leads out of it', () => {
    places().go({ at: 'stories', view: 'table' });
    places().openRecord({ entity: 'story', id: 'b' }, ['a', 'b', 'c']);
    places().openNeighbour(1);
    expect(here()).toBe('stories/table?open=story:c');
    places().openNeighbour(1);
    expect(here()).toBe('stories/table?open=story:c');
    places().openNeighbour(-1);
    places().openNeighbour(-1);
    expect(here()).toBe('stories/table?open=story:a');
    places().goBack();
    expect(here()).toBe('stories/table');
  });

  it('walks along the list on full pages too', () => {
    places().setNeighbours(['x', 'y']);
    places().openFull({ entity: 'person', id: 'x' });
    places().openNeighbour(1);
    expect(here()).toBe('person/y');
  });
});

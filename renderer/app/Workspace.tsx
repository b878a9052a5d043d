import { useQueryClient } from '@tanstack/react-query';
import { type ComponentType, lazy, Suspense } from 'react';
import { OfferActions } from '#renderer/app/OfferActions.tsx';
import { type Place, usePlaces } from '#renderer/app/places.ts';
import { availableScreens, drawers, views } from '#renderer/app/routes.tsx';
import { Shell } from '#renderer/app/Shell.tsx';
import { placeOfScreen, screenOfPlace, screensOf } from '#renderer/app/screens.ts';
import { useBreadcrumb } from '#renderer/app/use-breadcrumb.ts';
import { useDeskActions } from '#renderer/app/use-desk-actions.ts';
import { useScreenCounts } from '#renderer/app/use-screen-counts.ts';
import { useUndo } from '#renderer/app/use-undo.ts';
import { ErrorBoundary } from '#renderer/components/ErrorBoundary.tsx';
import { Later } from '#renderer/components/Later.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { usePalette } from '#renderer/features/search/palette-state.ts';
import { AccountMenu } from '#renderer/features/system/AccountMenu.tsx';
import { useSavingState } from '#renderer/lib/use-saving-state.ts';
import type { OutputOf } from '#shared/contract.ts';
import { addMonths, dayInVietnam, schoolYearOf } from '#shared/core/dates.ts';

const HealthBanner = lazy(async () => ({
  default: (await import('#renderer/features/system/HealthBanner.tsx')).HealthBanner,
}));
const Overlays = lazy(async () => ({
  default: (await import('#renderer/features/search/Overlays.tsx')).Overlays,
}));

/** The desk of the person signed in: the frame, the screen in force, the open record. */
export function Workspace({ session }: { readonly session: OutputOf<'session.get'> }) {
  const places = usePlaces();
  const undo = useUndo(session);
  const actions = useDeskActions(undo);
  const showPalette = usePalette(state => state.show);
  const isCalled = usePalette(state => state.open !== null);
  const saving = useSavingState(useQueryClient());
  const breadcrumb = useBreadcrumb();
  const counts = useScreenCounts();
  const { place, drawer } = places.address;
  const DrawerView = drawer ? drawers[drawer.entity] : undefined;

  return (
    <Shell
      screens={screensOf(availableScreens, counts)}
      current={screenOfPlace(place)}
      onGo={at => places.go(placeOfScreen(at))}
      isCollapsed={places.isNavigationCollapsed}
      onToggleNavigation={places.toggleNavigation}
      breadcrumb={breadcrumb}
      history={{
        onBack: places.back.length > 0 ? places.goBack : null,
        onForward: places.forward.length > 0 ? places.goForward : null,
      }}
      onSearch={() => showPalette('search')}
      schoolYear={{ value: places.schoolYear, years: recentSchoolYears(), onChange: places.setSchoolYear }}
      undo={undo.undo}
      redo={undo.redo}
      saving={saving}
      account={<AccountMenu session={session} />}
      drawer={
        drawer && DrawerView ? (
          <ErrorBoundary key={drawer.id}>
            <Suspense fallback={<LoadingLine />}>
              <DrawerView id={drawer.id} />
            </Suspense>
          </ErrorBoundary>
        ) : null
      }
    >
      <OfferActions actions={actions} />
      <Later isCalled={isCalled}>
        <Overlays />
        <HealthBanner />
      </Later>
      <ErrorBoundary key={place.at}>
        <Suspense fallback={<LoadingLine />}>
          <PlaceView place={place} />
        </Suspense>
      </ErrorBoundary>
    </Shell>
  );
}

function PlaceView({ place }: { readonly place: Place }) {
  // The table pairs each place with a view of that very place.
  const View = views[place.at] as ComponentType<{ readonly place: Place }> | undefined;
  return View ? <View place={place} /> : null;
}

/** The present school year and the nine before it, the next one too. */
function recentSchoolYears(): readonly string[] {
  const today = dayInVietnam(Date.now());
  return Array.from({ length: 11 }, (_, index) => schoolYearOf(addMonths(today, 12 * (1 - index))));
}

import { type OpenRecord, type Place, usePlaces } from '#renderer/app/places.ts';
import { placeOfScreen, screenOfPlace } from '#renderer/app/screens.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { t, textOf } from '#shared/i18n/t.ts';

interface Crumb {
  readonly label: string;
  readonly onOpen?: () => void;
}

/** From the screen to the record on its full page. */
export function useBreadcrumb(): readonly Crumb[] {
  const { address, go } = usePlaces();
  const record = recordOf(address.place);
  const label = useAppQuery('record.label', record ?? { entity: 'unit', id: '-' }, {
    enabled: record !== null,
  });
  const screen = screenOfPlace(address.place);
  const first: Crumb = {
    label: t(`nav.${screen}`),
    ...(record || address.place.at === 'import' ? { onOpen: () => go(placeOfScreen(screen)) } : {}),
  };
  if (record) return [first, { label: label.data ?? '…' }];
  if (address.place.at === 'import')
    return [first, { label: textOf(`import.title.${address.place.kind}`) ?? '…' }];
  return [first];
}

function recordOf(place: Place): OpenRecord | null {
  return 'id' in place ? { entity: place.at, id: place.id } : null;
}

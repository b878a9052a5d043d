import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { t } from '#shared/i18n/t.ts';

/** Copies the windows of one school year to another, their days moved with their anchors. */
export function useForecastCopy(): (fromYear: string, toYear: string, onDone?: () => void) => void {
  const { mutate } = useAppCommand('forecast.copy');
  return (fromYear, toYear, onDone) =>
    mutate(
      { fromYear, toYear },
      {
        onSuccess: ({ made }) => {
          onDone?.();
          void showUndoable(t('forecast.copied', { count: made, year: toYear }));
        },
      },
    );
}

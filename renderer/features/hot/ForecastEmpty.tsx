import { Text } from '@mantine/core';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import type { ForecastYear } from '#shared/forecast.ts';
import { t } from '#shared/i18n/t.ts';

/** A school year without a forecast: laid from the templates, or copied from the year before. */
export function ForecastEmpty(props: { readonly year: ForecastYear; readonly onCopy: () => void }) {
  const { year, onCopy } = props;
  const fill = useAppCommand('forecast.fill');
  const { schoolYear, previousYear, missing, lastYear } = year;
  return (
    <div className={classes.forecastEmpty} role="status">
      <Text>{t('forecast.empty', { year: schoolYear })}</Text>
      <div className={classes.bar}>
        <RoleButton
          least="editor"
          disabled={missing.length === 0}
          loading={fill.isPending}
          onClick={() =>
            fill.mutate(
              { schoolYear },
              { onSuccess: ({ made }) => void showUndoable(t('forecast.filled', { count: made })) },
            )
          }
        >
          {t('forecast.fill', { count: missing.length })}
        </RoleButton>
        {lastYear.length > 0 && (
          <RoleButton least="editor" variant="default" onClick={onCopy}>
            {t('forecast.copyFrom', { year: previousYear })}
          </RoleButton>
        )}
      </div>
    </div>
  );
}

import { Button, Group } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import classes from '#renderer/features/clock/clock.module.css';
import { HolidayFilePreview } from '#renderer/features/clock/HolidayFilePreview.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showDone } from '#renderer/lib/toasts.tsx';
import type { MovedClock } from '#shared/clock.ts';
import type { HolidayFile } from '#shared/holiday.ts';
import { t } from '#shared/i18n/t.ts';

/** Days off as a CSV file, in and out. */
export function HolidayFileButtons(props: {
  readonly year: number;
  readonly canImport: boolean;
  readonly onSaved: (sentence: string, moved: readonly MovedClock[]) => void;
}) {
  const { year, canImport, onSaved } = props;
  const [file, setFile] = useState<HolidayFile | null>(null);
  const choose = useAppCommand('holiday.chooseFile');
  const exporting = useAppCommand('holiday.export');
  return (
    <Group gap="xs">
      {canImport && (
        <Button
          variant="default"
          loading={choose.isPending}
          leftSection={<IconUpload className={classes.smallIcon} aria-hidden />}
          onClick={() => choose.mutate({}, { onSuccess: setFile })}
        >
          {t('holidays.import')}
        </Button>
      )}
      <Button
        variant="default"
        loading={exporting.isPending}
        leftSection={<IconDownload className={classes.smallIcon} aria-hidden />}
        onClick={() =>
          exporting.mutate(
            { fromYear: year, toYear: year },
            { onSuccess: ({ name, rows }) => showDone(t('holidays.exported', { name, rows })) },
          )
        }
      >
        {t('holidays.export')}
      </Button>
      {file !== null && (
        <HolidayFilePreview
          file={file}
          onClose={() => setFile(null)}
          onSaved={(sentence, moved) => {
            setFile(null);
            onSaved(sentence, moved);
          }}
        />
      )}
    </Group>
  );
}

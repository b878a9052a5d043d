import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { OfferActions } from '#renderer/app/OfferActions.tsx';
import { usePlaces } from '#renderer/app/places.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { AnchorsDialog } from '#renderer/features/hot/AnchorsDialog.tsx';
import { FillDialog } from '#renderer/features/hot/FillDialog.tsx';
import { ForecastChart } from '#renderer/features/hot/ForecastChart.tsx';
import { ForecastEmpty } from '#renderer/features/hot/ForecastEmpty.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { NewWindowForm } from '#renderer/features/hot/NewWindowForm.tsx';
import { useOpenWindow } from '#renderer/features/hot/open-window.ts';
import { TemplatesDialog } from '#renderer/features/hot/TemplatesDialog.tsx';
import { useForecastCopy } from '#renderer/features/hot/use-forecast-copy.ts';
import { WindowPanel } from '#renderer/features/hot/WindowPanel.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/today.ts';
import { schoolYearOf } from '#shared/core/dates.ts';
import { t, tError } from '#shared/i18n/t.ts';
import { schoolYearAfter } from '#shared/rules/forecast-days.ts';

type Dialog = 'fill' | 'templates' | 'anchors' | 'new';

/** The forecast of a school year: twelve months in a row, last year's beneath, one window at the side. */
export function ForecastView() {
  const chosenYear = usePlaces(places => places.schoolYear);
  const [ownYear, setOwnYear] = useState<string | null>(null);
  const schoolYear = ownYear ?? chosenYear ?? schoolYearOf(today());
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { id: openId, show } = useOpenWindow();
  const year = useAppQuery('forecast.year', { schoolYear }, { placeholderData: keepPreviousData });
  const copy = useForecastCopy();
  const close = () => setDialog(null);
  const nextYear = schoolYearAfter(schoolYear, 1);

  function walk(years: number): void {
    show(null);
    setOwnYear(schoolYearAfter(schoolYear, years));
  }

  function copyOn(): void {
    copy(schoolYear, nextYear, () => walk(1));
  }

  if (year.error) return <ErrorNote message={tError(year.error)} onRetry={() => void year.refetch()} />;
  if (!year.data) return <LoadingLine />;
  const { windows } = year.data;
  return (
    <div className={classes.forecast}>
      <OfferActions
        actions={[
          {
            name: 'forecast.new',
            label: t('forecast.new'),
            group: 'make',
            role: 'editor',
            shortcuts: ['N'],
            perform: dialog === null ? () => setDialog('new') : null,
          },
          {
            name: 'forecast.copy',
            label: t('forecast.copyTo', { year: nextYear }),
            group: 'record',
            role: 'editor',
            perform: windows.length > 0 ? copyOn : null,
          },
          {
            name: 'forecast.templates',
            label: t('forecast.templates'),
            group: 'record',
            role: 'viewer',
            perform: () => setDialog('templates'),
          },
        ]}
      />
      <div className={classes.forecastBar}>
        <ActionIcon aria-label={t('forecast.previousYear')} onClick={() => walk(-1)}>
          <IconChevronLeft className={classes.smallIcon} aria-hidden />
        </ActionIcon>
        <h2 className={classes.year}>{t('forecast.year', { year: schoolYear })}</h2>
        <ActionIcon aria-label={t('forecast.nextYear')} onClick={() => walk(1)}>
          <IconChevronRight className={classes.smallIcon} aria-hidden />
        </ActionIcon>
        <WarningWords windows={windows} />
        <div className={classes.headEnd}>
          <Menu width={280} position="bottom-end">
            <Menu.Target>
              <Button
                variant="default"
                rightSection={<IconChevronDown className={classes.smallIcon} aria-hidden />}
              >
                {t('forecast.more')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item disabled={year.data.missing.length === 0} onClick={() => setDialog('fill')}>
                {t('forecast.fillMore', { count: year.data.missing.length })}
              </Menu.Item>
              <Menu.Item disabled={windows.length === 0} onClick={copyOn}>
                {t('forecast.copyTo', { year: nextYear })}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item onClick={() => setDialog('templates')}>{t('forecast.templates')}</Menu.Item>
              <Menu.Item onClick={() => setDialog('anchors')}>{t('forecast.anchors')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <RoleButton
            least="editor"
            leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
            aria-keyshortcuts="N"
            onClick={() => setDialog('new')}
          >
            {t('forecast.new')}
          </RoleButton>
        </div>
      </div>
      <div className={classes.beside}>
        <div className={classes.chartSide}>
          {windows.length === 0 && (
            <ForecastEmpty year={year.data} onCopy={() => copy(year.data.previousYear, schoolYear)} />
          )}
          <ForecastChart year={year.data} openId={openId} onOpen={show} />
        </div>
        {openId !== null && <WindowPanel key={openId} id={openId} onClose={() => show(null)} />}
      </div>
      {dialog === 'fill' && <FillDialog year={year.data} onClose={close} />}
      {dialog === 'templates' && <TemplatesDialog onClose={close} />}
      {dialog === 'anchors' && <AnchorsDialog year={year.data} onClose={close} />}
      {dialog === 'new' && <NewWindowForm onClose={close} onMade={show} />}
    </div>
  );
}

function WarningWords({
  windows,
}: {
  readonly windows: readonly { readonly warning: unknown; readonly isLasting: boolean }[];
}) {
  const count = windows.filter(window => window.warning !== null && !window.isLasting).length;
  if (count === 0) return null;
  return <span className={classes.warned}>{t('forecast.warned', { count })}</span>;
}

import { Button } from '@mantine/core';
import { lazy } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { Later } from '#renderer/components/Later.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import classes from '#renderer/features/home/home.module.css';
import { openMissingUnits, openSilentUnits } from '#renderer/features/home/open-lists.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import type { OutputOf } from '#shared/contract.ts';
import { t } from '#shared/i18n/t.ts';

const WeeksField = lazy(async () => ({
  default: (await import('#renderer/features/home/WeeksField.tsx')).WeeksField,
}));

type Figures = OutputOf<'home.directory'>;

/** How complete the roster is, where most is missing, and how many units are silent. */
export function RosterFigure() {
  const { data } = useAppQuery('home.directory', {});
  const go = usePlaces(state => state.go);
  if (!data)
    return (
      <div className={classes.awaited}>
        <LoadingLine />
      </div>
    );
  if (data.units === 0)
    return (
      <section className={classes.figure}>
        <h2 className={classes.figureTitle}>{t('home.roster')}</h2>
        <p className={classes.note}>{t('home.rosterNone')}</p>
        <Button variant="default" onClick={() => go({ at: 'import', kind: 'roster' })}>
          {t('home.new.rosterButton')}
        </Button>
      </section>
    );
  return (
    <>
      <Completeness figures={data} />
      <Silence key={data.silentWeeks} figures={data} />
    </>
  );
}

function Completeness({ figures }: { readonly figures: Figures }) {
  const { completeness, worstAreas } = figures;
  const number = (count: number) => count.toLocaleString('vi');
  return (
    <section className={classes.figure}>
      <h2 className={classes.figureTitle}>{t('home.roster')}</h2>
      <button
        type="button"
        className={classes.bigLine}
        title={t('home.openMissing')}
        onClick={() => openMissingUnits(null)}
      >
        <span className={classes.big}>{`${(completeness.percent ?? 0).toLocaleString('vi')}%`}</span>
        <span>
          {t('home.rosterFigure', {
            complete: number(completeness.complete),
            units: number(completeness.units),
          })}
        </span>
      </button>
      {worstAreas.length > 0 && (
        <>
          <h3 className={classes.small}>{t('home.worst')}</h3>
          <ul className={classes.rows}>
            {worstAreas.map(area => {
              const name = area.name ?? t('home.areaNone');
              return (
                <li key={area.id}>
                  <button
                    type="button"
                    className={classes.row}
                    title={t('home.openArea', { area: name })}
                    onClick={() => openMissingUnits(area.id)}
                  >
                    <span className={classes.rowName}>{name}</span>
                    <span className={classes.rowFigure}>
                      {t('home.areaFigure', {
                        missing: number(area.units - area.complete),
                        units: number(area.units),
                      })}
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

function Silence({ figures }: { readonly figures: Figures }) {
  const { silentUnits, silentWeeks, units } = figures;
  const whyNot = useWhyNot('lead');
  return (
    <section className={classes.figure}>
      <h2 className={classes.figureTitle}>{t('home.silent')}</h2>
      <div className={classes.silence}>
        <button
          type="button"
          className={classes.bigLine}
          title={t('home.openSilent')}
          onClick={() => openSilentUnits(silentWeeks)}
        >
          <span>
            {t('home.silentFigure', {
              count: silentUnits.toLocaleString('vi'),
              units: units.toLocaleString('vi'),
            })}{' '}
            {t('home.silentSince', { weeks: silentWeeks })}
          </span>
        </button>
        {!whyNot && (
          <Later fallback={<span className={classes.weeks} />}>
            <WeeksField weeks={silentWeeks} />
          </Later>
        )}
      </div>
    </section>
  );
}

import { ActionIcon, Tooltip } from '@mantine/core';
import { IconExternalLink, IconX } from '@tabler/icons-react';
import { type RecordEntity, recordEntities, usePlaces } from '#renderer/app/places.ts';
import { AddSource } from '#renderer/features/case-page/AddSource.tsx';
import classes from '#renderer/features/case-page/case-page.module.css';
import { useDone } from '#renderer/features/case-page/use-case-save.ts';
import { useAppCommand } from '#renderer/lib/client.ts';
import type { CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

/** What the case came from: press items, opinions, another case, a hot issue. */
export function SourceList({ record }: { readonly record: CaseRecord }) {
  const openRecord = usePlaces(places => places.openRecord);
  const openLink = useAppCommand('link.open');
  const remove = useDone('case.removeSource');
  const { sources, canEdit } = record;
  return (
    <>
      {sources.length === 0 && <p className={classes.quiet}>{t('casePage.sources.none')}</p>}
      <ul className={classes.sources}>
        {sources.map(({ id, entity, sourceId, title, subtitle, link, isRemoved }) => {
          const known = recordEntities.find((each): each is RecordEntity => each === entity);
          return (
            <li key={id} className={classes.source}>
              <div className={classes.sourceWords}>
                <button
                  type="button"
                  className={classes.textButton}
                  disabled={isRemoved || known === undefined}
                  onClick={() => known && openRecord({ entity: known, id: sourceId })}
                >
                  {title}
                </button>
                <span className={classes.quiet}>
                  {[t(`cases.origin.${entity}`), subtitle, isRemoved ? t('casePage.sources.removed') : null]
                    .filter(part => part !== null)
                    .join(' · ')}
                </span>
              </div>
              {link !== null && (
                <Tooltip label={t('storyPage.outlet.open')}>
                  <ActionIcon
                    size="sm"
                    aria-label={`${t('storyPage.outlet.open')}: ${title}`}
                    onClick={() => openLink.mutate({ address: link })}
                  >
                    <IconExternalLink className={classes.smallIcon} aria-hidden />
                  </ActionIcon>
                </Tooltip>
              )}
              {canEdit && (
                <Tooltip label={t('casePage.sources.take')}>
                  <ActionIcon
                    size="sm"
                    aria-label={t('casePage.sources.takeOf', { title })}
                    onClick={() => remove({ id }, t('casePage.sources.taken', { title }))}
                  >
                    <IconX className={classes.smallIcon} aria-hidden />
                  </ActionIcon>
                </Tooltip>
              )}
            </li>
          );
        })}
      </ul>
      {canEdit && record.status !== 'closed' && <AddSource record={record} />}
    </>
  );
}

import { UnstyledButton } from '@mantine/core';
import { usePlaces } from '#renderer/app/places.ts';
import classes from '#renderer/features/press-page/press-page.module.css';
import { t } from '#shared/i18n/t.ts';
import type { PressRecord } from '#shared/press.ts';

/** The cases an item led to and the hot issues it belongs to. */
export function PressLeads({ item }: { readonly item: PressRecord }) {
  const openRecord = usePlaces(places => places.openRecord);
  const { cases, hotIssues } = item;
  if (cases.length === 0 && hotIssues.length === 0)
    return <p className={classes.groupNote}>{t('pressItem.noLeads')}</p>;
  return (
    <ul className={classes.briefs}>
      {cases.map(({ id, code, title, isClosed }) => (
        <li key={id} className={classes.brief}>
          <UnstyledButton
            className={classes.briefTitle}
            onClick={() => openRecord({ entity: 'pressCase', id })}
          >
            {code === null ? title : `${code} · ${title}`}
          </UnstyledButton>
          <span className={classes.briefNote}>
            {isClosed ? t('pressItem.closedCase') : t('entity.pressCase')}
          </span>
        </li>
      ))}
      {hotIssues.map(({ id, name }) => (
        <li key={id} className={classes.brief}>
          <UnstyledButton
            className={classes.briefTitle}
            onClick={() => openRecord({ entity: 'hotIssue', id })}
          >
            {name}
          </UnstyledButton>
          <span className={classes.briefNote}>{t('entity.hotIssue')}</span>
        </li>
      ))}
    </ul>
  );
}

import { Table } from '@mantine/core';
import { AddOutlet } from '#renderer/features/story-page/AddOutlet.tsx';
import { OutletRow } from '#renderer/features/story-page/OutletRow.tsx';
import classes from '#renderer/features/story-page/story-page.module.css';
import { t } from '#shared/i18n/t.ts';
import type { StoryRecord } from '#shared/story-record.ts';

/** Where the story goes: each outlet with a state, days and a proof of its own. */
export function OutletTable({ story }: { readonly story: StoryRecord }) {
  const { outlets, canEdit } = story;
  return (
    <>
      {outlets.length === 0 ? (
        <p className={classes.quiet}>{t('storyPage.outlet.none')}</p>
      ) : (
        <Table className={classes.outlets} verticalSpacing={4} horizontalSpacing={8}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('field.storyOutlet.outletId')}</Table.Th>
              <Table.Th className={classes.stateColumn}>{t('field.storyOutlet.state')}</Table.Th>
              <Table.Th className={classes.dayColumn}>{t('field.storyOutlet.sentOn')}</Table.Th>
              <Table.Th className={classes.dayColumn}>{t('field.storyOutlet.publishedOn')}</Table.Th>
              {canEdit && <Table.Th className={classes.moreColumn} aria-hidden />}
            </Table.Tr>
          </Table.Thead>
          {outlets.map(outlet => (
            <OutletRow key={outlet.id} outlet={outlet} canEdit={canEdit} />
          ))}
        </Table>
      )}
      {canEdit && <AddOutlet story={story} />}
    </>
  );
}

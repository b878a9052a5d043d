import { Anchor } from '@mantine/core';
import { usePlaces } from '#renderer/app/places.ts';
import { RecordSection } from '#renderer/features/roster/RecordSection.tsx';
import classes from '#renderer/features/roster/record.module.css';
import { useAppQuery } from '#renderer/lib/client.ts';
import { formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { UnitDetail } from '#shared/unit-record.ts';

const shown = 5;

/** How many stories there are about the unit, and the latest of them. */
export function UnitStories({ unit }: { readonly unit: UnitDetail }) {
  const { openRecord } = usePlaces();
  const { data: stories = [] } = useAppQuery(
    'story.list',
    {
      filter: { unitIds: [unit.id] },
      sort: { by: 'publish', direction: 'descending' },
      window: { offset: 0, limit: shown },
    },
    { enabled: unit.stories > 0 },
  );
  const count = unit.stories.toLocaleString('vi');
  return (
    <RecordSection title={t('unit.section.stories')}>
      <div className={classes.none}>
        {unit.stories === 0
          ? t('unit.stories.none')
          : unit.lastStoryOn === null
            ? t('unit.stories.undated', { count })
            : t('unit.stories.count', { count, day: formatDay(unit.lastStoryOn) })}
      </div>
      <ul className={classes.past}>
        {stories.map(story => (
          <li key={story.id}>
            <Anchor
              component="button"
              type="button"
              onClick={() => openRecord({ entity: 'story', id: story.id })}
            >
              {story.title}
            </Anchor>
          </li>
        ))}
      </ul>
    </RecordSection>
  );
}

import { SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { OfferActions } from '#renderer/app/OfferActions.tsx';
import { type Place, storyViews, usePlaces } from '#renderer/app/places.ts';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { NewStoryForm } from '#renderer/features/story/NewStoryForm.tsx';
import { QuickEntry } from '#renderer/features/story/QuickEntry.tsx';
import classes from '#renderer/features/story/stories.module.css';
import { t } from '#shared/i18n/t.ts';

/** Above the stories: the three ways to look at them, and the two ways to a new one. */
export function StoriesHead({ place }: { readonly place: Extract<Place, { at: 'stories' }> }) {
  const go = usePlaces(places => places.go);
  const [isNew, setIsNew] = useState(false);
  const quick = useRef<HTMLInputElement>(null);
  const make = { group: 'make', role: 'member' } as const;
  return (
    <div className={classes.head}>
      <OfferActions
        actions={[
          {
            ...make,
            name: 'story.new',
            label: t('stories.new'),
            shortcuts: ['N'],
            perform: () => setIsNew(true),
          },
          {
            ...make,
            name: 'story.quick',
            label: t('stories.quick'),
            shortcuts: ['Q'],
            perform: () => quick.current?.focus(),
          },
        ]}
      />
      <SegmentedControl
        aria-label={t('stories.view')}
        data={storyViews.map(value => ({ value, label: t(`stories.view.${value}`) }))}
        value={place.view}
        onChange={value => go({ ...place, view: storyViews.find(each => each === value) ?? 'table' })}
      />
      <QuickEntry input={quick} />
      <RoleButton
        least="member"
        leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
        aria-keyshortcuts="N"
        onClick={() => setIsNew(true)}
      >
        {t('stories.new')}
      </RoleButton>
      {isNew && <NewStoryForm onClose={() => setIsNew(false)} />}
    </div>
  );
}

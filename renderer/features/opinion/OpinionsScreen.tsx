import { SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { OfferActions } from '#renderer/app/OfferActions.tsx';
import { opinionViews, type Place, usePlaces } from '#renderer/app/places.ts';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { CoordinationList } from '#renderer/features/opinion/CoordinationList.tsx';
import { EntryForm } from '#renderer/features/opinion/EntryForm.tsx';
import { GiverStrip } from '#renderer/features/opinion/GiverStrip.tsx';
import { NewOpinionForm } from '#renderer/features/opinion/NewOpinionForm.tsx';
import { OpinionList } from '#renderer/features/opinion/OpinionList.tsx';
import classes from '#renderer/features/opinion/opinion.module.css';
import { useOpenEntry } from '#renderer/features/opinion/opinions-state.ts';
import { t } from '#shared/i18n/t.ts';

/** The screen «Ý kiến»: what was said to the office, and the log of work with partner agencies. */
export function OpinionsScreen({ place }: { readonly place: Extract<Place, { at: 'opinions' }> }) {
  const go = usePlaces(places => places.go);
  const [isNew, setIsNew] = useState(false);
  const entry = useOpenEntry();
  const isLog = place.view === 'coordination';
  const word = t(isLog ? 'coordination.new' : 'opinions.new');
  const add = () => (isLog ? entry.show({ id: null }) : setIsNew(true));
  const isFree = !isNew && entry.open === null;

  return (
    <div className={classes.screen}>
      <OfferActions
        actions={[
          {
            name: isLog ? 'coordination.new' : 'opinion.new',
            label: word,
            group: 'make',
            shortcuts: ['N'],
            role: 'member',
            perform: isFree ? add : null,
          },
        ]}
      />
      <div className={classes.head}>
        <SegmentedControl
          aria-label={t('opinions.view')}
          data={opinionViews.map(value => ({ value, label: t(`opinions.view.${value}`) }))}
          value={place.view}
          onChange={value =>
            go({ at: 'opinions', view: opinionViews.find(each => each === value) ?? 'opinions' })
          }
        />
        {isLog ? <div className={classes.gap} /> : <GiverStrip />}
        <RoleButton
          least="member"
          leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
          aria-keyshortcuts="N"
          onClick={add}
        >
          {word}
        </RoleButton>
      </div>
      {isLog ? <CoordinationList /> : <OpinionList />}
      {isNew && <NewOpinionForm onClose={() => setIsNew(false)} />}
      {entry.open && (
        <EntryForm
          key={entry.open.id ?? 'new'}
          id={entry.open.id}
          opinionId={entry.open.opinionId ?? null}
          onClose={() => entry.show(null)}
        />
      )}
    </div>
  );
}

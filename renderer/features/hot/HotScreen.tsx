import { SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { OfferActions } from '#renderer/app/OfferActions.tsx';
import { hotViews, type Place, usePlaces } from '#renderer/app/places.ts';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { ForecastView } from '#renderer/features/hot/ForecastView.tsx';
import { HotList } from '#renderer/features/hot/HotList.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { NewHotForm } from '#renderer/features/hot/NewHotForm.tsx';
import { ResonanceView } from '#renderer/features/hot/ResonanceView.tsx';
import { TriggersDialog } from '#renderer/features/hot/TriggersDialog.tsx';
import { t } from '#shared/i18n/t.ts';

/** The screen «Vấn đề nóng»: the register, what is foreseen, how far a message carried. */
export function HotScreen({ place }: { readonly place: Extract<Place, { at: 'hot' }> }) {
  const go = usePlaces(places => places.go);
  const [isNew, setIsNew] = useState(false);
  const [areTriggersOpen, setTriggersOpen] = useState(false);
  const isRegister = place.view === 'issues';
  return (
    <div className={classes.screen}>
      <OfferActions
        actions={[
          {
            name: 'hot.new',
            label: t('hot.new'),
            group: 'make',
            role: 'editor',
            shortcuts: isRegister ? ['N'] : [],
            perform: isNew ? null : () => setIsNew(true),
          },
          {
            name: 'hot.triggers',
            label: t('trigger.title'),
            group: 'record',
            role: 'viewer',
            perform: () => setTriggersOpen(true),
          },
          ...hotViews
            .filter(view => view !== place.view)
            .map(view => ({
              name: `hot.view.${view}`,
              label: t('hot.goView', { view: t(`hot.view.${view}`) }),
              group: 'record' as const,
              role: 'viewer' as const,
              perform: () => go({ at: 'hot', view }),
            })),
        ]}
      />
      <div className={classes.head}>
        <SegmentedControl
          aria-label={t('hot.view')}
          data={hotViews.map(value => ({ value, label: t(`hot.view.${value}`) }))}
          value={place.view}
          onChange={value => go({ at: 'hot', view: hotViews.find(each => each === value) ?? 'issues' })}
        />
        {isRegister && (
          <div className={classes.headEnd}>
            <RoleButton least="viewer" variant="default" onClick={() => setTriggersOpen(true)}>
              {t('trigger.title')}
            </RoleButton>
            <RoleButton
              least="editor"
              leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
              aria-keyshortcuts="N"
              onClick={() => setIsNew(true)}
            >
              {t('hot.new')}
            </RoleButton>
          </div>
        )}
      </div>
      {isRegister && <HotList onNew={() => setIsNew(true)} />}
      {place.view === 'forecast' && <ForecastView />}
      {place.view === 'resonance' && <ResonanceView />}
      {isNew && <NewHotForm onClose={() => setIsNew(false)} />}
      {areTriggersOpen && <TriggersDialog onClose={() => setTriggersOpen(false)} />}
    </div>
  );
}

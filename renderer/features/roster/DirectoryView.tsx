import { Tabs } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { OfferActions } from '#renderer/app/OfferActions.tsx';
import { type DirectoryTab, directoryTabs, usePlaces } from '#renderer/app/places.ts';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { DuplicatesDialog } from '#renderer/features/duplicate/DuplicatesDialog.tsx';
import { PersonForm } from '#renderer/features/person/PersonForm.tsx';
import { PersonList } from '#renderer/features/person/PersonList.tsx';
import classes from '#renderer/features/roster/directory.module.css';
import { TeamList } from '#renderer/features/roster/TeamList.tsx';
import { UnitForm } from '#renderer/features/unit/UnitForm.tsx';
import { UnitList } from '#renderer/features/unit/UnitList.tsx';
import { t } from '#shared/i18n/t.ts';

/** The roster, with its buttons above it; the other two tabs bring their own. */
const rosterTabs = ['units', 'people', 'team'] as const;

const PressTab = lazy(async () => ({
  default: (await import('#renderer/features/outlet/PressTab.tsx')).PressTab,
}));
const SpeakersTab = lazy(async () => ({
  default: (await import('#renderer/features/speaker/SpeakersTab.tsx')).SpeakersTab,
}));

/** «Danh bạ»: units, people, the communications team on any day; the press, partners, and who speaks. */
export function DirectoryView({ place }: { readonly place: { readonly tab: DirectoryTab } }) {
  const { go, openRecord } = usePlaces();
  const [isAdding, setAdding] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const { tab } = place;
  const isRoster = rosterTabs.some(each => each === tab);
  const entity = tab === 'people' ? 'person' : 'unit';
  const isFree = !isAdding && !isComparing;
  return (
    <div className={classes.directory}>
      <OfferActions
        actions={
          isRoster
            ? [
                {
                  name: `${entity}.new`,
                  label: t(entity === 'person' ? 'person.add' : 'unit.add'),
                  group: 'make',
                  shortcuts: ['N'],
                  role: 'editor',
                  perform: isFree ? () => setAdding(true) : null,
                },
                {
                  name: 'duplicate.open',
                  label: t('duplicate.open'),
                  group: 'make',
                  role: 'lead',
                  perform: isFree ? () => setComparing(true) : null,
                },
              ]
            : []
        }
      />
      <div className={classes.head}>
        <Tabs
          className={classes.tabs}
          variant="pills"
          value={tab}
          onChange={value =>
            go({ at: 'directory', tab: directoryTabs.find(each => each === value) ?? 'units' })
          }
        >
          <Tabs.List aria-label={t('roster.tabs')}>
            {directoryTabs.map(each => (
              <Tabs.Tab key={each} value={each}>
                {t(`roster.tab.${each}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        {isRoster && (
          <>
            <RoleButton least="lead" variant="default" onClick={() => setComparing(true)}>
              {t('duplicate.open')}
            </RoleButton>
            {tab === 'units' && (
              <RoleButton
                least="lead"
                variant="default"
                onClick={() => go({ at: 'import', kind: 'reorganisation' })}
              >
                {t('roster.reorganise')}
              </RoleButton>
            )}
            <RoleButton least="editor" variant="default" onClick={() => go({ at: 'import', kind: 'roster' })}>
              {t('roster.import')}
            </RoleButton>
            <RoleButton least="editor" aria-keyshortcuts="N" onClick={() => setAdding(true)}>
              {t(entity === 'person' ? 'person.add' : 'unit.add')}
            </RoleButton>
          </>
        )}
      </div>
      {tab === 'units' && <UnitList />}
      {tab === 'people' && <PersonList />}
      {tab === 'team' && <TeamList />}
      {!isRoster && (
        <Suspense fallback={<LoadingLine />}>
          {tab === 'outlets' && <PressTab />}
          {tab === 'spokespersons' && <SpeakersTab />}
        </Suspense>
      )}
      <DuplicatesDialog opened={isComparing} onClose={() => setComparing(false)} />
      {isAdding && entity === 'unit' && (
        <UnitForm
          unit={null}
          onClose={() => setAdding(false)}
          onCreated={id => openRecord({ entity: 'unit', id })}
        />
      )}
      {isAdding && entity === 'person' && (
        <PersonForm
          person={null}
          onClose={() => setAdding(false)}
          onCreated={id => openRecord({ entity: 'person', id })}
        />
      )}
    </div>
  );
}

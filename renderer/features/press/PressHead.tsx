import { SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { OfferActions } from '#renderer/app/OfferActions.tsx';
import { type Place, pressViews, usePlaces } from '#renderer/app/places.ts';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { NewPressForm } from '#renderer/features/press/NewPressForm.tsx';
import { PasteBox } from '#renderer/features/press/PasteBox.tsx';
import classes from '#renderer/features/press/press.module.css';
import { usePress } from '#renderer/features/press/press-state.ts';
import { t } from '#shared/i18n/t.ts';

/** Above the press items: the two ways to look at them, and the ways to new ones. */
export function PressHead({ place }: { readonly place: Extract<Place, { at: 'press' }> }) {
  const go = usePlaces(places => places.go);
  const { isAdding, foldAll } = usePress();
  const setAdding = (isNow: boolean) => usePress.setState({ isAdding: isNow });
  const openImport = () => go({ at: 'import', kind: 'press' });
  const isList = place.view === 'list';
  return (
    <div className={classes.head}>
      <OfferActions
        actions={[
          {
            name: 'press.new',
            label: t('pressList.new'),
            group: 'make',
            shortcuts: ['N'],
            role: 'member',
            perform: isAdding ? null : () => setAdding(true),
          },
          {
            name: 'press.import',
            label: t('pressList.import'),
            group: 'make',
            role: 'editor',
            perform: openImport,
          },
          ...pressViews.map(view => ({
            name: `press.view.${view}`,
            label: t(`pressList.view.${view}`),
            group: 'screens' as const,
            role: 'viewer' as const,
            perform: view === place.view ? null : () => go({ at: 'press', view }),
          })),
          ...(['open', 'closed'] as const).map(kind => ({
            name: `press.fold.${kind}`,
            label: t(kind === 'open' ? 'pressList.unfoldAll' : 'pressList.foldAll'),
            group: 'screens' as const,
            role: 'viewer' as const,
            perform: isList ? () => foldAll(kind) : null,
          })),
        ]}
      />
      <SegmentedControl
        aria-label={t('pressList.view')}
        data={pressViews.map(value => ({ value, label: t(`pressList.view.${value}`) }))}
        value={place.view}
        onChange={value => go({ at: 'press', view: pressViews.find(each => each === value) ?? 'list' })}
      />
      <PasteBox />
      <RoleButton least="editor" variant="default" onClick={openImport}>
        {t('pressList.import')}
      </RoleButton>
      <RoleButton
        least="member"
        leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
        aria-keyshortcuts="N"
        onClick={() => setAdding(true)}
      >
        {t('pressList.new')}
      </RoleButton>
      {isAdding && <NewPressForm onClose={() => setAdding(false)} />}
    </div>
  );
}

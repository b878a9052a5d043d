import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { OfferActions } from '#renderer/app/OfferActions.tsx';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { OutletForm } from '#renderer/features/outlet/OutletForm.tsx';
import { OutletList } from '#renderer/features/outlet/OutletList.tsx';
import classes from '#renderer/features/outlet/outlet.module.css';
import { pressLists, usePressLists } from '#renderer/features/outlet/outlet-state.ts';
import { PartnerForm } from '#renderer/features/outlet/PartnerForm.tsx';
import { PartnerList } from '#renderer/features/outlet/PartnerList.tsx';
import { ReporterForm } from '#renderer/features/outlet/ReporterForm.tsx';
import { ReporterList } from '#renderer/features/outlet/ReporterList.tsx';
import { t } from '#shared/i18n/t.ts';

/** «Báo chí, đối tác»: outlets and channels, who writes for them, and the agencies the office works with. */
export function PressTab() {
  const { list, show } = usePressLists();
  const [isAdding, setAdding] = useState(false);
  const close = () => setAdding(false);
  const word = t(`pressTab.add.${list}`);
  return (
    <>
      <OfferActions
        actions={[
          {
            name: `${list}.new`,
            label: word,
            group: 'make',
            shortcuts: ['N'],
            role: 'editor',
            perform: isAdding ? null : () => setAdding(true),
          },
        ]}
      />
      <div className={classes.head}>
        <SegmentedControl
          aria-label={t('pressTab.lists')}
          data={pressLists.map(value => ({ value, label: t(`pressTab.list.${value}`) }))}
          value={list}
          onChange={value => show(pressLists.find(each => each === value) ?? 'outlets')}
        />
        <RoleButton
          className={classes.headEnd ?? ''}
          least="editor"
          aria-keyshortcuts="N"
          onClick={() => setAdding(true)}
        >
          {word}
        </RoleButton>
      </div>
      {list === 'outlets' && <OutletList />}
      {list === 'reporters' && <ReporterList />}
      {list === 'partners' && <PartnerList />}
      {isAdding && list === 'outlets' && <OutletForm outlet={null} onClose={close} />}
      {isAdding && list === 'reporters' && <ReporterForm reporter={null} onClose={close} />}
      {isAdding && list === 'partners' && <PartnerForm partner={null} onClose={close} />}
    </>
  );
}

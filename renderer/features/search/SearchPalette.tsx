import { Modal } from '@mantine/core';
import { useState } from 'react';
import { PaletteBox } from '#renderer/features/search/PaletteBox.tsx';
import { usePalette } from '#renderer/features/search/palette-state.ts';
import classes from '#renderer/features/search/search.module.css';
import { t } from '#shared/i18n/t.ts';

/** One box over everything, opened with Ctrl+K: records by kind, and what can be done. */
export function SearchPalette({ isOpen }: { readonly isOpen: boolean }) {
  const hide = usePalette(state => state.hide);
  const [hasChosen, setChosen] = useState(false);

  return (
    <Modal
      opened={isOpen}
      onClose={hide}
      onEnterTransitionEnd={() => setChosen(false)}
      // What was chosen takes the focus; only a search given up returns it to where it was.
      returnFocus={!hasChosen}
      withCloseButton={false}
      centered={false}
      yOffset="9vh"
      size={680}
      padding={0}
      aria-label={t('search.title')}
      classNames={{ body: classes.palette, content: classes.sheet }}
    >
      <PaletteBox
        onDone={act => {
          setChosen(true);
          hide();
          act();
        }}
      />
    </Modal>
  );
}

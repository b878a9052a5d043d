import { CloseButton, TextInput, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { PaletteHints } from '#renderer/features/search/PaletteHints.tsx';
import { PaletteList } from '#renderer/features/search/PaletteList.tsx';
import type { PaletteOption } from '#renderer/features/search/palette-options.ts';
import classes from '#renderer/features/search/search.module.css';
import { useActiveOption } from '#renderer/features/search/use-active-option.ts';
import { useOpenHit } from '#renderer/features/search/use-open-hit.ts';
import { usePaletteGroups } from '#renderer/features/search/use-palette-groups.ts';
import { useComposedText } from '#renderer/lib/use-composed-text.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { SearchEntity } from '#shared/search.ts';

/** How long, in ms, typing rests before it is looked up: short enough to be felt as at once. */
const rest = 50;

/** The box and its list; `onDone` closes the palette and then does what was chosen. */
export function PaletteBox(props: { readonly onDone: (act: () => void) => void }) {
  const { onDone } = props;
  const [text, setText] = useState('');
  const [within, setWithin] = useState<SearchEntity | null>(null);
  const composed = useComposedText(text, setText, rest);
  const { groups, isSettled, error } = usePaletteGroups(text, within);
  const openHit = useOpenHit();
  const listId = useId();
  const options = groups.flatMap(group => group.options);

  function choose(option: PaletteOption, isFull: boolean): void {
    switch (option.kind) {
      case 'record':
        onDone(() => openHit(option.hit, option.siblings, isFull));
        break;
      case 'action':
        if (option.whyNot === null) onDone(() => option.action.perform?.());
        break;
      case 'more':
        setWithin(option.entity);
        break;
    }
  }

  const active = useActiveOption({
    options,
    listKey: `${within ?? ''} ${composed.value}`,
    isSettled: isSettled && composed.value === text,
    choose,
  });
  const label = within ? t('search.within', { group: t(`search.group.${within}`) }) : null;
  const hasNothing = text.trim() !== '' && isSettled && error === null && options.length === 0;

  return (
    <>
      <TextInput
        {...composed}
        onKeyDown={event => {
          if (event.key === 'Backspace' && composed.value === '') setWithin(null);
          active.onKeyDown(event);
        }}
        data-autofocus
        variant="unstyled"
        className={classes.box}
        role="combobox"
        aria-label={t('search.title')}
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active.option ? `${listId}-${active.option.key}` : undefined}
        placeholder={label ?? t('search.placeholder')}
        leftSection={<IconSearch className={classes.icon} aria-hidden />}
        rightSectionWidth={label ? 'auto' : undefined}
        rightSection={
          label && (
            <span className={classes.within}>
              {label}
              <CloseButton size="xs" aria-label={t('search.everywhere')} onClick={() => setWithin(null)} />
            </span>
          )
        }
        spellCheck={false}
        autoComplete="off"
      />
      <PaletteList
        id={listId}
        groups={groups}
        active={active.option}
        onPoint={active.point}
        onChoose={choose}
      />
      {error && <ErrorNote message={tError(error)} />}
      {hasNothing && <p className={classes.nothing}>{t('search.nothing', { text: text.trim() })}</p>}
      <VisuallyHidden role="status">{t('search.count', { count: options.length })}</VisuallyHidden>
      <PaletteHints />
    </>
  );
}

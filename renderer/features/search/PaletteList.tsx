import { useEffect, useRef } from 'react';
import { PaletteRow } from '#renderer/features/search/PaletteRow.tsx';
import type { PaletteGroup, PaletteOption } from '#renderer/features/search/palette-options.ts';
import classes from '#renderer/features/search/search.module.css';
import { t } from '#shared/i18n/t.ts';

/** The groups of options; the active one is kept in sight. */
export function PaletteList(props: {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  readonly active: PaletteOption | null;
  readonly onPoint: (option: PaletteOption) => void;
  readonly onChoose: (option: PaletteOption, isFull: boolean) => void;
}) {
  const { id, groups, active, onPoint, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  const activeKey = active?.key;
  useEffect(() => {
    if (activeKey === undefined) return;
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeKey]);

  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={t('search.results')}
      className={classes.list}
      tabIndex={-1}
    >
      {groups.map(group => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box has no element of its own
        <div key={group.key} role="group" aria-labelledby={`${id}-${group.key}`}>
          <div className={classes.groupLabel} id={`${id}-${group.key}`} role="presentation">
            {group.label}
          </div>
          {group.options.map(option => (
            <PaletteRow
              key={option.key}
              id={`${id}-${option.key}`}
              option={option}
              isActive={option.key === activeKey}
              onPoint={() => onPoint(option)}
              onChoose={isFull => onChoose(option, isFull)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

import { Kbd } from '@mantine/core';
import { IconArrowDown, IconBolt } from '@tabler/icons-react';
import { entityIcons } from '#renderer/features/search/entity-icons.ts';
import { Highlighted } from '#renderer/features/search/Highlighted.tsx';
import { KeyNames } from '#renderer/features/search/KeyNames.tsx';
import type { PaletteOption } from '#renderer/features/search/palette-options.ts';
import classes from '#renderer/features/search/search.module.css';
import { t } from '#shared/i18n/t.ts';
import type { SearchHit } from '#shared/search.ts';

/** One line of the palette; the list itself handles keys and focus. */
export function PaletteRow(props: {
  readonly id: string;
  readonly option: PaletteOption;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: (isFull: boolean) => void;
}) {
  const { id, option, isActive, onPoint, onChoose } = props;
  const isOff = option.kind === 'action' && option.whyNot !== null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the box, which points at the active line
    <div
      id={id}
      role="option"
      tabIndex={-1}
      className={classes.option}
      aria-selected={isActive}
      aria-disabled={isOff}
      onMouseMove={() => !isActive && onPoint()}
      onMouseDown={event => event.preventDefault()}
      onClick={event => onChoose(event.ctrlKey || event.metaKey)}
    >
      <Content option={option} />
    </div>
  );
}

function Content(props: { readonly option: PaletteOption }) {
  const { option } = props;
  switch (option.kind) {
    case 'record':
      return <RecordLine hit={option.hit} />;
    case 'action':
      return (
        <>
          <IconBolt className={classes.icon} aria-hidden />
          <span className={`${classes.text} ${classes.line}`}>
            <span className={classes.title}>{option.action.label}</span>
            {option.whyNot !== null && <span className={classes.subtitle}>{option.whyNot}</span>}
          </span>
          {option.action.shortcuts?.[0] && (
            <span className={classes.keys} aria-hidden>
              <KeyNames keys={option.action.shortcuts[0]} />
            </span>
          )}
        </>
      );
    case 'more':
      return (
        <>
          <IconArrowDown className={classes.icon} aria-hidden />
          <span className={classes.more}>
            {t('search.more', { group: t(`search.group.${option.entity}`) })}
          </span>
        </>
      );
  }
}

function RecordLine(props: { readonly hit: SearchHit }) {
  const { hit } = props;
  const Icon = entityIcons[hit.entity];
  return (
    <>
      <Icon className={classes.icon} aria-hidden />
      <span className={classes.text}>
        <span className={classes.line}>
          <span className={classes.title}>
            <Highlighted text={hit.title} ranges={hit.titleRanges} />
          </span>
          {hit.subtitle && (
            <>
              {' '}
              <span className={classes.subtitle}>{hit.subtitle}</span>
            </>
          )}
        </span>
        {hit.excerpt && (
          <span className={classes.excerpt}>
            {t(`search.in.${hit.excerpt.source}`)}: <Highlighted {...hit.excerpt} />
          </span>
        )}
      </span>
      <Kbd size="xs" className={classes.enter} aria-hidden>
        ↵
      </Kbd>
    </>
  );
}

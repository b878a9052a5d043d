import { Button, Checkbox, Popover, ScrollArea, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import classes from '#renderer/styles/parts.module.css';
import { fold } from '#shared/core/text.ts';
import { t } from '#shared/i18n/t.ts';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** Rows it would leave, where known. */
  readonly count?: number;
}

export interface Filter {
  readonly key: string;
  readonly label: string;
  readonly options: readonly FilterOption[];
  /** Values in force; several mean one or the other. None: not filtered. */
  readonly values: readonly string[];
  /** Told when the list of values is opened and closed, where it is kept fresh only for whoever looks at it. */
  readonly onTurn?: (isOpen: boolean) => void;
}

/** From how many values on the list of a filter has a box to search in. */
const searchedFrom = 9;

function wordsOf(filter: Filter): string {
  const [first, ...others] = filter.options.filter(option => filter.values.includes(option.value));
  if (!first) return filter.label;
  const value =
    others.length === 0 ? first.label : t('table.moreValues', { value: first.label, count: others.length });
  return `${filter.label}: ${value}`;
}

/** One filter of a list: a button with what is in force, and beneath it the values to tick. */
export function FilterChip(props: {
  readonly filter: Filter;
  readonly onChange: (values: readonly string[]) => void;
}) {
  const { filter, onChange } = props;
  const isInForce = filter.values.length > 0;
  return (
    <Popover
      position="bottom-start"
      trapFocus
      returnFocus
      onOpen={() => filter.onTurn?.(true)}
      onClose={() => filter.onTurn?.(false)}
    >
      <Popover.Target>
        <Button
          className={classes.chip}
          variant={isInForce ? 'light' : 'default'}
          rightSection={<IconChevronDown className={classes.smallIcon} aria-hidden />}
        >
          {wordsOf(filter)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.chipMenu} aria-label={filter.label}>
        <Choices filter={filter} onChange={onChange} />
        {isInForce && (
          <Button variant="subtle" fullWidth mt={4} onClick={() => onChange([])}>
            {t('table.filterAny', { filter: filter.label })}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** Made only while the filter is open: some have hundreds of values, and the bar is drawn with every letter typed. */
function Choices(props: { readonly filter: Filter; readonly onChange: (values: readonly string[]) => void }) {
  const { filter, onChange } = props;
  const [sought, setSought] = useState('');
  const found = filter.options.filter(option => fold(option.label).includes(fold(sought)));

  function turn(value: string): void {
    const others = filter.values.filter(each => each !== value);
    onChange(others.length < filter.values.length ? others : [...others, value]);
  }

  return (
    <>
      {filter.options.length >= searchedFrom && (
        <TextInput
          data-autofocus
          mb={6}
          aria-label={t('table.filterSearch')}
          placeholder={t('table.filterSearch')}
          value={sought}
          onChange={event => setSought(event.currentTarget.value)}
        />
      )}
      <ScrollArea.Autosize mah={320} type="auto">
        {found.map(option => (
          <Checkbox
            key={option.value}
            className={classes.chipLine}
            label={option.count === undefined ? option.label : `${option.label} (${option.count})`}
            checked={filter.values.includes(option.value)}
            onChange={() => turn(option.value)}
          />
        ))}
      </ScrollArea.Autosize>
    </>
  );
}

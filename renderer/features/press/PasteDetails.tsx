import { MultiSelect, Textarea, TextInput } from '@mantine/core';
import classes from '#renderer/features/press/paste.module.css';
import type { PasteLine } from '#renderer/features/press/paste-items.ts';
import type { PasteFix } from '#renderer/features/press/paste-state.ts';
import { UnitsPicker } from '#renderer/features/unit/UnitPicker.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { foldedOptions } from '#renderer/lib/folded-options.ts';
import { t } from '#shared/i18n/t.ts';

/** The further parts of an item that is being pasted. */
export function PasteDetails(props: {
  readonly line: PasteLine;
  readonly onChange: (part: PasteFix) => void;
}) {
  const { line, onChange } = props;
  const { read, fix, link } = line;
  const { data } = useAppQuery('catalogue.get', {});
  return (
    <div className={classes.details}>
      <TextInput
        label={t('field.pressItem.link')}
        value={link}
        onChange={event => onChange({ link: event.currentTarget.value })}
      />
      <TextInput
        label={t('field.pressItem.authorName')}
        value={fix.authorName ?? read.authorName ?? ''}
        onChange={event => onChange({ authorName: event.currentTarget.value })}
      />
      <MultiSelect
        label={t('field.pressItem.themes')}
        data={(data?.themes ?? [])
          .filter(theme => theme.isActive)
          .map(theme => ({ value: theme.id, label: theme.name }))}
        value={[...(fix.themeIds ?? [])]}
        onChange={themeIds => onChange({ themeIds })}
        filter={foldedOptions}
        searchable
      />
      <UnitsPicker
        label={t('field.pressItem.units')}
        value={fix.units ?? read.units}
        onChange={units => onChange({ units })}
      />
      <div className={classes.summary} data-lines="">
        <Textarea
          label={t('field.pressItem.summary')}
          autosize
          minRows={2}
          maxRows={6}
          value={fix.summary ?? read.summary ?? ''}
          onChange={event => onChange({ summary: event.currentTarget.value })}
        />
      </div>
    </div>
  );
}

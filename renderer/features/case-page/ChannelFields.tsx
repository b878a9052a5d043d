import { Select, TextInput } from '@mantine/core';
import { MomentField } from '#renderer/components/MomentField.tsx';
import classes from '#renderer/features/case-page/case-page.module.css';
import { useAppQuery } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/today.ts';
import { t } from '#shared/i18n/t.ts';

export interface ChannelDraft {
  readonly outletId: string | null;
  readonly name: string;
  readonly publishedAtMs: number | null;
  readonly link: string;
}

export function emptyChannel(publishedAtMs: number | null): ChannelDraft {
  return { outletId: null, name: '', publishedAtMs, link: '' };
}

/** What is saved of a channel. */
export function channelInput({ outletId, name, publishedAtMs, link }: ChannelDraft) {
  return { outletId, channelName: name.trim() || null, publishedAtMs, link: link.trim() || null };
}

/** One channel that carried an answer: an outlet of the list or a name, when, and its link. */
export function ChannelFields(props: {
  readonly number: number;
  readonly value: ChannelDraft;
  readonly onChange: (channel: ChannelDraft) => void;
}) {
  const { number, value, onChange } = props;
  const catalogue = useAppQuery('catalogue.get', {});
  return (
    <fieldset className={classes.channelFields}>
      <legend>{t('casePage.channel.number', { number })}</legend>
      <div className={classes.two}>
        <Select
          label={t('field.answerChannel.outletId')}
          data={(catalogue.data?.outlets ?? []).map(outlet => ({ value: outlet.id, label: outlet.name }))}
          value={value.outletId}
          onChange={outletId => onChange({ ...value, outletId })}
          searchable
          clearable
        />
        <TextInput
          label={t('casePage.channel.other')}
          value={value.name}
          onChange={event => onChange({ ...value, name: event.currentTarget.value })}
        />
      </div>
      <div className={classes.two}>
        <MomentField
          label={t('field.answerChannel.publishedAtMs')}
          value={value.publishedAtMs}
          today={today()}
          onChange={publishedAtMs => onChange({ ...value, publishedAtMs })}
        />
        <TextInput
          label={t('field.answerChannel.link')}
          placeholder={t('casePage.linkHint')}
          value={value.link}
          onChange={event => onChange({ ...value, link: event.currentTarget.value })}
        />
      </div>
    </fieldset>
  );
}

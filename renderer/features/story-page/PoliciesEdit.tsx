import { Button, Group, TextInput } from '@mantine/core';
import { type FocusEvent, type FormEvent, useState } from 'react';
import { policyName } from '#renderer/features/story-page/policy-name.ts';
import classes from '#renderer/features/story-page/story-page.module.css';
import { TagsEdit } from '#renderer/features/story-page/TagsEdit.tsx';
import type { SaveStory } from '#renderer/features/story-page/use-story-save.ts';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showProblem } from '#renderer/lib/toasts.tsx';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import { t } from '#shared/i18n/t.ts';
import type { StoryRecord } from '#shared/story-record.ts';

/** Picks documents; one that is not listed is added by number and subject without leaving the story. */
export function PoliciesEdit(props: {
  readonly story: StoryRecord;
  readonly save: SaveStory;
  readonly onFinish: () => void;
}) {
  const { story, save, onFinish } = props;
  const catalogue = useAppQuery('catalogue.get', {});
  const mayCreate = useWhyNot('editor') === null;
  const [newNumber, setNewNumber] = useState<string | null>(null);
  const chosen = story.policies.map(policy => policy.id);

  async function change(ids: readonly string[]): Promise<void> {
    const refusal = await save({ policyIds: [...ids] });
    if (refusal !== null) showProblem(refusal);
  }

  function leave(event: FocusEvent<HTMLDivElement>): void {
    if (newNumber === null && !event.currentTarget.contains(event.relatedTarget)) onFinish();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears when the focus leaves the fields within
    <div className={classes.stack} onBlur={leave}>
      {newNumber === null ? (
        <TagsEdit
          label={t('field.story.policies')}
          values={chosen}
          options={(catalogue.data?.policies ?? []).map(policy => ({
            id: policy.id,
            name: policyName(policy),
          }))}
          onChange={ids => void change(ids)}
          onCreate={
            mayCreate
              ? async text => {
                  setNewNumber(text);
                  return null;
                }
              : undefined
          }
        />
      ) : (
        <NewPolicy
          number={newNumber}
          onAdded={id => {
            void change([...chosen, id]);
            onFinish();
          }}
          onCancel={onFinish}
        />
      )}
    </div>
  );
}

function NewPolicy(props: {
  readonly number: string;
  readonly onAdded: (id: string) => void;
  readonly onCancel: () => void;
}) {
  const [number, setNumber] = useState(props.number);
  const [title, setTitle] = useState('');
  const create = useAppCommand('policy.save');

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (number.trim() === '' && title.trim() === '') return;
    create.mutate({ number, title: title || null, status: 'in-force' }, { onSuccess: props.onAdded });
  }

  return (
    <form onSubmit={submit} aria-label={t('storyPage.newPolicy')} className={classes.stack}>
      <TextInput
        label={t('storyPage.newPolicy.number')}
        value={number}
        onChange={event => setNumber(event.currentTarget.value)}
      />
      <TextInput
        label={t('storyPage.newPolicy.title')}
        value={title}
        onChange={event => setTitle(event.currentTarget.value)}
        autoFocus
      />
      <Group gap="xs">
        <Button type="submit" variant="default" loading={create.isPending}>
          {t('storyPage.newPolicy.add')}
        </Button>
        <Button variant="subtle" color="gray" onClick={props.onCancel}>
          {t('action.cancel')}
        </Button>
      </Group>
    </form>
  );
}

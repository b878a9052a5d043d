import { Button, Group, Modal, MultiSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { DayField } from '#renderer/components/DayField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { JudgementFields } from '#renderer/features/hot/JudgementFields.tsx';
import { type NamedPerson, PersonPicker } from '#renderer/features/person/PersonPicker.tsx';
import { UnitsPicker } from '#renderer/features/unit/UnitPicker.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { InputOf } from '#shared/contract.ts';
import { addDays, type Day } from '#shared/core/dates.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { Named } from '#shared/story-list.ts';

/** What the new issue comes from: a window of the forecast, records that are its first signs. */
export interface HotOrigin {
  readonly title?: string;
  readonly windowId?: string;
  readonly themes?: readonly Named[];
  readonly units?: readonly Named[];
  readonly signals?: InputOf<'hot.create'>['signals'];
}

/** Records a hot issue: its name and how hot it is; the rest may come later. */
export function NewHotForm(props: { readonly origin?: HotOrigin; readonly onClose: () => void }) {
  const { origin = {}, onClose } = props;
  const session = useAppQuery('session.get', {});
  const me = session.data?.user ?? null;
  const [title, setTitle] = useState(origin.title ?? '');
  const [description, setDescription] = useState('');
  const [judgement, setJudgement] = useState({
    level: 'attention' as InputOf<'hot.create'>['level'],
    likelihood: 3 as number | null,
    impact: 3 as number | null,
  });
  const [owner, setOwner] = useState<NamedPerson | null | undefined>(undefined);
  const [reviewOn, setReviewOn] = useState<Day | null>(addDays(today(), 7));
  const [themes, setThemes] = useState<readonly string[]>((origin.themes ?? []).map(theme => theme.id));
  const [units, setUnits] = useState<readonly Named[]>(origin.units ?? []);
  const [isTried, setTried] = useState(false);
  const { data } = useAppQuery('catalogue.get', {});
  const create = useAppCommand('hot.create', { quiet: true });
  const openRecord = usePlaces(places => places.openRecord);
  const isMissing = title.trim() === '';
  // The person at the desk, until somebody else is chosen or the field is cleared.
  const chosenOwner = owner === undefined ? me : owner;

  function save(): void {
    setTried(true);
    if (isMissing || create.isPending) return;
    create.mutate(
      {
        title,
        description: description || null,
        ...judgement,
        ownerId: chosenOwner?.id ?? null,
        reviewOn,
        themeIds: [...themes],
        unitIds: units.map(unit => unit.id),
        ...(origin.windowId === undefined ? {} : { windowId: origin.windowId }),
        ...(origin.signals ? { signals: origin.signals } : {}),
      },
      {
        onSuccess: id => {
          onClose();
          openRecord({ entity: 'hotIssue', id });
          void showUndoable(t('hot.added', { title: title.trim() }));
        },
      },
    );
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    save();
  }

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    save();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="44rem"
      title={t('hot.new')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit} onKeyDown={press} noValidate>
        <Stack gap="sm">
          {create.error && <ErrorNote message={tError(create.error)} />}
          <TextInput
            label={t('field.hotIssue.title')}
            value={title}
            onChange={event => setTitle(event.currentTarget.value)}
            error={isTried && isMissing ? t('hot.titleMissing') : null}
            required
            data-autofocus
          />
          <Textarea
            label={t('field.hotIssue.description')}
            value={description}
            onChange={event => setDescription(event.currentTarget.value)}
            autosize
            minRows={2}
            maxRows={6}
          />
          <JudgementFields value={judgement} onChange={setJudgement} />
          <div className={classes.pair}>
            <PersonPicker label={t('field.hotIssue.ownerId')} value={chosenOwner} onChange={setOwner} />
            <DayField
              label={t('field.hotIssue.reviewOn')}
              value={reviewOn}
              today={today()}
              onChange={setReviewOn}
            />
          </div>
          <MultiSelect
            label={t('field.hotIssue.themes')}
            data={(data?.themes ?? [])
              .filter(theme => theme.isActive || themes.includes(theme.id))
              .map(theme => ({ value: theme.id, label: theme.name }))}
            value={[...themes]}
            onChange={setThemes}
            searchable
            clearable
          />
          <UnitsPicker label={t('field.hotIssue.units')} value={units} onChange={setUnits} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={create.isPending} aria-keyshortcuts="Control+Enter">
              {t('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

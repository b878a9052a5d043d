import { Button, Group, Modal, MultiSelect, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { BulkBar } from '#renderer/components/BulkBar.tsx';
import { DayField } from '#renderer/components/DayField.tsx';
import type { Selection } from '#renderer/components/data-table.ts';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { type NamedPerson, PersonPicker } from '#renderer/features/person/PersonPicker.tsx';
import { call, useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { selectedCount } from '#renderer/lib/table-selection.ts';
import { today } from '#renderer/lib/today.ts';
import type { InputOf } from '#shared/contract.ts';
import type { Day } from '#shared/core/dates.ts';
import type { HotFilter } from '#shared/hot-list.ts';
import { t } from '#shared/i18n/t.ts';

interface BulkProps {
  readonly selection: Selection;
  readonly total: number | null;
  readonly filter: HotFilter;
  readonly onClear: () => void;
}

/** What can be done with the chosen issues, each change one step. */
export function HotBulkBar({ selection, total, filter, onClear }: BulkProps) {
  const [isOpen, setOpen] = useState(false);
  const remove = useAppCommand('hot.remove');
  const count = selectedCount(selection, total);

  async function removeChosen(): Promise<void> {
    const ids = await chosenIds(selection, filter);
    remove.mutate(
      { ids },
      {
        onSuccess: ({ removed }) => {
          onClear();
          void showUndoable(t('hot.binnedMany', { count: removed }));
        },
      },
    );
  }

  return (
    <>
      <BulkBar count={count} onClear={onClear}>
        <RoleButton least="editor" variant="default" onClick={() => setOpen(true)}>
          {t('hot.bulk')}
        </RoleButton>
        <RoleButton least="lead" variant="default" onClick={() => void removeChosen()}>
          {t('storyPage.moveToBin')}
        </RoleButton>
      </BulkBar>
      {isOpen && (
        <BulkForm
          count={count}
          getIds={() => chosenIds(selection, filter)}
          onClose={() => setOpen(false)}
          onDone={changed => {
            setOpen(false);
            onClear();
            if (changed > 0) void showUndoable(t('hot.bulk.done', { count: changed }));
          }}
        />
      )}
    </>
  );
}

async function chosenIds({ kind, ids }: Selection, filter: HotFilter): Promise<string[]> {
  if (kind === 'some') return [...ids];
  const rows = await call('hot.list', { filter, sort: null, window: { offset: 0, limit: 500 } });
  return rows.map(row => row.id).filter(id => !ids.has(id));
}

function BulkForm(props: {
  readonly count: number | null;
  readonly getIds: () => Promise<string[]>;
  readonly onClose: () => void;
  readonly onDone: (changed: number) => void;
}) {
  const [owner, setOwner] = useState<NamedPerson | null>(null);
  const [reviewOn, setReviewOn] = useState<Day | null>(null);
  const [themes, setThemes] = useState<readonly string[]>([]);
  const { data } = useAppQuery('catalogue.get', {});
  const save = useAppCommand('hot.bulk');
  const change: InputOf<'hot.bulk'>['change'] = {
    ...(owner === null ? {} : { ownerId: owner.id }),
    ...(reviewOn === null ? {} : { reviewOn }),
    ...(themes.length === 0 ? {} : { addThemeIds: [...themes] }),
  };
  const isNothing = Object.keys(change).length === 0;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isNothing) return;
    const ids = await props.getIds();
    save.mutate({ ids, change }, { onSuccess: ({ changed }) => props.onDone(changed) });
  }

  return (
    <Modal
      opened
      onClose={props.onClose}
      closeOnClickOutside={false}
      title={t('hot.bulk.title', { count: props.count?.toLocaleString('vi') ?? '…' })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={event => void submit(event)} noValidate>
        <Stack gap="sm">
          <PersonPicker
            label={t('field.hotIssue.ownerId')}
            value={owner}
            onChange={setOwner}
            hasFocusAtFirst
          />
          <DayField
            label={t('field.hotIssue.reviewOn')}
            value={reviewOn}
            today={today()}
            onChange={setReviewOn}
          />
          <MultiSelect
            label={t('opinions.bulk.themes')}
            data={(data?.themes ?? [])
              .filter(theme => theme.isActive)
              .map(theme => ({ value: theme.id, label: theme.name }))}
            value={[...themes]}
            onChange={setThemes}
            searchable
            clearable
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" disabled={isNothing} loading={save.isPending}>
              {t('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

import { Button, Group, Modal, MultiSelect, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { BulkBar } from '#renderer/components/BulkBar.tsx';
import { DayField } from '#renderer/components/DayField.tsx';
import type { Selection } from '#renderer/components/data-table.ts';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { type NamedPerson, PersonPicker } from '#renderer/features/person/PersonPicker.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { selectedCount } from '#renderer/lib/table-selection.ts';
import { today } from '#renderer/lib/today.ts';
import type { InputOf } from '#shared/contract.ts';
import type { Day } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { OpinionChoice, OpinionFilter } from '#shared/opinion-list.ts';

/** What can be done with the chosen opinions: each change one step, whatever it touches. */
export function OpinionBulkBar(props: {
  readonly selection: Selection;
  readonly total: number | null;
  readonly filter: OpinionFilter;
  readonly onClear: () => void;
}) {
  const { selection, total, filter, onClear } = props;
  const [isOpen, setOpen] = useState(false);
  const count = selectedCount(selection, total);
  const opinions: OpinionChoice =
    selection.kind === 'some' ? { ids: [...selection.ids] } : { filter, except: [...selection.ids] };
  return (
    <>
      <BulkBar count={count} onClear={onClear}>
        <RoleButton least="member" variant="default" onClick={() => setOpen(true)}>
          {t('opinions.bulk')}
        </RoleButton>
      </BulkBar>
      {isOpen && (
        <BulkForm
          opinions={opinions}
          count={count}
          onClose={() => setOpen(false)}
          onDone={changed => {
            setOpen(false);
            onClear();
            if (changed > 0) void showUndoable(t('opinions.bulk.done', { count: changed }));
          }}
        />
      )}
    </>
  );
}

type Change = InputOf<'opinion.bulk'>['change'];

function BulkForm(props: {
  readonly opinions: OpinionChoice;
  readonly count: number | null;
  readonly onClose: () => void;
  readonly onDone: (changed: number) => void;
}) {
  const { opinions, count, onClose, onDone } = props;
  const [owner, setOwner] = useState<NamedPerson | null>(null);
  const [dueOn, setDueOn] = useState<Day | null>(null);
  const [themes, setThemes] = useState<readonly string[]>([]);
  const { data } = useAppQuery('catalogue.get', {});
  const save = useAppCommand('opinion.bulk');
  const change: Change = {
    ...(owner === null ? {} : { ownerId: owner.id }),
    ...(dueOn === null ? {} : { dueOn }),
    ...(themes.length === 0 ? {} : { addThemeIds: [...themes] }),
  };
  const isNothing = Object.keys(change).length === 0;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!isNothing) save.mutate({ opinions, change }, { onSuccess: outcome => onDone(outcome.changed) });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('opinions.bulk.title', { count: count?.toLocaleString('vi') ?? '…' })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <PersonPicker
            label={t('field.opinion.ownerId')}
            value={owner}
            onChange={setOwner}
            hasFocusAtFirst
          />
          <DayField label={t('field.opinion.dueOn')} value={dueOn} today={today()} onChange={setDueOn} />
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
            <Button variant="default" onClick={onClose}>
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

import { Button, Group, Modal, MultiSelect, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { BulkBar } from '#renderer/components/BulkBar.tsx';
import type { Selection } from '#renderer/components/data-table.ts';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { type NamedPerson, PersonPicker } from '#renderer/features/person/PersonPicker.tsx';
import { UnitPicker } from '#renderer/features/unit/UnitPicker.tsx';
import { chosenIds } from '#renderer/lib/chosen-ids.ts';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { selectedCount } from '#renderer/lib/table-selection.ts';
import type { InputOf, OutputOf } from '#shared/contract.ts';
import { t } from '#shared/i18n/t.ts';
import type { Named } from '#shared/story-list.ts';

type Change = InputOf<'case.bulk'>['change'];
type Outcome = OutputOf<'case.bulk'>;

/** What can be done with the chosen cases: to whom they are given, and their themes. */
export function CaseBulkBar(props: {
  readonly selection: Selection;
  readonly total: number | null;
  readonly listIds: () => Promise<readonly string[]>;
  readonly onClear: () => void;
}) {
  const { selection, total, onClear } = props;
  const [isOpen, setIsOpen] = useState(false);
  const count = selectedCount(selection, total);

  function finish({ changed, closed }: Outcome): void {
    setIsOpen(false);
    onClear();
    const done = t('cases.bulk.done', { count: changed });
    void showUndoable(closed > 0 ? `${done} ${t('cases.bulk.closed', { count: closed })}` : done);
  }

  return (
    <>
      <BulkBar count={count} onClear={onClear}>
        <RoleButton least="editor" variant="default" onClick={() => setIsOpen(true)}>
          {t('cases.bulk.change')}
        </RoleButton>
      </BulkBar>
      {isOpen && (
        <CaseBulkForm
          count={count}
          ids={() => chosenIds(selection, props.listIds)}
          onClose={() => setIsOpen(false)}
          onDone={finish}
        />
      )}
    </>
  );
}

function CaseBulkForm(props: {
  readonly count: number | null;
  readonly ids: () => Promise<string[]>;
  readonly onClose: () => void;
  readonly onDone: (outcome: Outcome) => void;
}) {
  const { count, onClose, onDone } = props;
  const [person, setPerson] = useState<NamedPerson | null>(null);
  const [unit, setUnit] = useState<Named | null>(null);
  const [themeIds, setThemeIds] = useState<readonly string[]>([]);
  const catalogue = useAppQuery('catalogue.get', {});
  const save = useAppCommand('case.bulk');
  const change: Change = {
    ...(person === null ? {} : { assigneeId: person.id }),
    ...(unit === null ? {} : { assigneeUnitId: unit.id }),
    ...(themeIds.length === 0 ? {} : { addThemeIds: [...themeIds] }),
  };
  const isNothing = Object.keys(change).length === 0;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!isNothing) save.mutate({ ids: await props.ids(), change }, { onSuccess: onDone });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('cases.bulk.title', { count: count?.toLocaleString('vi') ?? '…' })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={event => void submit(event)} noValidate>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('cases.bulk.note')}
          </Text>
          <PersonPicker
            label={t('field.pressCase.assigneeId')}
            value={person}
            onChange={setPerson}
            hasFocusAtFirst
          />
          <UnitPicker label={t('field.pressCase.assigneeUnitId')} value={unit} onChange={setUnit} />
          <MultiSelect
            label={t('cases.bulk.themes')}
            data={(catalogue.data?.themes ?? [])
              .filter(theme => theme.isActive)
              .map(theme => ({ value: theme.id, label: theme.name }))}
            value={[...themeIds]}
            onChange={setThemeIds}
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
